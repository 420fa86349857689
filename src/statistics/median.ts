import { DataProblem } from "./data-problem";

/**
 * The middle value, or the mean of the two in the middle.
 *
 * @param values  Numbers in one unit, in any order, without gaps; at least one.
 * @returns The median, in that unit.
 * @throws {DataProblem} "#NUM!" when there is no value.
 *
 * @example
 * median([12, 9, 15, 11, 8]) // => 11
 * median([1, 2, 3, 10])      // => 2.5
 */
export function median(values: ArrayLike<number>): number {
  const n = values.length;
  if (n === 0) throw new DataProblem("#NUM!", "A median needs at least one number; the range holds none.");
  const sorted = Float64Array.from(values).sort();
  const upper = sorted[n >> 1] ?? NaN;
  if (n % 2 === 1) return upper;
  const lower = sorted[(n >> 1) - 1] ?? NaN;
  const middle = (lower + upper) / 2;
  return Number.isFinite(middle) ? middle : lower / 2 + upper / 2;
}
