import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { processOf } from "./process";

/**
 * Exponentially weighted moving averages and their limits.
 *
 * For finding small lasting shifts (half a sigma to one and a half) sooner than single points can. The average carries a memory, so
 * only its limits are tested, no run rules.
 *
 *     z[i]     = lambda x[i] + (1 - lambda) z[i-1],  z[0] = center
 *     sigma[i] = sigma sqrt( lambda / (2 - lambda) (1 - (1 - lambda)^(2 i)) )
 *     limits   = center +- width sigma[i]
 *
 * The limits widen over the first points instead of starting at their final width, which would make the chart blind at its
 * start. A gap or excluded point has no average and leaves the memory as it is; i counts the values met.
 *
 * A known `center` is the target that the average starts from.
 *
 * @example
 * ewmaLimits({ values: [9, 11, 10, 14] }, { center: 10, sigma: 1 }) // => { values: [9.8, 10.04, 10.032, 10.8256], upper: [10.6, 10.7683749, 10.8589854, 10.9122652] }
 *
 * @see Montgomery, Introduction to Statistical Quality Control, chapter 9; Roberts 1959
 */
export function ewmaLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  const { lambda = 0.2, width = 3 } = options;
  const process = processOf(rows, options);
  const n = process.values.length;
  const values = new Float64Array(n).fill(NaN);
  const sigma = new Float64Array(n).fill(NaN);
  let average = process.center;
  let fading = 1;
  for (let i = 0; i < n; i++) {
    const value = process.values[i] ?? NaN;
    if (value !== value || rows.excluded?.[i] === 1) continue;
    average += lambda * (value - average);
    fading *= (1 - lambda) * (1 - lambda);
    values[i] = average;
    sigma[i] = process.errorAt(i) * Math.sqrt((lambda / (2 - lambda)) * (1 - fading));
  }
  return {
    values,
    center: process.center,
    sigma,
    lower: sigma.map((one) => process.center - width * one),
    upper: sigma.map((one) => process.center + width * one),
    reach: width,
    used: process.used,
    processSigma: process.sigma,
    screened: process.screened,
  };
}
