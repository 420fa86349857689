import { DataProblem } from "./data-problem";
import { chiSquareAbove } from "./distributions/chi-square";
import { sum } from "./sum";
import { variance } from "./variance";

/**
 * Bartlett's test: do the variances of several normal groups differ?
 *
 *     K2 = (f ln(pooled) - sum(f[g] ln(var[g]))) / (1 + (sum(1 / f[g]) - 1 / f) / (3 (k - 1))),  f = n - 1
 *
 * Sharper than `levene` for normal data, misled by any other.
 *
 * @throws {DataProblem} "#NUM!" where a group has fewer than two numbers or does not vary.
 *
 * @example
 * bartlett([[1, 2, 3], [2, 6, 9], [5, 6, 7]]) // => { K2: 3.5666525309, degrees: 2, p: 0.1680781439 }
 *
 * @see R's bartlett.test
 */
export function bartlett(groups: readonly ArrayLike<number>[]): {
  readonly K2: number;
  readonly degrees: number;
  readonly p: number;
} {
  const k = groups.length;
  const spreads = groups.map(variance);
  if (k < 2 || spreads.some((spread) => !(spread > 0))) {
    throw new DataProblem("#NUM!", "Bartlett's test needs two groups or more, each with two numbers that differ.");
  }
  const freedom = groups.map((group) => group.length - 1);
  const all = sum(freedom);
  const pooled = sum(spreads.map((spread, i) => spread * (freedom[i] ?? NaN))) / all;
  const away = -sum(spreads.map((spread, i) => (freedom[i] ?? NaN) * Math.log(spread / pooled)));
  const correction = 1 + (sum(freedom.map((f) => 1 / f)) - 1 / all) / (3 * (k - 1));
  const K2 = away / correction;
  return { K2, degrees: k - 1, p: chiSquareAbove(K2, k - 1) };
}
