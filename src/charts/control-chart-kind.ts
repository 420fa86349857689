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
  /** What a row of the source holds: one measurement, an amount over a denominator, or several measurements side by side. */
  readonly takes: "single" | "divided" | "subgroup";
  /** What is plotted: the KPI itself, the spread of its measurements, or sums of standard errors. */
  readonly plots: "kpi" | "spread" | "sums";
  /** Whether pattern rules are run, or only the limits tested. */
  readonly rules: "all" | "limits only";
  /** Whether limits are drawn; a run chart has a center only. */
  readonly limits: boolean;
  /** What its values can be; what cannot be is not plotted, and said so. */
  readonly values: "any" | "0 and more" | "above 0" | "counts" | "shares" | "whole shares";
  /** Helper columns of the data table that the phases or the value need. */
  readonly rows: readonly Column[];
  /** What was measured, where it is not the amount, the ratio or the mean that it would be. */
  readonly measured?: Formula;
  /** The plotted value, where it is not what was measured. */
  readonly value?: Formula;
  /** Columns of the phase table; one of them is named "center". */
  readonly phases: readonly Column[];
  /** The center line of a row; the phase's center, when left out. */
  readonly center?: Formula;
  /** One standard deviation of the plotted value in this row, or "" where there is none. */
  readonly sigma: Formula;
  /** How many sigmas away the limits lie: 3, when left out. */
  readonly reach?: number;
  /** The line so many sigmas from the center; center + k sigma, when left out. */
  readonly line?: (sigmas: number) => Formula;
  /** What the plotted value can never be below or above. */
  readonly lowest?: number;
  readonly highest?: Formula;
  /** How the rules see a point, where it is not by its value's distance from the center. */
  readonly tested?: Tested;
  /** The chart of spread that belongs beside this one: the moving ranges of an XmR chart. */
  readonly companion?: Companion;
}

/** How the rules see a point. */
export interface Tested {
  /** The distance that is held against multiples of sigma. */
  readonly off: Formula;
  /** The distance whose sign is the side of the center line; `off`, when left out. */
  readonly turn?: Formula;
  /** What a distance is small against; the center line, when left out. */
  readonly scale?: Formula;
  /** A column that is 1 in the rows that are tested; "use", when left out. */
  readonly rows?: string;
}

/** A second picture on the sheet: the spread behind the values, with its own center and limits. */
export interface Companion {
  readonly title: string;
  /** The column that is plotted. */
  readonly column: string;
  readonly center: Formula;
  readonly lower?: Formula;
  readonly upper: Formula;
}
