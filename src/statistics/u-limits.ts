import { chanceSigmas } from "./chance-sigmas";
import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { limitsAround } from "./limits-around";
import { pooledRate } from "./pooled-rate";

/**
 * Limits of a rate: defects, incidents or referrals over an area of opportunity that differs from row to row.
 *
 * For counts that can exceed their denominator (student-days, miles, hours) and vary as chance alone would have it; where they
 * vary more, u' is the chart.
 *
 *     center   = sum(count) / sum(denominator)
 *     sigma[i] = sqrt(center / denominator[i])
 *     limits   = center +- 3 sigma[i], at least 0
 *
 * @example
 * uLimits({ values: [4, 12], denominators: [10, 30] }) // => { center: 0.4, sigma: [0.2, 0.1154701], lower: [0, 0.0535898], upper: [1, 0.7464102] }
 *
 * @see Montgomery, Introduction to Statistical Quality Control, chapter 7
 */
export function uLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  const pooled = pooledRate(rows);
  const center = options.center ?? pooled.center;
  const sigma = chanceSigmas(pooled.sizes, center);
  return {
    values: pooled.rates,
    center,
    sigma,
    ...limitsAround(center, sigma, options.sigmas ?? 3, 0, Infinity),
    used: pooled.used,
  };
}
