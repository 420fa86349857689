import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { mean } from "./mean";
import { meanMovingRange } from "./mean-moving-range";
import { subgroupCenter } from "./subgroup-center";
import { usedValues } from "./used-values";
import { sigmaFromDeviations } from "./within-sigma";

/** What a chart with a memory (ewma, cusum) starts from. */
export interface Process {
  /** Measurements, or means of subgroups. */
  readonly values: ArrayLike<number>;
  readonly center: number;
  readonly sigma: number;
  /** The standard error of each value: sigma, over sqrt(n) where it is a mean. */
  readonly errorAt: (i: number) => number;
  readonly used: number;
  readonly screened: number;
}

/** Center and sigma as an xmr chart has them, or with subgroups as an xbar-s chart. */
export function processOf(rows: ChartRows, options: ChartOptions): Process {
  const { subgroups } = rows;
  if (subgroups !== undefined) {
    const grand = subgroupCenter(rows);
    const sigma = options.sigma ?? sigmaFromDeviations(rows, options);
    return {
      values: subgroups.means,
      center: options.center ?? grand.center,
      sigma,
      errorAt: (i) => sigma / Math.sqrt(subgroups.sizes[i] ?? NaN),
      used: grand.used,
      screened: 0,
    };
  }
  const used = usedValues(rows);
  const spread = meanMovingRange(rows.values, rows.used, options);
  const sigma = options.sigma ?? spread.sigma;
  return {
    values: rows.values,
    center: options.center ?? (used.length > 0 ? mean(used) : NaN),
    sigma,
    errorAt: () => sigma,
    used: used.length,
    screened: spread.screened,
  };
}
