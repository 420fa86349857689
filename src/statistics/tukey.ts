import { anova } from "./anova";
import { studentizedRangeAbove, studentizedRangeQuantile } from "./distributions/studentized-range";
import { mean } from "./mean";

/** The difference of two groups, honest for all pairs at once. */
export interface TukeyPair {
  /** Indices of the groups compared: the difference is that of `group` - `from`. */
  readonly group: number;
  readonly from: number;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/**
 * Tukey's honest significant differences: which groups differ, after an analysis of variance said that some do?
 *
 *     low, high = difference -+ q(confidence; k, df) sqrt(msw / 2 (1 / n[a] + 1 / n[b]))   (Tukey-Kramer)
 *
 * @returns One entry a pair, in the order 2-1, 3-1 ... 3-2 ...
 * @throws {DataProblem} as `anova`.
 *
 * @example
 * tukey([[1, 2, 3], [2, 3, 4], [5, 6, 7]])[1].difference // => 4
 *
 * @see R's TukeyHSD
 */
export function tukey(groups: readonly ArrayLike<number>[], confidence = 0.95): TukeyPair[] {
  const { within } = anova(groups);
  const means = groups.map(mean);
  const q = studentizedRangeQuantile(1 - confidence, groups.length, within.degrees);
  return groups.flatMap((first, from) =>
    groups.slice(from + 1).map((second, i) => {
      const group = from + 1 + i;
      const difference = (means[group] ?? NaN) - (means[from] ?? NaN);
      const error = Math.sqrt((within.squares / within.degrees / 2) * (1 / first.length + 1 / second.length));
      const p = studentizedRangeAbove(Math.abs(difference) / error, groups.length, within.degrees);
      return { group, from, difference, low: difference - q * error, high: difference + q * error, p };
    }),
  );
}
