import { mean } from "./mean";

/**
 * Lag-one autocorrelation: how much each value resembles the one before it.
 *
 *     r = sum((x[i] - mean) (x[i-1] - mean)) / sum((x - mean)^2)
 *
 * @param values  In time order, without gaps; at least two that are not all equal.
 * @returns From -1 to 1; NaN for fewer than two values or equal ones.
 *
 * @example
 * autocorrelation([1, 2, 3, 4, 5]) // => 0.4
 *
 * @see NIST StRD, univariate data sets ("lag-1 autocorrelation coefficient"); R's acf
 */
export function autocorrelation(values: ArrayLike<number>): number {
  const n = values.length;
  const center = n > 0 ? mean(values) : NaN;
  let squares = 0;
  let products = 0;
  let before = 0;
  for (let i = 0; i < n; i++) {
    const deviation = (values[i] ?? NaN) - center;
    squares += deviation * deviation;
    products += deviation * before;
    before = deviation;
  }
  return products / squares;
}
