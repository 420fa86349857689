import { mean } from "./mean";
import { variance } from "./variance";

/**
 * Cohen's d: how large a difference of means is, in standard deviations.
 *
 *     d = (mean(after) - mean(before)) / sqrt(((nb - 1) var(before) + (na - 1) var(after)) / (nb + na - 2))
 *
 * @returns About 0.2 is small, 0.5 medium, 0.8 large (Cohen's words); NaN where neither side varies.
 *
 * @example
 * cohensD([12, 9, 15, 11, 8], [7, 5, 9, 6]) // => -1.8063508036
 *
 * @see Cohen 1988, Statistical Power Analysis for the Behavioral Sciences, 2.5
 */
export function cohensD(before: ArrayLike<number>, after: ArrayLike<number>): number {
  const degrees = before.length + after.length - 2;
  const pooled = ((before.length - 1) * variance(before) + (after.length - 1) * variance(after)) / degrees;
  return (mean(after) - mean(before)) / Math.sqrt(pooled);
}
