import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { clamp } from "./clamp";
import { pooledRate } from "./pooled-rate";

/**
 * Limits of a count out of a denominator, plotted as the count itself.
 *
 * For inspections of one size, where people think in numbers and not in shares. The center moves with the denominator, so with
 * unequal ones a p chart reads better.
 *
 *     p         = sum(count) / sum(denominator)
 *     center[i] = denominator[i] p
 *     sigma[i]  = sqrt(denominator[i] p (1 - p))
 *     limits    = center[i] +- 3 sigma[i], within 0 and denominator[i]
 *
 * A known `center` is p, a share.
 *
 * @example
 * npLimits({ values: [10, 14], denominators: [100, 100] }) // => { center: [12, 12], lower: [2.2511539, 2.2511539], upper: [21.7488461, 21.7488461] }
 *
 * @see Montgomery, Introduction to Statistical Quality Control, chapter 7
 */
export function npLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  const { sigmas = 3 } = options;
  const pooled = pooledRate(rows);
  const p = options.center ?? pooled.center;
  const sizes = pooled.sizes;
  const center = sizes.map((size) => size * p);
  const sigma = sizes.map((size) => Math.sqrt(size * p * (1 - p)));
  return {
    values: sizes.map((size, i) => (size === size ? (rows.values[i] ?? NaN) : NaN)),
    center,
    sigma,
    lower: sizes.map((size) => clamp(size * p - sigmas * Math.sqrt(size * p * (1 - p)), 0, size)),
    upper: sizes.map((size) => clamp(size * p + sigmas * Math.sqrt(size * p * (1 - p)), 0, size)),
    used: pooled.used,
  };
}
