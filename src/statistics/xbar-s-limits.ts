import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { subgroupMeanLimits } from "./subgroup-mean-limits";
import { sigmaFromDeviations } from "./within-sigma";

/**
 * Limits of subgroup means, with sigma from the subgroups' standard deviations: the Xbar chart of an Xbar-S pair.
 *
 * For several measurements at a time: minutes late of every run of a day, days to close the work orders of a week. Sigma is the
 * spread within subgroups, so a signal says that the means differ by more than that explains.
 *
 *     center = sum(n mean) / sum(n)
 *     sigma  = mean(s[i] / c4(n[i])), or pooled
 *     limits = center +- 3 sigma / sqrt(n[i])
 *
 * Subgroups of one count for the center, not for sigma.
 *
 * @example
 * xbarSLimits({ values: [], subgroups: subgroupStatistics([[3, 5], [4, 8]]) })                   // => { center: 5, processSigma: 2.6586808, upper: [10.6399136, 10.6399136] }
 * xbarSLimits({ values: [], subgroups: subgroupStatistics([[3, 5], [4, 8]]) }, { pooled: true }) // => { processSigma: 2.5231325 }
 *
 * @see Montgomery, Introduction to Statistical Quality Control, chapter 6; Burr 1969 (unequal sizes)
 */
export function xbarSLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  return subgroupMeanLimits(rows, options, options.sigma ?? sigmaFromDeviations(rows, options));
}
