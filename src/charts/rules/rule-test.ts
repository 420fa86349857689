import type { Column } from "../../workbook/design";
import { cellAt, type Formula } from "../../workbook/formula";

/** A rule that looks for a special cause, in built-in formulas. */
export interface RuleTest {
  /** What the Signal column says of a point that carries the pattern. */
  readonly word: string;
  /** The name of its setting: a length or 1 where a rule set runs it, 0 where it does not. */
  readonly setting: string;
  readonly title: string;
  /** What it looks at: the zones of sigma, which a run chart has not, or the center and the order of the points alone. */
  readonly reads: "zones" | "center";
  /** Helper columns that only this test needs, in a table of so many rows. */
  readonly columns: (rows: number) => readonly Column[];
  /** Whether the point of this row carries the pattern, as a condition. */
  readonly carries: (rows: number) => Formula;
}

/** A setting of the chart's rule set, from the one-row table of the tests in use. */
export const setting = (name: string) => cellAt("tests", name, 0);
