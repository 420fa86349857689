import { DataProblem } from "./data-problem";
import { fAbove } from "./distributions/f";
import { mean } from "./mean";
import { sum } from "./sum";
import { variance } from "./variance";

/** An F test of several groups. */
export interface FTest {
  readonly F: number;
  readonly degrees: readonly [above: number, below: number];
  readonly p: number;
}

/**
 * Welch's analysis of variance: do the means of several groups differ, where their spreads may?
 *
 *     w[g] = n[g] / var[g],  m = sum(w mean) / sum(w),  t = sum((1 - w / sum(w))^2 / (n - 1)) / (k^2 - 1)
 *     F    = sum(w (mean - m)^2) / ((k - 1) (1 + 2 (k - 2) t)),  degrees k - 1 and 1 / (3 t)
 *
 * @param groups  Two or more, each with two numbers or more that vary.
 * @param names  What the groups are called in a sentence; by their number, when left out.
 * @throws {DataProblem} "#NUM!" where a group is too small or does not vary.
 *
 * @example
 * welchAnova([[1, 2, 3], [2, 3, 5], [5, 6, 7]]).F // => 10.4460856721
 *
 * @see R's oneway.test; Welch 1951, "On the comparison of several mean values"
 */
export function welchAnova(groups: readonly ArrayLike<number>[], names: readonly string[] = []): FTest {
  const k = groups.length;
  if (k < 2)
    throw new DataProblem("#NUM!", `A comparison needs two groups or more; there ${k === 1 ? "is 1" : "are 0"}.`);
  const spreads = groups.map(variance);
  const flat = spreads.findIndex((spread) => !(spread > 0));
  if (flat >= 0) {
    throw new DataProblem(
      "#NUM!",
      `Group ${names[flat] ?? flat + 1} has fewer than two different numbers; Welch's test needs each group's own spread. Use kruskal-wallis or anova.`,
    );
  }
  const weights = groups.map((group, i) => group.length / (spreads[i] ?? NaN));
  const all = sum(weights);
  const means = groups.map(mean);
  const center = sum(means.map((value, i) => value * (weights[i] ?? NaN))) / all;
  const tail = sum(groups.map((group, i) => (1 - (weights[i] ?? NaN) / all) ** 2 / (group.length - 1))) / (k * k - 1);
  const between = sum(means.map((value, i) => (weights[i] ?? NaN) * (value - center) ** 2));
  const F = between / ((k - 1) * (1 + 2 * (k - 2) * tail));
  const degrees = [k - 1, 1 / (3 * tail)] as const;
  return { F, degrees, p: fAbove(F, ...degrees) };
}
