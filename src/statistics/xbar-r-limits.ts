import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { subgroupMeanLimits } from "./subgroup-mean-limits";
import { sigmaFromRanges } from "./within-sigma";

/**
 * Limits of subgroup means, with sigma from the subgroups' ranges: the Xbar chart of an Xbar-R pair.
 *
 * For a few measurements at a time (two to ten), by hand; otherwise xbar-s uses the measurements better.
 *
 *     center = sum(n mean) / sum(n)
 *     sigma  = mean(range[i] / d2(n[i]))
 *     limits = center +- 3 sigma / sqrt(n[i])
 *
 * @example
 * xbarRLimits({ values: [], subgroups: subgroupStatistics([[3, 5], [4, 8]]) }) // => { values: [4, 6], center: 5, processSigma: 2.6586808, lower: [-0.6399136, -0.6399136], upper: [10.6399136, 10.6399136] }
 *
 * @see Montgomery, Introduction to Statistical Quality Control, chapter 6
 */
export function xbarRLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  return subgroupMeanLimits(rows, options, options.sigma ?? sigmaFromRanges(rows, options));
}
