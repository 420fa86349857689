import { mean } from "./mean";

/**
 * Sample variance, with n - 1 in the denominator.
 *
 * Two passes, the squares added without loss, corrected for what rounding left in the mean; accurate also where the values vary only in their last digits.
 *
 *     variance = (sum((x - mean)^2) - (sum(x - mean))^2 / n) / (n - 1)
 *
 * @param values  Numbers in one unit; at least two.
 * @returns The variance, in that unit squared; NaN for fewer than two values.
 *
 * @example
 * variance([12, 9, 15, 11, 8])                     // => 7.5
 * variance([1000000000.1, 1000000000.3])           // => 0.02
 * variance([7, 7, 7])                              // => 0
 *
 * @see Chan, Golub and LeVeque 1983, "Algorithms for computing the sample variance", equation 1.7
 */
export function variance(values: ArrayLike<number>): number {
  const n = values.length;
  if (n < 2) return NaN;
  const center = mean(values);
  let squares = 0;
  let lost = 0;
  let left = 0;
  for (let i = 0; i < n; i++) {
    const deviation = values[i]! - center;
    const square = deviation * deviation;
    const next = squares + square;
    lost += squares >= square ? squares - next + square : square - next + squares;
    squares = next;
    left += deviation;
  }
  // Past the largest double there is nothing to win back.
  if (squares === Infinity) return Infinity;
  return (squares + lost - (left * left) / n) / (n - 1);
}
