import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import { isUsed, type ChartRows } from "./chart-rows";

/**
 * Limits of a measure of spread within subgroups: what `rLimits` and `sLimits` share.
 *
 * @param values  The spread of each subgroup; NaN where there is none, and then no center and no limits either.
 * @param processSigma  Sigma within subgroups.
 * @param momentsOf  Mean and standard deviation of that spread for subgroups of a size, in sigmas.
 */
export function spreadLimits(
  rows: ChartRows,
  options: ChartOptions,
  values: ArrayLike<number>,
  processSigma: number,
  momentsOf: (size: number) => readonly [mean: number, deviation: number],
): ChartLimits {
  const { sigmas = 3 } = options;
  const n = values.length;
  const lines = {
    center: new Float64Array(n).fill(NaN),
    sigma: new Float64Array(n).fill(NaN),
    lower: new Float64Array(n).fill(NaN),
    upper: new Float64Array(n).fill(NaN),
  };
  let used = 0;
  for (let i = 0; i < n; i++) {
    const value = values[i] ?? NaN;
    if (value !== value) continue;
    if (isUsed(rows, i)) used++;
    const [mean, deviation] = momentsOf(rows.subgroups?.sizes[i] ?? NaN);
    lines.center[i] = mean * processSigma;
    lines.sigma[i] = deviation * processSigma;
    lines.lower[i] = Math.max(0, (mean - sigmas * deviation) * processSigma);
    lines.upper[i] = (mean + sigmas * deviation) * processSigma;
  }
  return { values, ...lines, used, processSigma };
}
