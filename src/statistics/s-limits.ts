import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { c4 } from "./constants";
import { spreadLimits } from "./spread-limits";
import { sigmaFromDeviations } from "./within-sigma";

/**
 * Limits of subgroup standard deviations: the S chart of an Xbar-S pair.
 *
 * Read it before the means, as `rLimits` says.
 *
 *     center[i] = c4(n[i]) sigma
 *     limits    = (c4(n[i]) +- 3 sqrt(1 - c4(n[i])^2)) sigma, at least 0
 *
 * @example
 * sLimits({ values: [], subgroups: subgroupStatistics([[3, 5], [4, 8]]) }) // => { values: [1.4142136, 2.8284271], center: [2.1213203, 2.1213203], lower: [0, 0], upper: [6.9293606, 6.9293606] }
 *
 * @see Montgomery, Introduction to Statistical Quality Control, chapter 6
 */
export function sLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  const sigma = options.sigma ?? sigmaFromDeviations(rows, options);
  return spreadLimits(rows, options, rows.subgroups?.deviations ?? [], sigma, (n) => {
    const mean = c4(n, options.constants);
    return [mean, Math.sqrt(1 - mean * mean)];
  });
}
