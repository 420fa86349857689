/**
 * How far each measurement lies from the one just before it.
 *
 * A gap has no range on either side: the days around a holiday are not neighbors. An excluded point has none either; that
 * is the only rule under which it cannot influence the limits.
 *
 *     range[i] = |x[i] - x[i-1]|
 *
 * @param values  In time order; NaN is a gap.
 * @param used  1 where a row may take part; all, when left out.
 * @returns One entry a row, in the unit of the values; NaN where there is no range.
 *
 * @example
 * movingRanges([12, 9, 15, 11, 8])                // => [NaN, 3, 6, 4, 3]
 * movingRanges([12, 9, NaN, 11])                  // => [NaN, 3, NaN, NaN]
 * movingRanges([12, 9, 90, 11, 8], [1, 1, 0, 1, 1]) // => [NaN, 3, NaN, NaN, 3]
 */
export function movingRanges(values: ArrayLike<number>, used?: ArrayLike<number>): Float64Array {
  const ranges = new Float64Array(values.length);
  let before = NaN;
  for (let i = 0; i < ranges.length; i++) {
    const value = used === undefined || used[i] === 1 ? values[i]! : NaN;
    ranges[i] = Math.abs(value - before);
    before = value;
  }
  return ranges;
}
