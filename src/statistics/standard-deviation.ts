import { variance } from "./variance";

/**
 * Sample standard deviation, with n - 1 in the denominator.
 *
 * The overall spread of a sample. Control limits do not use it: a shift in the process would widen them (see `xmrLimits`).
 *
 * @param values  Numbers in one unit; at least two.
 * @returns The standard deviation, in that unit; NaN for fewer than two values.
 *
 * @example
 * standardDeviation([12, 9, 15, 11, 8]) // => 2.7386127875
 * standardDeviation([7, 7])             // => 0
 */
export function standardDeviation(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values));
}
