import { clamp } from "./clamp";

/** Limits that vary with the row. */
export interface VaryingLimits {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * Limits `sigmas` times each row's sigma away from one center, cut at what is possible.
 *
 * @param sigma  One entry a row; NaN where there are no limits.
 *
 * @example
 * limitsAround(0.1, [0.02, 0.05, NaN], 3, 0, 1) // => { lower: [0.04, 0, NaN], upper: [0.16, 0.25, NaN] }
 */
export function limitsAround(
  center: number,
  sigma: ArrayLike<number>,
  sigmas: number,
  lowest: number,
  highest: number,
): VaryingLimits {
  const n = sigma.length;
  const lower = new Float64Array(n);
  const upper = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const reach = sigmas * sigma[i]!;
    lower[i] = clamp(center - reach, lowest, highest);
    upper[i] = clamp(center + reach, lowest, highest);
  }
  return { lower, upper };
}
