import { DataProblem } from "./data-problem";
import { sum } from "./sum";

/** Dividing by a power of two is exact, and a sum of 2^60 doubles divided by it cannot overflow. */
const ROOM = 2 ** 60;

/**
 * Arithmetic mean.
 *
 * The sum is compensated and the mean corrected by the mean of what is left over (two passes), so that the mean of equal
 * numbers is that number to the last digit: a chart of a process that never varies must not signal by rounding.
 *
 *     first = sum(x) / n
 *     mean  = first + sum(x - first) / n
 *
 * @param values  Numbers in one unit; at least one.
 * @returns The mean, in that unit.
 * @throws {DataProblem} "#DIV/0!" when there is no value.
 *
 * @example
 * mean([12, 9, 15, 11, 8]) // => 11
 * mean([0.1, 0.1, 0.1])    // => 0.1
 * mean([1e308, 1e308])     // => 1e308
 *
 * @see NIST StRD, univariate data sets NumAcc1 to NumAcc4
 */
export function mean(values: ArrayLike<number>): number {
  if (values.length === 0) {
    throw new DataProblem("#DIV/0!", "A mean needs at least one number; the range holds none.");
  }
  const plain = meanOf(values, 1);
  return Number.isFinite(plain) ? plain : meanOf(values, ROOM) * ROOM;
}

/** The mean of the values, each divided by `scale`. */
function meanOf(values: ArrayLike<number>, scale: number): number {
  const n = values.length;
  const scaled = scale === 1 ? values : Float64Array.from(values, (value) => value / scale);
  const first = sum(scaled) / n;
  if (!Number.isFinite(first)) return first;
  let left = 0;
  for (let i = 0; i < n; i++) left += scaled[i]! - first;
  return first + left / n;
}
