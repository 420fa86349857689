import type { ChartOptions } from "./chart-options";
import type { Rules } from "./rules";
import type { Series } from "./series";

/** Numbers in time order: `null` or NaN is a gap. */
export type Numbers = Series | Float64Array;

/** What a control chart is asked for. Everything with an entry a row has the same number of rows. */
export interface ChartRequest {
  /** The kind by its name, or any word that `CHART_KINDS` knows for it; "auto" picks one (see `autoKind`). */
  readonly kind: string;
  /** One measurement or count a row. */
  readonly values?: Numbers;
  /** Several measurements a row, instead of `values`. */
  readonly subgroups?: readonly Numbers[];
  readonly denominators?: Numbers | undefined;
  /** A label a row: a phase begins where it changes; blank is as above. */
  readonly phases?: readonly PhaseLabel[] | undefined;
  /** Limits from the first k values of each phase, or from the rows marked true; from all, when left out. */
  readonly baseline?: number | readonly boolean[] | undefined;
  /** True where a point is shown, but takes no part in center, limits or rules. */
  readonly exclude?: readonly boolean[] | undefined;
  /** A set of rules by name, a mix in words, or rules; anhoej, when left out. */
  readonly rules?: string | Rules | undefined;
  readonly options?: ChartOptions | undefined;
  /** The number that a sentence gives to the first row: 1. */
  readonly firstRow?: number;
}

export type PhaseLabel = string | number | boolean | null;
