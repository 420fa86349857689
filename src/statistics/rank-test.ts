import { normalAbove } from "./distributions/normal";

/** What a test on ranks says. */
export interface RankTest {
  readonly statistic: number;
  /** Two-sided; exact where it can be, else from the normal distribution with continuity correction. */
  readonly p: number;
  /** Chance of a statistic as low as this. */
  readonly pLess: number;
  /** Chance of a statistic as high as this. */
  readonly pGreater: number;
  readonly isExact: boolean;
}

/**
 * A rank test by the normal distribution, with continuity correction.
 *
 *     z = (statistic - expected -+ 1/2) / sd, toward the middle
 *
 * @example
 * normalRankTest(18, 25, 4.7871355388).p // => 0.1745253406
 */
export function normalRankTest(statistic: number, expected: number, sd: number): RankTest {
  const away = statistic - expected;
  return {
    statistic,
    p: away === 0 ? 1 : Math.min(1, 2 * normalAbove((Math.abs(away) - 0.5) / sd)),
    pLess: normalAbove(-(away + 0.5) / sd),
    pGreater: normalAbove((away - 0.5) / sd),
    isExact: false,
  };
}

/**
 * A rank test by counting: every arrangement of the ranks is as likely as another.
 *
 * @param ways  How many arrangements give a statistic of 0, 1, 2 ...
 *
 * @example
 * exactRankTest(0, [1, 1, 2, 1, 1]).p // => 0.3333333333
 */
export function exactRankTest(statistic: number, ways: ArrayLike<number>): RankTest {
  let all = 0;
  let atMost = 0;
  let atLeast = 0;
  for (let i = 0; i < ways.length; i++) {
    const count = ways[i] ?? 0;
    all += count;
    if (i <= statistic) atMost += count;
    if (i >= statistic) atLeast += count;
  }
  const pLess = atMost / all;
  const pGreater = atLeast / all;
  return { statistic, p: Math.min(1, 2 * Math.min(pLess, pGreater)), pLess, pGreater, isExact: true };
}
