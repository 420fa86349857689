import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { median } from "./median";
import { usedValues } from "./used-values";

/**
 * The center line of a run chart: the median, and no limits.
 *
 * For the first look at any series, for very few points and for data of any shape: half of the points lie on each side, whatever
 * their distribution, and the run rules need no more.
 *
 * @example
 * runLimits({ values: [12, 9, 15, 11, 8] }) // => { center: 11, lower: NaN, upper: NaN, used: 5 }
 *
 * @see Anhoej and Olesen 2014, "Run charts revisited"
 */
export function runLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  const used = usedValues(rows);
  const center = options.center ?? (used.length > 0 ? median(used) : NaN);
  return { values: rows.values, center, sigma: NaN, lower: NaN, upper: NaN, used: used.length };
}
