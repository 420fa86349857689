import { DataProblem } from "./data-problem";
import { mean } from "./mean";
import { tTest, type TTest } from "./t-test";
import { variance } from "./variance";

/**
 * Student's t test: did the mean change between two samples of equal spread?
 *
 * `welchT` asks for less and is the default; this is for those who must match a tool that pools.
 *
 *     pooled        = ((nb - 1) var(before) + (na - 1) var(after)) / (nb + na - 2)
 *     standardError = sqrt(pooled (1 / nb + 1 / na))
 *
 * @returns The test of after - before, in their unit.
 * @throws {DataProblem} "#NUM!" with fewer than two numbers on a side, or where neither side varies.
 *
 * @example
 * pooledT([12, 9, 15, 11, 8], [7, 5, 9, 6]).t // => -2.6927487921
 *
 * @see R's t.test(after, before, var.equal = TRUE)
 */
export function pooledT(before: ArrayLike<number>, after: ArrayLike<number>, confidence = 0.95): TTest {
  if (before.length < 2 || after.length < 2) {
    throw new DataProblem(
      "#NUM!",
      `A comparison of means needs two numbers on each side; there are ${before.length} before and ${after.length} after.`,
    );
  }
  const degrees = before.length + after.length - 2;
  const pooled = ((before.length - 1) * variance(before) + (after.length - 1) * variance(after)) / degrees;
  if (pooled === 0)
    throw new DataProblem(
      "#NUM!",
      "Neither side varies, so chance cannot be judged; give values measured more finely.",
    );
  const error = Math.sqrt(pooled * (1 / before.length + 1 / after.length));
  return tTest(mean(after) - mean(before), error, degrees, confidence);
}
