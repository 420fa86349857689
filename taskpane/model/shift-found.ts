/** Fewer points than this on one side make no level. */
const LEAST_POINTS = 8;
/** How much of the variation a change of level has to explain before it is spoken of. */
const LEAST_SHARE = 0.35;

/**
 * The row at which the level of a series changes most, or undefined where no single change explains much of its variation.
 *
 * The split into two levels with the least squares around them. A guess to be confirmed by somebody who knows what happened there,
 * never a reason for new limits by itself.
 *
 * @param values  NaN is a gap.
 *
 * @example
 * shiftFound([5, 6, 5, 6, 5, 6, 5, 6, 1, 2, 1, 2, 1, 2, 1, 2]) // => 8
 * shiftFound([5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6]) // => undefined
 */
export function shiftFound(values: ArrayLike<number>): number | undefined {
  const rows: number[] = [];
  for (let row = 0; row < values.length; row += 1) if (Number.isFinite(values[row] ?? NaN)) rows.push(row);
  const at = (i: number) => values[rows[i] ?? -1] ?? NaN;
  const total = rows.reduce((sum, _, i) => sum + at(i), 0);
  const mean = total / rows.length;
  const squares = rows.reduce((sum, _, i) => sum + (at(i) - mean) ** 2, 0);
  let [best, place, before] = [0, -1, 0];
  for (let i = 1; i < rows.length; i += 1) {
    before += at(i - 1) - mean;
    const between = before ** 2 / i + before ** 2 / (rows.length - i);
    const isLevel = i >= LEAST_POINTS && rows.length - i >= LEAST_POINTS;
    if (isLevel && between > best) [best, place] = [between, i];
  }
  return place >= 0 && squares > 0 && best / squares >= LEAST_SHARE ? rows[place] : undefined;
}
