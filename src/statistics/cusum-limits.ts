import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { DataProblem } from "./data-problem";
import { processOf } from "./process";

/**
 * Tabular cumulative sums and their decision interval.
 *
 * For finding the moment when a process left its target by a small, lasting amount: the sum that signals began to grow there.
 *
 *     z[i]    = (x[i] - center) / standard error
 *     high[i] = max(0, high[i-1] + z[i] - k)
 *     low[i]  = min(0, low[i-1] + z[i] + k)
 *     limits  = +- h
 *
 * All in standard errors. Both sums start at the head start (0, or h / 2 for a fast first response). A gap or excluded point has
 * no sums and leaves them as they are. With k = 0.5 and h = 5 a shift of one sigma is found after about 10 points, and a stable
 * process gives a false alarm every 465. A known `center` is the target.
 *
 * @returns High sums as `values`, low sums (not above 0) as `lowSums`.
 * @throws {DataProblem} "#NUM!" when the values differ from the target and sigma is 0.
 *
 * @example
 * cusumLimits({ values: [11, 12, 9, 7] }, { center: 10, sigma: 1 }) // => { values: [0.5, 2, 0.5, 0], lowSums: [0, 0, -0.5, -3], center: 0, lower: -5, upper: 5 }
 *
 * @see Montgomery, Introduction to Statistical Quality Control, chapter 9; Lucas and Crosier 1982 (head start)
 */
export function cusumLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  const { k = 0.5, h = 5, headStart = 0 } = options;
  const process = processOf(rows, options);
  const n = process.values.length;
  const values = new Float64Array(n).fill(NaN);
  const lowSums = new Float64Array(n).fill(NaN);
  let high = headStart;
  let low = -headStart;
  for (let i = 0; i < n; i++) {
    const value = process.values[i] ?? NaN;
    if (value !== value || rows.excluded?.[i] === 1) continue;
    const away = value - process.center;
    const error = process.errorAt(i);
    if (error === 0 && away !== 0) {
      throw new DataProblem(
        "#NUM!",
        "A cusum counts in standard errors, and no two neighboring values differ, so there is none. Give a sigma of your own.",
      );
    }
    const z = away === 0 ? 0 : away / error;
    values[i] = high = Math.max(0, high + z - k);
    lowSums[i] = low = Math.min(0, low + z + k) + 0;
  }
  // The rules look at the sum that is further out.
  const furthest = values.map((sum, i) => (sum >= -(lowSums[i] ?? NaN) ? sum : (lowSums[i] ?? NaN)));
  return {
    values,
    lowSums,
    zones: { values: furthest, center: 0, sigma: 1 },
    center: 0,
    sigma: 1,
    lower: -h,
    upper: h,
    reach: h,
    used: process.used,
    processSigma: process.sigma,
    screened: process.screened,
  };
}
