import type { ChartOptions } from "./chart-options";
import { meanMovingRange, type MovingRangeSpread } from "./mean-moving-range";

/**
 * Laney's sigma z: how many times as much rates vary from row to row as chance alone would let them.
 *
 *     z[i]    = (rate[i] - center) / sigma[i]
 *     sigma z = mean(|z[i] - z[i-1]|) / d2(2)
 *
 * 1 says that the binomial or Poisson model holds; 4.6, that limits from it would be 4.6 times too narrow. Where every count is 0 (or
 * every share 1) chance has no room, nothing is known about the spread, and sigma z is NaN.
 *
 * @param sigma  What chance alone would give, row by row.
 * @returns The spread of z: its `sigma` is sigma z.
 *
 * @example
 * sigmaZ([0.10, 0.14, 0.11], 0.1, [0.02, 0.02, 0.02]) // => { meanRange: 1.75, sigma: 1.5508971 }
 *
 * @see Laney 2002, "Improved control charts for attributes", Quality Engineering 14(4)
 */
export function sigmaZ(
  rates: ArrayLike<number>,
  center: number,
  sigma: ArrayLike<number>,
  used?: ArrayLike<number>,
  options: ChartOptions = {},
): MovingRangeSpread {
  const z = new Float64Array(rates.length);
  for (let i = 0; i < z.length; i++) {
    z[i] = (rates[i]! - center) / sigma[i]!;
  }
  return meanMovingRange(z, used, options);
}
