import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { mean } from "./mean";
import { usedValues } from "./used-values";

/**
 * Limits of a count of defects or incidents where every row offers the same opportunity.
 *
 * For incidents a week in a district of steady size. Where the opportunity differs from row to row (school days a month, students
 * a campus), a u' chart with that as denominator is the honest one.
 *
 *     center = mean(count)
 *     sigma  = sqrt(center)
 *     limits = center +- 3 sigma, at least 0
 *
 * @example
 * cLimits({ values: [3, 5, 4, 4] })         // => { center: 4, sigma: 2, lower: 0, upper: 10 }
 * cLimits({ values: [16, NaN, 20, 12] })    // => { center: 16, lower: 4, upper: 28 }
 *
 * @see Montgomery, Introduction to Statistical Quality Control, chapter 7
 */
export function cLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  const used = usedValues(rows);
  const center = options.center ?? (used.length > 0 ? mean(used) : NaN);
  const sigma = Math.sqrt(center);
  const reach = (options.sigmas ?? 3) * sigma;
  return {
    values: rows.values,
    center,
    sigma,
    lower: Math.max(0, center - reach),
    upper: center + reach,
    used: used.length,
  };
}
