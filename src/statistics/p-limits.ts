import { chanceSigmas } from "./chance-sigmas";
import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { limitsAround } from "./limits-around";
import { pooledRate } from "./pooled-rate";

/**
 * Limits of a share: late runs out of all runs, absent students out of those enrolled.
 *
 * For shares whose rows vary as chance alone would have it; where they vary more (`sigmaZ` of `pPrimeLimits` well above 1, as
 * with most large denominators) the limits of a p chart are too narrow, and p' is the chart.
 *
 *     center   = sum(count) / sum(denominator)
 *     sigma[i] = sqrt(center (1 - center) / denominator[i])
 *     limits   = center +- 3 sigma[i], within 0 and 1
 *
 * @example
 * pLimits({ values: [10, 14], denominators: [100, 100] }) // => { values: [0.1, 0.14], center: 0.12, lower: [0.0225115, 0.0225115], upper: [0.2174885, 0.2174885] }
 * pLimits({ values: [1, 0], denominators: [10, 0] })      // => { values: [0.1, NaN], lower: [0, NaN], upper: [0.3846050, NaN] }
 *
 * @see Montgomery, Introduction to Statistical Quality Control, chapter 7
 */
export function pLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  const pooled = pooledRate(rows);
  const center = options.center ?? pooled.center;
  const sigma = chanceSigmas(pooled.sizes, center * (1 - center));
  return {
    values: pooled.rates,
    center,
    sigma,
    ...limitsAround(center, sigma, options.sigmas ?? 3, 0, 1),
    used: pooled.used,
  };
}
