import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { d2, d3 } from "./constants";
import { spreadLimits } from "./spread-limits";
import { sigmaFromRanges } from "./within-sigma";

/**
 * Limits of subgroup ranges: the R chart of an Xbar-R pair.
 *
 * Read it before the means: while the spread within subgroups is not stable, limits for their means mean little.
 *
 *     center[i] = d2(n[i]) sigma
 *     limits    = (d2(n[i]) +- 3 d3(n[i])) sigma, at least 0
 *
 * A row of one measurement has no range, no center and no limits.
 *
 * @example
 * rLimits({ values: [], subgroups: subgroupStatistics([[3, 5], [4, 8]]) }) // => { values: [2, 4], center: [3, 3], lower: [0, 0], upper: [9.7995958, 9.7995958] }
 *
 * @see Montgomery, Introduction to Statistical Quality Control, chapter 6
 */
export function rLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  const sigma = options.sigma ?? sigmaFromRanges(rows, options);
  return spreadLimits(rows, options, rows.subgroups?.ranges ?? [], sigma, (n) => [d2(n, options.constants), d3(n)]);
}
