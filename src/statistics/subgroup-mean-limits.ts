import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { limitsAround } from "./limits-around";
import { subgroupCenter } from "./subgroup-center";

/**
 * Limits of subgroup means, whatever sigma within subgroups comes from: what `xbarRLimits` and `xbarSLimits` share.
 *
 * @param processSigma  Sigma within subgroups; a mean of n measurements varies by sigma / sqrt(n).
 */
export function subgroupMeanLimits(rows: ChartRows, options: ChartOptions, processSigma: number): ChartLimits {
  const { sizes, means } = rows.subgroups ?? { sizes: [], means: [] };
  const grand = subgroupCenter(rows);
  const center = options.center ?? grand.center;
  const sigma = Float64Array.from(sizes, (size) => (size > 0 ? processSigma / Math.sqrt(size) : NaN));
  return {
    values: means,
    center,
    sigma,
    ...limitsAround(center, sigma, options.sigmas ?? 3, -Infinity, Infinity),
    used: grand.used,
    processSigma,
  };
}
