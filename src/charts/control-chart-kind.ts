import type { Column } from "../workbook/design";
import type { Formula } from "../workbook/formula";

/**
 * A kind of control chart in built-in formulas: what it adds to the rows and to the phases of a chart block.
 *
 * It says in cells what `src/statistics` says in code; the twins test holds the two together.
 */
export interface ControlChartKind {
  /** The chart word of the custom functions: "xmr", "p'". */
  readonly word: string;
  /** What people call it. */
  readonly title: string;
  /** Whether every value is an amount over a denominator. */
  readonly divides: boolean;
  /** Helper columns of the data table that the phases need. */
  readonly rows: readonly Column[];
  /** Columns of the phase table; the last two are named "center" and "spread". */
  readonly phases: readonly Column[];
  /** One standard deviation of the plotted value in this row, or "" where there is none. */
  readonly sigma: Formula;
  /** What the plotted value can never be below or above. */
  readonly lowest?: Formula;
  readonly highest?: Formula;
  /** Whether limits are drawn; a run chart has a center only. */
  readonly limits: boolean;
}
