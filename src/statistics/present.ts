/**
 * The numbers that are there.
 *
 * @param values  NaN is a gap.
 * @returns Without gaps, in their order.
 *
 * @example
 * present([3, NaN, 4]) // => [3, 4]
 */
export function present(values: ArrayLike<number>): Float64Array {
  const found = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < found.length; i++) {
    const value = values[i]!;
    found[count] = value;
    count += +(value === value);
  }
  return found.subarray(0, count);
}
