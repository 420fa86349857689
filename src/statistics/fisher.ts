import { DataProblem } from "./data-problem";
import { solve } from "./distributions/solve";

/** A table of two rows and two columns of counts. */
export type TwoByTwo = readonly [readonly [number, number], readonly [number, number]];

/** What Fisher's exact test says of a table. */
export interface Fisher {
  /** Conditional maximum likelihood estimate; 0 or Infinity when a cell of 0 leaves no other. */
  readonly oddsRatio: number;
  /** Two-sided: all tables with the same sums that are no more likely than this one. */
  readonly p: number;
}

/**
 * Fisher's exact test of a two-by-two table, for counts too small for chi-square.
 *
 * With its row and column sums given, the first cell is hypergeometric. The chances are built from the most likely table
 * outward, each from its neighbor, so that large counts cost no digits.
 *
 * @param table  Whole counts of 0 or more.
 * @throws {DataProblem} "#NUM!" for counts that are negative or not whole.
 *
 * @example
 * fisher([[3, 2], [1, 6]])           // => { oddsRatio: 7.2180961516, p: 0.2222222222 }
 * fisher([[0, 4], [5, 3]]).oddsRatio // => 0
 *
 * @see R's fisher.test
 */
export function fisher([[a, b], [c, d]]: TwoByTwo): Fisher {
  for (const count of [a, b, c, d]) {
    if (!(Number.isInteger(count) && count >= 0)) {
      throw new DataProblem("#NUM!", `Fisher's test counts cases; ${count} is not a whole number of 0 or more.`);
    }
  }
  const least = Math.max(0, a - d);
  const most = Math.min(a + b, a + c);
  const chances = chancesOf(least, most, a + b, a + c, d - a);
  const seen = chances[a - least] ?? NaN;
  let all = 0;
  let asRare = 0;
  for (const chance of chances) {
    all += chance;
    // As R: tables that are as likely but for rounding count as no more likely.
    if (chance <= seen * (1 + 1e-7)) asRare += chance;
  }
  return { oddsRatio: oddsRatioOf(chances, least, a), p: Math.min(1, asRare / all) };
}

/** Chances of each first cell from `least` to `most`, up to a common factor; the largest is 1. */
function chancesOf(least: number, most: number, row: number, column: number, offset: number): Float64Array {
  const chances = new Float64Array(most - least + 1);
  // Chance of x over that of x - 1.
  const ratio = (x: number): number => ((row - x + 1) * (column - x + 1)) / (x * (x + offset));
  let mode = least;
  for (let step = most - least; step >= 1; step = Math.floor(step / 2)) {
    while (mode + step <= most && ratio(mode + step) >= 1) mode += step;
  }
  chances[mode - least] = 1;
  for (let x = mode + 1; x <= most; x++) chances[x - least] = (chances[x - least - 1] ?? 0) * ratio(x);
  for (let x = mode - 1; x >= least; x--) chances[x - least] = (chances[x - least + 1] ?? 0) / ratio(x + 1);
  return chances;
}

/** The odds ratio at which the first cell would be expected to be what it is. */
function oddsRatioOf(chances: Float64Array, least: number, a: number): number {
  if (a === least) return chances.length === 1 ? NaN : 0;
  if (a === least + chances.length - 1) return Infinity;
  const logs = chances.map(Math.log);
  const away = (logOdds: number): number => {
    const at = (i: number): number => (logs[i] ?? NaN) + i * logOdds;
    const top = logs.reduce((largest, _, i) => Math.max(largest, at(i)), -Infinity);
    let all = 0;
    let first = 0;
    for (let i = 0; i < logs.length; i++) {
      const weight = Math.exp(at(i) - top);
      all += weight;
      first += weight * (i - (a - least));
    }
    return first / all;
  };
  return Math.exp(solve(away, 0));
}
