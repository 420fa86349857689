import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";

/** The kinds of control chart, by the words that analysts use for them. */
export type ChartKindName =
  | "xmr"
  | "mr"
  | "median-xmr"
  | "xbar-r"
  | "r"
  | "xbar-s"
  | "s"
  | "p"
  | "p'"
  | "np"
  | "c"
  | "u"
  | "u'"
  | "i'"
  | "g"
  | "t"
  | "run"
  | "ewma"
  | "cusum";

/** Everything that the house knows about a kind of chart. */
export interface ChartKind {
  readonly name: ChartKindName;
  /** The name as a chart's title or a list shows it. */
  readonly title: string;
  /** Other words for it, besides `name`. */
  readonly aliases: readonly string[];
  /** Whether it takes a denominator beside each value. */
  readonly denominators: boolean;
  /** Whether a row holds several measurements. */
  readonly subgroups: "always" | "never" | "either";
  /** `counts` are not negative, `shares` are not above their denominator either, `times` are above 0. */
  readonly values: "measurements" | "counts" | "shares" | "times";
  /** Whether it takes whole counts only: its sigma is the one that chance gives to cases. */
  readonly isWhole?: true;
  /** Whether pattern rules are run, or only the limits tested. */
  readonly rules: "all" | "limits only";
  /** The options that mean something for it, besides the bounds. */
  readonly options: readonly (keyof ChartOptions)[];
  readonly limits: (rows: ChartRows, options: ChartOptions) => ChartLimits;
}
