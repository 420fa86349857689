import { anova, type Anova } from "./anova";
import { mean } from "./mean";
import { median } from "./median";

/**
 * Levene's test: do the spreads of several groups differ?
 *
 * An analysis of variance of the distances from each group's center. With medians it is Brown and Forsythe's form, which
 * does not mistake skewness for spread; with means it is Levene's own.
 *
 *     z[g, i] = |x[g, i] - center[g]|
 *
 * @param groups  Two or more.
 * @throws {DataProblem} "#NUM!" as `anova` of the distances.
 *
 * @example
 * levene([[1, 2, 3], [2, 6, 9], [5, 6, 7]]).F         // => 1.6666666667
 * levene([[1, 2, 3], [2, 6, 9], [5, 6, 7]], "mean").F // => 2.3486238532
 *
 * @see Brown and Forsythe 1974, "Robust tests for the equality of variances"; R's car::leveneTest
 */
export function levene(groups: readonly ArrayLike<number>[], center: "median" | "mean" = "median"): Anova {
  const centerOf = center === "median" ? median : mean;
  return anova(
    groups.map((group) => {
      if (group.length === 0) return [];
      const middle = centerOf(group);
      return Float64Array.from(group, (value) => Math.abs(value - middle));
    }),
  );
}
