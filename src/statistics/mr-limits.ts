import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { D4, d2 } from "./constants";
import { meanMovingRange } from "./mean-moving-range";
import { movingRanges } from "./moving-ranges";

/**
 * Limits of the moving ranges themselves: the mR chart of an XmR pair.
 *
 * For finding single jumps, and for judging whether the mean moving range is a fair measure of spread.
 *
 *     center = mean(|x[i] - x[i-1]|)
 *     upper  = D4 x center,  D4 = 1 + 3 d3(2) / d2(2) = 3.2665...
 *     lower  = 0
 *
 * A range is plotted at every row whose neighbor before it is there; only ranges between two used rows tell the center. With a
 * known `sigma` the center is d2(2) sigma.
 *
 * @example
 * mrLimits({ values: [12, 9, 15, 11, 8] }) // => { center: 4, lower: 0, upper: 13.0661277, used: 4 }
 *
 * @see Wheeler, Understanding Variation
 */
export function mrLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  const { sigmas = 3, constants = "exact" } = options;
  const spread = meanMovingRange(rows.values, rows.used, options);
  const processSigma = options.sigma ?? spread.sigma;
  const center = options.sigma === undefined ? spread.meanRange : d2(2, constants) * options.sigma;
  // D4 - 1 is three of the range's own sigmas over its mean; taken from D4, so that a table's 3.267 stays 3.267.
  const sigma = ((D4(2, constants) - 1) / 3) * center;
  const values = movingRanges(rows.values);
  return {
    values,
    center,
    sigma,
    lower: Math.max(0, center - sigmas * sigma),
    upper: center + sigmas * sigma,
    used: spread.ranges + spread.screened,
    processSigma,
    screened: spread.screened,
    zones: { values: rows.excluded === undefined ? values : withoutExcluded(rows, rows.excluded), center, sigma },
  };
}

/** The ranges that are tested: one that touches an excluded point is shown, and takes no part. */
function withoutExcluded({ values }: ChartRows, excluded: ArrayLike<number>): Float64Array {
  const kept = Float64Array.from(values);
  for (let i = 0; i < kept.length; i++) if (excluded[i] === 1) kept[i] = NaN;
  return movingRanges(kept);
}
