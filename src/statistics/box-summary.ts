import { DataProblem } from "./data-problem";
import { quantile } from "./quantile";

/** What a box plot draws of one group, in the unit of its values. */
export interface BoxSummary {
  readonly count: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  /** The furthest values that are not beyond the fences. */
  readonly lowerWhisker: number;
  readonly upperWhisker: number;
  /** Values beyond the whiskers, smallest first. */
  readonly beyond: readonly number[];
}

/** How many interquartile ranges a fence lies from its quartile. */
const REACH = 1.5;

/**
 * Median, quartiles, whiskers and the values beyond them: how one group of values is spread.
 *
 * For comparing groups side by side, once a control chart has shown that each is stable. Quartiles are of type 7, as R's `quantile` and
 * Excel's PERCENTILE.INC have them; the whiskers reach to the furthest value within 1.5 interquartile ranges of the quartiles.
 *
 * @param values  Numbers in one unit, in any order, without gaps; at least one.
 * @throws {DataProblem} "#N/A" when there is no value.
 *
 * @example
 * boxSummary([1, 2, 3, 4, 20]) // => { lowerQuartile: 2, median: 3, upperQuartile: 4, lowerWhisker: 1, upperWhisker: 4, beyond: [20] }
 * boxSummary([7])              // => { count: 1, median: 7, lowerWhisker: 7, upperWhisker: 7, beyond: [] }
 *
 * @see Tukey 1977, "Exploratory Data Analysis"; R's hinges (`boxplot.stats`) differ from type 7 for some small groups
 */
export function boxSummary(values: ArrayLike<number>): BoxSummary {
  if (values.length === 0)
    throw new DataProblem("#N/A", "A group without a number has no median. Give it a value, or leave it out.");
  const sorted = Float64Array.from(values).sort();
  const lowerQuartile = quantile(sorted, 0.25);
  const median = quantile(sorted, 0.5);
  const upperQuartile = quantile(sorted, 0.75);
  const reach = REACH * (upperQuartile - lowerQuartile);
  const isWithin = (value: number): boolean => value >= lowerQuartile - reach && value <= upperQuartile + reach;
  const within = sorted.filter(isWithin);
  return {
    count: sorted.length,
    lowerQuartile,
    median,
    upperQuartile,
    lowerWhisker: within[0] ?? median,
    upperWhisker: within[within.length - 1] ?? median,
    beyond: Array.from(sorted).filter((value) => !isWithin(value)),
  };
}
