import { DataProblem } from "./data-problem";
import { mean } from "./mean";
import { sum } from "./sum";
import { variance } from "./variance";

/** How much of the variation lies between several groups, and how much within them. */
export interface OneWayTable {
  readonly F: number;
  readonly between: { readonly degrees: number; readonly squares: number };
  readonly within: { readonly degrees: number; readonly squares: number };
  /** Eta squared: the share of all variation that lies between the groups. */
  readonly effect: number;
}

/**
 * The table of a one-way analysis of variance, without its p value.
 *
 *     between = sum(n[g] (mean[g] - mean)^2)
 *     within  = sum((n[g] - 1) var[g])
 *     F       = (between / (k - 1)) / (within / (n - k))
 *
 * Computed on distances from the first value and with compensated sums, so that a large common offset costs no digits.
 *
 * @param groups  Two or more, of any size, without gaps.
 * @throws {DataProblem} "#NUM!" with fewer than two groups, no group of two, or no variation within the groups.
 *
 * @example
 * oneWayTable([[1, 2, 3], [2, 3, 4], [5, 6, 7]]).F // => 13
 *
 * @see NIST StRD, analysis of variance
 */
export function oneWayTable(groups: readonly ArrayLike<number>[]): OneWayTable {
  const all = groups.reduce((total, group) => total + group.length, 0);
  const degrees = { between: groups.length - 1, within: all - groups.length };
  if (degrees.between < 1 || groups.some((group) => group.length === 0)) {
    throw new DataProblem(
      "#NUM!",
      `A comparison needs numbers in two groups or more; there are ${groups.length} with numbers.`,
    );
  }
  if (degrees.within < 1) {
    throw new DataProblem("#NUM!", "No group has two numbers, so chance cannot be judged; give more numbers a group.");
  }
  const origin = groups[0]?.[0] ?? 0;
  const moved = groups.map((group) => Float64Array.from(group, (value) => value - origin));
  const means = moved.map(mean);
  const grand = sum(moved.map((group, i) => group.length * (means[i] ?? NaN))) / all;
  const between = sum(moved.map((group, i) => group.length * ((means[i] ?? NaN) - grand) ** 2));
  const within = sum(moved.map((group) => (group.length > 1 ? (group.length - 1) * variance(group) : 0)));
  if (within === 0)
    throw new DataProblem(
      "#NUM!",
      "No group varies within itself, so chance cannot be judged; give values measured more finely.",
    );
  const F = between / degrees.between / (within / degrees.within);
  return {
    F,
    between: { degrees: degrees.between, squares: between },
    within: { degrees: degrees.within, squares: within },
    effect: between / (between + within),
  };
}
