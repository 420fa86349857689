import { fAbove } from "./distributions/f";
import { oneWayTable, type OneWayTable } from "./one-way-table";

/** The table of a one-way analysis of variance, and how likely such an F is by chance. */
export interface Anova extends OneWayTable {
  readonly p: number;
}

/**
 * One-way analysis of variance: do the means of several groups differ?
 *
 * @param groups  Two or more, of any size, without gaps.
 * @returns Its table, with p from the F distribution.
 * @throws {DataProblem} "#NUM!" with fewer than two groups, no group of two, or no variation within the groups.
 *
 * @example
 * anova([[1, 2, 3], [2, 3, 4], [5, 6, 7]]).F // => 13
 * anova([[1, 2, 3], [2, 3, 4], [5, 6, 7]]).p // => 0.0065917969
 *
 * @see R's aov; NIST StRD, analysis of variance
 */
export function anova(groups: readonly ArrayLike<number>[]): Anova {
  const table = oneWayTable(groups);
  return { ...table, p: fAbove(table.F, table.between.degrees, table.within.degrees) };
}
