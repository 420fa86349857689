import { mean } from "./mean";

/**
 * Sample excess kurtosis, adjusted for bias: how much heavier the tails are than a normal distribution's.
 *
 *     n (n + 1) / ((n - 1) (n - 2) (n - 3)) sum(((x - mean) / s)^4) - 3 (n - 1)^2 / ((n - 2) (n - 3))
 *
 * @param values  At least four numbers that are not all equal.
 * @returns Near 0 for a normal sample; NaN for fewer than four values or equal ones.
 *
 * @example
 * kurtosis([1, 2, 3, 10, 4]) // => 3.152
 *
 * @see Excel's KURT (SAS and SPSS take the same; R's e1071 calls it type 2)
 */
export function kurtosis(values: ArrayLike<number>): number {
  const n = values.length;
  const center = n > 0 ? mean(values) : NaN;
  let squares = 0;
  let fourths = 0;
  for (let i = 0; i < n; i++) {
    const deviation = (values[i] ?? NaN) - center;
    squares += deviation ** 2;
    fourths += deviation ** 4;
  }
  if (n < 4 || squares === 0) return NaN;
  const tails = ((n - 1) * n * (n + 1) * fourths) / squares ** 2;
  return (tails - 3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
}
