import { correlation, type Correlation } from "./correlation";
import { ranks } from "./ranks";

/**
 * Spearman's rank correlation: how steadily one measure rises with another, in whatever curve.
 *
 * Pearson's correlation of the ranks, ties sharing theirs; p by Student's t.
 *
 * @example
 * spearman([1, 2, 3, 4], [1, 8, 27, 64]).r // => 1
 *
 * @see R's cor.test(method = "spearman", exact = FALSE)
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): Correlation {
  return correlation(ranks(x).ranks, ranks(y).ranks);
}
