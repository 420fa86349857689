import { DataProblem } from "./data-problem";
import { exactRankTest, normalRankTest, type RankTest } from "./rank-test";
import { ranks } from "./ranks";

/** What Wilcoxon's signed-rank test says of differences. */
export interface WilcoxonSigned extends RankTest {
  /** Differences that are not 0. */
  readonly used: number;
}

/**
 * Wilcoxon's signed-rank test: do differences lie about 0?
 *
 *     statistic = sum of the ranks of |d| over the positive d, zeros left out
 *
 * Exact below 50 differences without ties or zeros; else by the normal distribution with the variance corrected for ties and
 * a continuity correction of 1/2.
 *
 * @param differences  After - before, one a pair.
 * @throws {DataProblem} "#NUM!" when all differences are 0.
 *
 * @example
 * wilcoxonSigned([1, 2, 3, -4, 5]) // => { statistic: 11, used: 5, p: 0.4375, isExact: true }
 *
 * @see R's wilcox.test(after, before, paired = TRUE)
 */
export function wilcoxonSigned(differences: ArrayLike<number>): WilcoxonSigned {
  const nonzero = Float64Array.from(differences).filter((difference) => difference !== 0);
  const n = nonzero.length;
  if (n === 0)
    throw new DataProblem(
      "#NUM!",
      "All differences are 0, so there is nothing to test; give values measured more finely.",
    );
  const { ranks: rank, ties } = ranks(nonzero.map(Math.abs));
  const statistic = nonzero.reduce((total, difference, i) => total + (difference > 0 ? (rank[i] ?? NaN) : 0), 0);
  if (n < 50 && n === differences.length && ties.length === 0) {
    return { ...exactRankTest(statistic, signedRankWays(n)), used: n };
  }
  const tied = ties.reduce((total, size) => total + (size ** 3 - size), 0);
  const sd = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - tied / 48);
  return { ...normalRankTest(statistic, (n * (n + 1)) / 4, sd), used: n };
}

/** In how many ways signs can be given to the ranks 1 to n so that the positive ones add up to 0, 1, 2 ... */
function signedRankWays(n: number): Float64Array {
  const ways = new Float64Array((n * (n + 1)) / 2 + 1);
  ways[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    for (let total = ways.length - 1; total >= rank; total--) {
      ways[total] = (ways[total] ?? 0) + (ways[total - rank] ?? 0);
    }
  }
  return ways;
}
