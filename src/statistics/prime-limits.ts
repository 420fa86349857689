import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { limitsAround } from "./limits-around";
import { sigmaZ } from "./sigma-z";

/**
 * Laney's widening: the limits of a p or u chart, with each row's sigma multiplied by sigma z.
 *
 * What `pPrimeLimits` and `uPrimeLimits` share.
 *
 * @param chance  The limits of the p or u chart, whose sigmas are what chance alone would give.
 * @param highest  The largest value that the rate can have.
 */
export function primeLimits(chance: ChartLimits, rows: ChartRows, options: ChartOptions, highest: number): ChartLimits {
  const center = typeof chance.center === "number" ? chance.center : NaN;
  const byChance = typeof chance.sigma === "number" ? [] : chance.sigma;
  const spread = sigmaZ(chance.values, center, byChance, rows.used, options);
  const sigma = Float64Array.from(byChance, (one) => one * spread.sigma);
  return {
    values: chance.values,
    center,
    sigma,
    ...limitsAround(center, sigma, options.sigmas ?? 3, 0, highest),
    used: chance.used,
    sigmaZ: spread.sigma,
    screened: spread.screened,
  };
}
