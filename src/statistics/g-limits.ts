import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { mean } from "./mean";
import { median } from "./median";
import { usedValues } from "./used-values";

/**
 * Limits of the units between rare events: runs between two accidents, school days between two bus breakdowns.
 *
 * For events so rare that a count a month is mostly 0. Zero stands for an event that follows at once. A point above the upper
 * limit is good news: an unusually long time without an event.
 *
 *     center = median(x), to show and to tell runs
 *     sigma  = sqrt(mean (mean + 1)), of the geometric distribution
 *     limits = mean +- 3 sigma, at least 0
 *
 * The geometric distribution is so skewed that about 63 points in 100 lie below its mean; the median keeps the run rules
 * honest. The limits stay around the mean. A known `center` is that mean, and is shown, too.
 *
 * @example
 * gLimits({ values: [3, 0, 7, 2, 13] }) // => { center: 3, sigma: 5.4772256, lower: 0, upper: 21.4316767 }
 *
 * @see Provost and Murray, The Health Care Data Guide, chapter 7; Benneyan 2001 (the limits)
 */
export function gLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  const used = usedValues(rows);
  const average = options.center ?? (used.length > 0 ? mean(used) : NaN);
  const center = options.center ?? (used.length > 0 ? median(used) : NaN);
  const sigma = Math.sqrt(average * (average + 1));
  const reach = (options.sigmas ?? 3) * sigma;
  return {
    values: rows.values,
    center,
    sigma,
    lower: Math.max(0, average - reach),
    upper: average + reach,
    used: used.length,
    zones: { values: rows.values, center: average, sigma, middle: center },
  };
}
