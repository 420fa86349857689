/**
 * How far each measurement lies from its neighbor before it: the moving ranges alone, without the rows that have none.
 *
 * @param values  In time order; NaN is a gap.
 * @param used  1 where a row may take part; all, when left out.
 * @returns In the unit of the values; at most one fewer than they are. `movingRanges` gives them row by row.
 *
 * @example
 * neighborRanges([12, 9, 15, NaN, 8, 9]) // => [3, 6, 1]
 */
export function neighborRanges(values: ArrayLike<number>, used?: ArrayLike<number>): Float64Array {
  const ranges = new Float64Array(values.length);
  let count = 0;
  let before = NaN;
  for (let i = 0; i < ranges.length; i++) {
    const value = used === undefined || used[i] === 1 ? values[i]! : NaN;
    const range = Math.abs(value - before);
    ranges[count] = range;
    count += +(range === range);
    before = value;
  }
  return ranges.subarray(0, count);
}
