import { mean } from "./mean";
import { present } from "./present";

/** Series of this many points and more are looked at for patterns. */
const ENOUGH = 20;
/** A correlation of n independent values lies beyond this over sqrt(n) once in 100 times. */
const UNLIKELY = 2.576;
/** How far apart rows of one season may lie, and what that would be. */
const SEASONS: readonly (readonly [lag: number, what: string])[] = [
  [5, "a pattern over the school week"],
  [7, "a pattern over the week"],
  [4, "a pattern over the quarters"],
  [12, "a pattern over the year"],
  [10, "a pattern over two school weeks or a school year"],
];

/**
 * What in a series makes the limits of any control chart doubtful, in sentences.
 *
 * Few points, a trend throughout, neighbors that resemble each other, a pattern that repeats, many zeros. A pattern is named only
 * when independent values would show it once in 100 times, and when it explains a good part of the variation.
 *
 * @param values  What is plotted, in time order; NaN is a gap.
 *
 * @example
 * dataWarnings([12, 9, 15]) // => ["Only 3 points: limits from fewer than 12 are a first trial, from 20 on they are firm."]
 * dataWarnings([5, 5.2, 4.9, 5.1, 4.8, 5, 5.3, 4.9, 5.1, 5, 4.9, 5.2]) // => []
 */
export function dataWarnings(values: ArrayLike<number>): string[] {
  const there = present(values);
  const warnings: string[] = [];
  if (there.length < 12) {
    warnings.push(
      `Only ${there.length} ${there.length === 1 ? "point" : "points"}: limits from fewer than 12 are a first trial, from 20 on they are firm.`,
    );
  }
  const zeros = there.filter((value) => value === 0).length;
  if (zeros > 0 && zeros >= 0.3 * there.length && there.length >= 6) {
    warnings.push(
      `${zeros} of ${there.length} values are 0: longer periods, or a g chart of what lies between events, would show more.`,
    );
  }
  return there.length < ENOUGH ? warnings : [...warnings, ...patterns(values, there)];
}

function patterns(values: ArrayLike<number>, there: Float64Array): string[] {
  const unlikely = UNLIKELY / Math.sqrt(there.length);
  const drift = correlationWithTime(values);
  if (Math.abs(drift) > Math.max(0.5, unlikely)) {
    const way = drift > 0 ? "rise" : "fall";
    return [
      `The values ${way} throughout: one center line does not fit them. Find what drives the trend, or begin a phase where it changed.`,
    ];
  }
  const season = SEASONS.map(([lag, what]) => ({ lag, what, r: autocorrelationAt(values, lag) }))
    .filter(({ lag, r }) => there.length >= 4 * lag && r > Math.max(0.3, unlikely))
    .sort((a, b) => b.r - a.r)[0];
  const neighbors = autocorrelationAt(values, 1);
  if (season !== undefined && season.r > neighbors) {
    return [
      `Every ${season.lag}th value is alike (autocorrelation ${season.r.toFixed(2)}; ${season.what}?): chart each kind of row by itself, or the sums of a whole round.`,
    ];
  }
  if (neighbors > Math.max(0.5, unlikely)) {
    return [
      `Neighboring values are alike (autocorrelation ${neighbors.toFixed(2)}): limits from moving ranges come out too narrow. Chart longer periods.`,
    ];
  }
  return [];
}

/** Correlation of the values with their rows. */
function correlationWithTime(values: ArrayLike<number>): number {
  const rows: number[] = [];
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i] ?? NaN)) rows.push(i);
  const middle = mean(rows);
  const center = mean(rows.map((i) => values[i] ?? NaN));
  let [together, ofRows, ofValues] = [0, 0, 0];
  for (const i of rows) {
    const [row, value] = [i - middle, (values[i] ?? NaN) - center];
    together += row * value;
    ofRows += row * row;
    ofValues += value * value;
  }
  return ofValues === 0 ? 0 : together / Math.sqrt(ofRows * ofValues);
}

/** Autocorrelation over pairs of rows `lag` apart that are both there. */
function autocorrelationAt(values: ArrayLike<number>, lag: number): number {
  const center = mean(present(values));
  let [products, squares] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = (values[i] ?? NaN) - center;
    if (Number.isNaN(value)) continue;
    squares += value * value;
    const before = (values[i - lag] ?? NaN) - center;
    if (!Number.isNaN(before)) products += value * before;
  }
  return squares === 0 ? 0 : products / squares;
}
