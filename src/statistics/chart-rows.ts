import type { SubgroupStatistics } from "./subgroup-statistics";

/**
 * One phase of a chart, as the function sees it that finds its limits: one entry a row, `NaN` where there is nothing.
 *
 * Plain arrays do as well as typed ones; a million rows want typed ones.
 */
export interface ChartRows {
  /** What was measured or counted. */
  readonly values: ArrayLike<number>;
  /** What a count is a part of, or its area of opportunity. */
  readonly denominators?: ArrayLike<number> | undefined;
  /** Where a row holds several measurements: its size, mean, range and standard deviation. */
  readonly subgroups?: SubgroupStatistics | undefined;
  /** 1 where a row may tell where the limits are: in the baseline and not excluded. All, when left out. */
  readonly used?: ArrayLike<number> | undefined;
  /** 1 where a point is shown, but takes no part in anything. None, when left out. */
  readonly excluded?: ArrayLike<number> | undefined;
}

/** Whether row `i` may tell where the limits are; whether it holds a value is another matter. */
export function isUsed(rows: ChartRows, i: number): boolean {
  return rows.used === undefined || rows.used[i] === 1;
}
