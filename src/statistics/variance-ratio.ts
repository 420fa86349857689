import { DataProblem } from "./data-problem";
import { fAbove, fBelow, fQuantile } from "./distributions/f";
import { variance } from "./variance";

/**
 * F test of two variances: did the spread change?
 *
 *     F = var(a) / var(b)
 *
 * Misled by values that are not normal; `levene` is not.
 *
 * @throws {DataProblem} "#NUM!" where a side has fewer than two numbers or does not vary.
 *
 * @example
 * varianceRatio([1, 2, 3, 9], [2, 3, 4, 3]) // => { F: 19.375, degrees: [3, 3], p: 0.036369084 }
 *
 * @see R's var.test
 */
export function varianceRatio(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  confidence = 0.95,
): {
  readonly F: number;
  readonly degrees: readonly [number, number];
  readonly p: number;
  readonly low: number;
  readonly high: number;
} {
  const F = variance(a) / variance(b);
  if (!(F > 0 && F < Infinity)) {
    throw new DataProblem("#NUM!", "A ratio of spreads needs two different numbers on each side.");
  }
  const degrees = [a.length - 1, b.length - 1] as const;
  const tail = (1 - confidence) / 2;
  return {
    F,
    degrees,
    p: Math.min(1, 2 * Math.min(fAbove(F, ...degrees), fBelow(F, ...degrees))),
    low: F / fQuantile(1 - tail, ...degrees),
    high: F / fQuantile(tail, ...degrees),
  };
}
