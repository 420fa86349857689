import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { medianRangeOfTwo } from "./constants";
import { median } from "./median";
import { neighborRanges } from "./neighbor-ranges";
import { usedValues } from "./used-values";

/**
 * Natural process limits of single measurements from medians: an XmR chart that a few wild values cannot bend.
 *
 * For short or dirty baselines with outliers that nobody can explain away.
 *
 *     center = median(x)
 *     sigma  = median(|x[i] - x[i-1]|) / 0.953873
 *     limits = center +- 3 sigma
 *
 * 0.953873 is sqrt(2) x the upper quartile of the normal distribution: the median of |x[i] - x[i-1]| in sigmas.
 *
 * @example
 * medianXmrLimits({ values: [12, 9, 15, 11, 8] })  // => { center: 11, sigma: 3.6692533, lower: -0.0077599, upper: 22.0077599 }
 *
 * @see Wheeler, Understanding Variation (the factor 3.145 = 3 / 0.9539)
 */
export function medianXmrLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  const used = usedValues(rows);
  const ranges = neighborRanges(rows.values, rows.used);
  const center = options.center ?? (used.length > 0 ? median(used) : NaN);
  const spread = ranges.length > 0 ? median(ranges) / medianRangeOfTwo(options.constants) : NaN;
  const sigma = options.sigma ?? spread;
  const reach = (options.sigmas ?? 3) * sigma;
  return { values: rows.values, center, sigma, lower: center - reach, upper: center + reach, used: used.length };
}
