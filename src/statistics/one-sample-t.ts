import { DataProblem } from "./data-problem";
import { mean } from "./mean";
import { standardDeviation } from "./standard-deviation";
import { tTest, type TTest } from "./t-test";

/**
 * One-sample t test: does a mean differ from a known value?
 *
 *     standardError = sd(values) / sqrt(n),  degrees = n - 1
 *
 * @param expected  The mean that is questioned: a target, or 0 for differences.
 * @returns The test; `difference`, `low` and `high` are of the mean itself, not of its distance from `expected`.
 * @throws {DataProblem} "#NUM!" with fewer than two numbers, or where they do not vary.
 *
 * @example
 * oneSampleT([12, 9, 15, 11, 8], 8).t // => 2.4494897428
 *
 * @see R's t.test(values, mu = expected)
 */
export function oneSampleT(values: ArrayLike<number>, expected: number, confidence = 0.95): TTest {
  const n = values.length;
  if (n < 2) throw new DataProblem("#NUM!", `A mean needs two numbers before chance can be judged; there are ${n}.`);
  const error = standardDeviation(values) / Math.sqrt(n);
  if (error === 0)
    throw new DataProblem(
      "#NUM!",
      `All ${n} numbers are equal, so chance cannot be judged; give values measured more finely.`,
    );
  return tTest(mean(values), error, n - 1, confidence, expected);
}
