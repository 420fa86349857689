import type { Numbers } from "./chart-request";

/**
 * Numbers as the calculations hold them: a typed array, in which NaN is a gap.
 *
 * @example
 * toNumbers([3, null, 4]) // => [3, NaN, 4]
 */
export function toNumbers(values: Numbers): Float64Array {
  if (values instanceof Float64Array) return values;
  const numbers = new Float64Array(values.length);
  for (let i = 0; i < numbers.length; i++) {
    const value = values[i];
    numbers[i] = typeof value === "number" ? value : NaN;
  }
  return numbers;
}
