import type { ChartOptions } from "./chart-options";
import { D4, d2 } from "./constants";

/** What the moving ranges of a phase say about its spread. */
export interface MovingRangeSpread {
  /** The mean moving range; NaN when there is none. */
  readonly meanRange: number;
  /** The mean moving range over d2(2): the standard deviation of a process that does not drift. */
  readonly sigma: number;
  /** How many ranges the mean is of. */
  readonly ranges: number;
  /** How many were set aside as too long. */
  readonly screened: number;
}

/**
 * Sigma from moving ranges.
 *
 * The mean moving range, not its median and not the standard deviation: a shift in the process adds one long range and widens
 * the limits a little, while it would widen the standard deviation by much.
 *
 *     sigma = mean(|x[i] - x[i-1]|) / d2(2)
 *
 * With `screen`, ranges of D4 x mean range or more are dropped once and the mean is taken again; when the mean is 0 none is. A gap
 * or a row that is not used has no range on either side.
 *
 * @param values  In time order; NaN is a gap.
 * @param used  1 where a row may take part; all, when left out.
 *
 * @example
 * meanMovingRange([12, 9, 15, 11, 8])                                       // => { meanRange: 4, sigma: 3.5449077, ranges: 4 }
 * meanMovingRange([12, 9, 15, 11, 8], undefined, { constants: "table" })    // => { meanRange: 4, sigma: 3.5460993 }
 * meanMovingRange([1, 2, 1, 2, 1, 97], undefined, { screen: true })         // => { meanRange: 1, sigma: 0.8862269, ranges: 4, screened: 1 }
 *
 * @see Nelson 1982, "Control charts for individual measurements" (screening)
 */
export function meanMovingRange(
  values: ArrayLike<number>,
  used?: ArrayLike<number>,
  options: ChartOptions = {},
): MovingRangeSpread {
  const { screen = false, constants = "exact" } = options;
  const all = shorterRanges(values, used, Infinity);
  const kept = screen && all.mean > 0 ? shorterRanges(values, used, D4(2, constants) * all.mean) : all;
  return {
    meanRange: kept.mean,
    sigma: kept.mean / d2(2, constants),
    ranges: kept.count,
    screened: all.count - kept.count,
  };
}

/** Number and mean of the ranges below a length; all of them below infinity. One pass, with a compensated sum (see `sum`). */
function shorterRanges(
  values: ArrayLike<number>,
  used: ArrayLike<number> | undefined,
  length: number,
): { readonly count: number; readonly mean: number } {
  let count = 0;
  let total = 0;
  let lost = 0;
  let before = NaN;
  for (let i = 0; i < values.length; i++) {
    const value = used === undefined || used[i] === 1 ? values[i]! : NaN;
    const range = Math.abs(value - before);
    before = value;
    if (!(range < length || range === Infinity)) continue;
    count++;
    const next = total + range;
    const seen = next - total;
    lost += total - (next - seen) + (range - seen);
    total = next;
  }
  const corrected = total + lost;
  return { count, mean: (Number.isNaN(corrected) ? total : corrected) / count };
}
