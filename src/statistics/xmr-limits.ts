import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { mean } from "./mean";
import { meanMovingRange } from "./mean-moving-range";
import { usedValues } from "./used-values";

/**
 * Natural process limits of single measurements: the X chart of an XmR pair, also called an individuals (I) chart.
 *
 * For a process that gives one number a period: minutes late a day, absences a week, cost a month. Sigma comes from the
 * moving ranges, not from the standard deviation, so that a shift does not widen the very limits that should reveal it.
 *
 *     center = mean(x)
 *     sigma  = mean(|x[i] - x[i-1]|) / d2(2),  d2(2) = 2 / sqrt(pi) = 1.128...
 *     limits = center +- 3 sigma
 *
 * So "2.66 x mean moving range" is 2.6587 here, with the exact constant. A negative lower limit is returned as it is: whether
 * a value below zero can be is for the analyst to say (`lowerBound`).
 *
 * @returns Limits for every row, also where there is a gap; without two neighbors a center and no limits.
 *
 * @example
 * xmrLimits({ values: [12, 9, 15, 11, 8] })   // => { center: 11, sigma: 3.5449077, lower: 0.3652769, upper: 21.6347231 }
 * xmrLimits({ values: [7, 7, NaN, 7] })       // => { center: 7, sigma: 0, lower: 7, upper: 7 }
 * xmrLimits({ values: [7, NaN, 9] })          // => { center: 8, sigma: NaN, lower: NaN, upper: NaN }
 *
 * @see Wheeler, Understanding Variation; Nelson 1982 (moving ranges)
 * @see JMP, "Control Limits for Individual Measurement and Moving Range Charts" (formulas)
 */
export function xmrLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  const used = usedValues(rows);
  const spread = meanMovingRange(rows.values, rows.used, options);
  const center = options.center ?? (used.length > 0 ? mean(used) : NaN);
  const sigma = options.sigma ?? spread.sigma;
  const reach = (options.sigmas ?? 3) * sigma;
  return {
    values: rows.values,
    center,
    sigma,
    lower: center - reach,
    upper: center + reach,
    used: used.length,
    screened: spread.screened,
  };
}
