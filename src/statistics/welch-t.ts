import { DataProblem } from "./data-problem";
import { mean } from "./mean";
import { tTest, type TTest } from "./t-test";
import { variance } from "./variance";

/**
 * Welch's t test: did the mean change between two samples whose spreads may differ?
 *
 * The default for before and after: a fix often changes the spread as well as the mean.
 *
 *     difference    = mean(after) - mean(before)
 *     standardError = sqrt(vb + va),  vb = var(before) / nb,  va = var(after) / na
 *     degrees       = (vb + va)^2 / (vb^2 / (nb - 1) + va^2 / (na - 1))   (Welch-Satterthwaite)
 *
 * @param before  Two numbers at least.
 * @param after  Two numbers at least, in the same unit.
 * @returns The test of after - before, in that unit.
 * @throws {DataProblem} "#NUM!" with fewer than two numbers on a side, or where neither side varies.
 *
 * @example
 * welchT([12, 9, 15, 11, 8], [7, 5, 9, 6]).difference // => -4.25
 * welchT([12, 9, 15, 11, 8], [7, 5, 9, 6]).p          // => 0.0259250448
 *
 * @see R's t.test(after, before, var.equal = FALSE)
 */
export function welchT(before: ArrayLike<number>, after: ArrayLike<number>, confidence = 0.95): TTest {
  if (before.length < 2 || after.length < 2) {
    throw new DataProblem(
      "#NUM!",
      `A comparison of means needs two numbers on each side; there are ${before.length} before and ${after.length} after. Give each side the series of its values.`,
    );
  }
  const ofBefore = variance(before) / before.length;
  const ofAfter = variance(after) / after.length;
  const both = ofBefore + ofAfter;
  if (both === 0) {
    throw new DataProblem(
      "#NUM!",
      "Neither side varies, so chance cannot be judged; compare the two values as they are, or give values measured more finely.",
    );
  }
  // As shares of the whole, so that tiny variances are not squared into nothing.
  const degrees = 1 / ((ofBefore / both) ** 2 / (before.length - 1) + (ofAfter / both) ** 2 / (after.length - 1));
  return tTest(mean(after) - mean(before), Math.sqrt(both), degrees, confidence);
}
