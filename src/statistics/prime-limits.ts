import { chanceSigmas } from "./chance-sigmas";
import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { limitsAround } from "./limits-around";
import { pooledRate } from "./pooled-rate";
import { sigmaZ } from "./sigma-z";

/** The distribution that chance alone would give. */
export interface ChanceModel {
  /** The variance of one unit, by the center. */
  readonly variance: (center: number) => number;
  /** The largest value that a rate can have. */
  readonly highest: number;
}

/**
 * Laney's widening: the limits of a p or u chart, with each row's sigma multiplied by sigma z.
 *
 * What `pPrimeLimits` and `uPrimeLimits` share.
 */
export function primeLimits(rows: ChartRows, options: ChartOptions, model: ChanceModel): ChartLimits {
  const pooled = pooledRate(rows);
  const center = options.center ?? pooled.center;
  const sigma = chanceSigmas(pooled.sizes, model.variance(center));
  const spread = sigmaZ(pooled.rates, center, sigma, rows.used, options);
  for (let i = 0; i < sigma.length; i++) sigma[i] = sigma[i]! * spread.sigma;
  return {
    values: pooled.rates,
    center,
    sigma,
    ...limitsAround(center, sigma, options.sigmas ?? 3, 0, model.highest),
    used: pooled.used,
    sigmaZ: spread.sigma,
    screened: spread.screened,
  };
}
