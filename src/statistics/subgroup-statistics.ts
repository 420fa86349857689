import { standardDeviation } from "./standard-deviation";
import { mean } from "./mean";
import { present } from "./present";

/** What each subgroup of measurements says, one entry a row; NaN where it says nothing. */
export interface SubgroupStatistics {
  /** How many measurements are there: 0 for a row of gaps. */
  readonly sizes: Float64Array;
  readonly means: Float64Array;
  /** Largest less smallest; NaN below two measurements. */
  readonly ranges: Float64Array;
  /** Sample standard deviation; NaN below two measurements. */
  readonly deviations: Float64Array;
}

/**
 * Size, mean, range and standard deviation of each subgroup.
 *
 * @param subgroups  One a row, of any size; NaN is a gap.
 *
 * @example
 * subgroupStatistics([[3, 5, NaN], [4], []]) // => { sizes: [2, 1, 0], means: [4, 4, NaN], ranges: [2, NaN, NaN], deviations: [1.4142136, NaN, NaN] }
 */
export function subgroupStatistics(subgroups: readonly ArrayLike<number>[]): SubgroupStatistics {
  const n = subgroups.length;
  const found = {
    sizes: new Float64Array(n),
    means: new Float64Array(n).fill(NaN),
    ranges: new Float64Array(n).fill(NaN),
    deviations: new Float64Array(n).fill(NaN),
  };
  subgroups.forEach((subgroup, i) => {
    const values = present(subgroup);
    found.sizes[i] = values.length;
    if (values.length > 0) found.means[i] = mean(values);
    if (values.length > 1) {
      found.ranges[i] = values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
      found.deviations[i] = standardDeviation(values);
    }
  });
  return found;
}
