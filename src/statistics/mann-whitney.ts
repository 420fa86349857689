import { DataProblem } from "./data-problem";
import { normalAbove, normalQuantile } from "./distributions/normal";
import { nthDifference } from "./nth-difference";
import { rankSumWays } from "./rank-sum-ways";
import { exactRankTest, normalRankTest, type RankTest } from "./rank-test";
import { ranks } from "./ranks";

/** What a Mann-Whitney test says of two samples. */
export interface MannWhitney extends RankTest {
  /** Hodges and Lehmann's shift: the median of all differences after - before. */
  readonly shift: number;
  readonly low: number;
  readonly high: number;
  /** The confidence that the interval has: what was asked for, or less where so few pairs cannot reach it. */
  readonly confidence: number;
  /** Rank-biserial correlation: share of pairs in which after is higher, less the share in which before is. */
  readonly effect: number;
}

/**
 * Mann-Whitney test (Wilcoxon's rank-sum test): is one sample higher than the other?
 *
 * For skewed measurements and ratings, where a mean says little.
 *
 *     statistic = pairs in which after is higher than before (a tie counts half)
 *
 * The p value is exact below 50 numbers a side without ties; else from the normal distribution with the variance corrected
 * for ties and a continuity correction of 1/2. The interval of the shift is made of differences after - before, at the ranks
 * that the same distribution gives. With few pairs even the interval from the smallest to the largest difference may fall short of
 * the confidence asked for: three values a side reach 90 %, and `confidence` says so.
 *
 * @param before  One number at least.
 * @param after  One number at least, in the same unit.
 * @throws {DataProblem} "#NUM!" without numbers on a side, or where all are equal.
 *
 * @example
 * mannWhitney([1.5, 2.5], [4, 7]).p                       // => 0.3333333333
 * mannWhitney([12, 9, 15, 11, 8], [7, 5, 9, 6]).statistic // => 1.5
 * mannWhitney([12, 9, 15, 11, 8], [7, 5, 9, 6]).effect    // => -0.85
 * mannWhitney([1, 2, 3], [4, 5, 6], 0.95).confidence      // => 0.9
 *
 * @see R's wilcox.test(after, before, conf.int = TRUE)
 */
export function mannWhitney(before: ArrayLike<number>, after: ArrayLike<number>, confidence = 0.95): MannWhitney {
  const m = after.length;
  const n = before.length;
  if (m === 0 || n === 0) {
    throw new DataProblem("#NUM!", `A comparison needs numbers on both sides; there are ${n} before and ${m} after.`);
  }
  const all = ranks(joined(after, before));
  let rankSum = 0;
  for (let i = 0; i < m; i++) rankSum += all.ranks[i] ?? NaN;
  const statistic = rankSum - (m * (m + 1)) / 2;
  const pairs = m * n;
  const tied = all.ties.reduce((total, size) => total + (size ** 3 - size), 0);
  const sd = Math.sqrt((pairs / 12) * (m + n + 1 - tied / ((m + n) * (m + n - 1))));
  if (!(sd > 0))
    throw new DataProblem(
      "#NUM!",
      "All numbers are equal, so there is nothing to compare; give values measured more finely.",
    );
  const ways = m < 50 && n < 50 && tied === 0 ? rankSumWays(m, n) : null;
  const test = ways === null ? normalRankTest(statistic, pairs / 2, sd) : exactRankTest(statistic, ways);
  const rank = ways === null ? normalRank(pairs, sd, confidence) : exactRank(ways, confidence);
  const widest = ways === null ? 1 - 2 * normalAbove((pairs / 2 - 0.5) / sd) : 1 - 2 * exactShare(ways);
  const middle = [Math.floor((pairs + 1) / 2), Math.ceil((pairs + 1) / 2)];
  return {
    ...test,
    shift: middle.reduce((total, k) => total + nthDifference(after, before, k) / 2, 0),
    low: nthDifference(after, before, rank),
    high: nthDifference(after, before, pairs + 1 - rank),
    confidence: rank === 1 ? Math.min(confidence, Math.max(0, widest)) : confidence,
    effect: (2 * statistic) / pairs - 1,
  };
}

function joined(first: ArrayLike<number>, second: ArrayLike<number>): Float64Array {
  const all = new Float64Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

/** How likely it is that all pairs stand one way although nothing differs: what the widest interval leaves out on a side. */
function exactShare(ways: ArrayLike<number>): number {
  let all = 0;
  for (let i = 0; i < ways.length; i++) all += ways[i] ?? 0;
  return (ways[0] ?? NaN) / all;
}

/** The rank among all differences at which an exact interval begins. */
function exactRank(ways: ArrayLike<number>, confidence: number): number {
  let all = 0;
  for (let i = 0; i < ways.length; i++) all += ways[i] ?? 0;
  const enough = ((1 - confidence) / 2) * all;
  let total = 0;
  for (let i = 0; i < ways.length; i++) {
    total += ways[i] ?? 0;
    if (total >= enough) return Math.max(1, i);
  }
  return 1;
}

/** The same by the normal distribution. */
function normalRank(pairs: number, sd: number, confidence: number): number {
  return Math.max(1, Math.ceil(pairs / 2 - 0.5 - normalQuantile((1 + confidence) / 2) * sd));
}
