import type { ChartOptions } from "./chart-options";
import { D4, d2 } from "./constants";
import { mean } from "./mean";

/** What the moving ranges of a phase say about its spread. */
export interface MovingRangeSpread {
  /** The mean moving range; NaN when there is none. */
  readonly meanRange: number;
  /** The mean moving range over d2(2): the standard deviation of a process that does not drift. */
  readonly sigma: number;
  readonly screened: number;
}

/**
 * Sigma from moving ranges.
 *
 * The mean moving range, not its median and not the standard deviation: a shift in the process adds one long range and widens
 * the limits a little, while it would widen the standard deviation by much.
 *
 *     sigma = mean(ranges) / d2(2)
 *
 * With `screen`, ranges of D4 x mean range or more are dropped once and the mean is taken again; when the mean is 0 none is.
 *
 * @param ranges  As `neighborRanges` gives them, without gaps.
 *
 * @example
 * meanMovingRange([3, 6, 4, 3])                          // => { meanRange: 4, sigma: 3.5449077, screened: 0 }
 * meanMovingRange([3, 6, 4, 3], { constants: "table" })  // => { meanRange: 4, sigma: 3.5460993, screened: 0 }
 * meanMovingRange([1, 1, 1, 1, 96], { screen: true })    // => { meanRange: 1, sigma: 0.8862269, screened: 1 }
 *
 * @see Nelson 1982, "Control charts for individual measurements" (screening)
 */
export function meanMovingRange(ranges: ArrayLike<number>, options: ChartOptions = {}): MovingRangeSpread {
  const { screen = false, constants = "exact" } = options;
  if (ranges.length === 0) return { meanRange: NaN, sigma: NaN, screened: 0 };
  const first = mean(ranges);
  const tooLong = D4(2, constants) * first;
  const kept = screen && first > 0 ? Float64Array.from(ranges).filter((range) => range < tooLong) : ranges;
  const meanRange = kept === ranges ? first : mean(kept);
  return { meanRange, sigma: meanRange / d2(2, constants), screened: ranges.length - kept.length };
}
