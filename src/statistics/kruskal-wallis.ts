import { DataProblem } from "./data-problem";
import { chiSquareAbove } from "./distributions/chi-square";
import { ranks } from "./ranks";

/**
 * Kruskal-Wallis test: is one of several groups higher than the others?
 *
 * For skewed measurements and ratings, where means say little.
 *
 *     H = (12 sum(R[g]^2 / n[g]) / (n (n + 1)) - 3 (n + 1)) / (1 - sum(t^3 - t) / (n^3 - n)),  R the sum of a group's ranks
 *     effect = H / (n - 1)   (epsilon squared)
 *
 * @param groups  Two or more with a number each.
 * @returns p from the chi-square distribution with k - 1 degrees of freedom.
 * @throws {DataProblem} "#NUM!" with fewer than two groups, or where all numbers are equal.
 *
 * @example
 * kruskalWallis([[1, 2, 3], [2, 3, 4], [5, 6, 7]]) // => { H: 6.0564971751, degrees: 2, p: 0.0484003329, effect: 0.7570621469 }
 *
 * @see R's kruskal.test; Tomczak and Tomczak 2014 (epsilon squared)
 */
export function kruskalWallis(groups: readonly ArrayLike<number>[]): {
  readonly H: number;
  readonly degrees: number;
  readonly p: number;
  readonly effect: number;
} {
  if (groups.length < 2 || groups.some((group) => group.length === 0)) {
    throw new DataProblem(
      "#NUM!",
      `A comparison needs numbers in two groups or more; there are ${groups.length} with numbers.`,
    );
  }
  const values = Float64Array.from(groups.flatMap((group) => Array.from(group)));
  const n = values.length;
  const { ranks: rank, ties } = ranks(values);
  const tied = ties.reduce((total, size) => total + (size ** 3 - size), 0);
  if (tied === n ** 3 - n)
    throw new DataProblem(
      "#NUM!",
      "All numbers are equal, so there is nothing to compare; give values measured more finely.",
    );
  let start = 0;
  // Sums of squares about the mean rank: the formula above, without its cancellation.
  let between = 0;
  for (const group of groups) {
    let rankSum = 0;
    for (let i = start; i < start + group.length; i++) rankSum += (rank[i] ?? NaN) - (n + 1) / 2;
    between += rankSum ** 2 / group.length;
    start += group.length;
  }
  const H = (12 * between) / (n * (n + 1)) / (1 - tied / (n ** 3 - n));
  return { H, degrees: groups.length - 1, p: chiSquareAbove(H, groups.length - 1), effect: H / (n - 1) };
}
