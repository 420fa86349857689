import { mean } from "./mean";

/**
 * Sample skewness, adjusted for bias: how much longer the upper tail is than the lower.
 *
 *     n / ((n - 1) (n - 2)) sum(((x - mean) / s)^3)
 *
 * @param values  At least three numbers that are not all equal.
 * @returns 0 for a symmetric sample; NaN for fewer than three values or equal ones.
 *
 * @example
 * skewness([1, 2, 3, 10]) // => 1.7636326148
 * skewness([1, 2, 3])     // => 0
 *
 * @see Excel's SKEW (SAS and SPSS take the same; R's e1071 calls it type 2)
 */
export function skewness(values: ArrayLike<number>): number {
  const n = values.length;
  const center = n > 0 ? mean(values) : NaN;
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < n; i++) {
    const deviation = (values[i] ?? NaN) - center;
    squares += deviation ** 2;
    cubes += deviation ** 3;
  }
  return n < 3 || squares === 0 ? NaN : ((n * (n - 1)) / (n - 2) / Math.sqrt(n - 1)) * (cubes / squares ** 1.5);
}
