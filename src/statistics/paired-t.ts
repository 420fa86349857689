import { DataProblem } from "./data-problem";
import { oneSampleT } from "./one-sample-t";
import type { TTest } from "./t-test";

/**
 * Paired t test: did the same units (routes, schools) change, each compared with itself?
 *
 *     d[i] = after[i] - before[i], tested against 0
 *
 * @param before  One number a unit.
 * @param after  The same units in the same order.
 * @returns The test of after - before, in their unit.
 * @throws {DataProblem} "#VALUE!" for sides of different length, "#NUM!" with fewer than two pairs or equal differences.
 *
 * @example
 * pairedT([12, 9, 15, 11], [10, 8, 11, 10]).t // => -2.8284271247
 *
 * @see R's t.test(after, before, paired = TRUE)
 */
export function pairedT(before: ArrayLike<number>, after: ArrayLike<number>, confidence = 0.95): TTest {
  if (before.length !== after.length) {
    throw new DataProblem(
      "#VALUE!",
      `Pairs need as many numbers before (${before.length}) as after (${after.length}); leave out units that have only one.`,
    );
  }
  const differences = Float64Array.from(after, (value, i) => value - (before[i] ?? NaN));
  if (differences.length > 1 && differences.every((difference) => difference === differences[0])) {
    throw new DataProblem(
      "#NUM!",
      "Every pair changed by the same amount, so chance cannot be judged; give values measured more finely.",
    );
  }
  return oneSampleT(differences, 0, confidence);
}
