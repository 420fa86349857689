import type { ChartKindName } from "./chart-kind";

/** A chart, the reason for it in a sentence, and what to look out for because of it. */
export interface ChartChoice {
  readonly chart: ChartKindName;
  readonly why: string;
  readonly warnings: readonly string[];
}

/** A mean count below this makes events rare: most rows are 0 or 1, and a count chart is blind. */
export const RARE = 2;
