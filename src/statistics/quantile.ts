import { DataProblem } from "./data-problem";

/**
 * The value below which a share of a sample lies.
 *
 * Between two neighbors it is read off the straight line that joins them. The place in the sorted sample (from 1) is, with
 * `share` p and size n:
 *
 *     type 7:  (n - 1) p + 1   R's default, Excel's PERCENTILE.INC
 *     type 6:  (n + 1) p       Minitab, SPSS, Excel's PERCENTILE.EXC
 *
 * A place beyond an end takes the value at that end (Excel's PERCENTILE.EXC refuses there).
 *
 * @param values  Numbers in one unit, in any order, without gaps; at least one.
 * @param share  From 0 to 1.
 * @returns The quantile, in that unit.
 * @throws {DataProblem} "#NUM!" when there is no value.
 *
 * @example
 * quantile([1, 2, 3, 4], 0.25)    // => 1.75
 * quantile([1, 2, 3, 4], 0.25, 6) // => 1.25
 * quantile([7], 0.9)              // => 7
 *
 * @see Hyndman and Fan 1996, "Sample quantiles in statistical packages", definitions 6 and 7
 */
export function quantile(values: ArrayLike<number>, share: number, type: 6 | 7 = 7): number {
  const n = values.length;
  if (n === 0) throw new DataProblem("#NUM!", "A quantile needs at least one number; the range holds none.");
  const sorted = Float64Array.from(values).sort();
  const place = type === 7 ? (n - 1) * share : (n + 1) * share - 1;
  // A place that misses a whole number by rounding alone is that number: 0.05 x 60 is 3.
  const whole = Math.floor(place + 4 * Number.EPSILON * n);
  const at = (i: number): number => sorted[Math.min(n - 1, Math.max(0, i))] ?? NaN;
  const between = Math.max(0, place - whole);
  return between === 0 ? at(whole) : (1 - between) * at(whole) + between * at(whole + 1);
}
