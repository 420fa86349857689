import { DataProblem } from "./data-problem";
import { RANGE_DISTRIBUTION } from "./range-distribution";

/** `exact`: to the last digit that a double holds. `table`: as printed tables round them, for agreement with tools that use those. */
export type ConstantsFrom = "exact" | "table";

const LARGEST_SUBGROUP_WITH_RANGE = RANGE_DISTRIBUTION.length + 1;

/**
 * d2: the mean range of n draws from a normal process, in sigmas.
 *
 * @param n  Subgroup size, 2 to 100.
 * @throws {DataProblem} "#NUM!" outside 2 to 100, where a range is a poor measure of spread.
 *
 * @example
 * d2(2)          // => 1.1283791670955126
 * d2(5)          // => 2.325928947
 * d2(2, "table") // => 1.128
 *
 * @see Montgomery, Introduction to Statistical Quality Control, appendix VI (the table)
 */
export function d2(n: number, from: ConstantsFrom = "exact"): number {
  return from === "table" ? rounded(rangeOf(n)[0], 3) : rangeOf(n)[0];
}

/**
 * d3: the standard deviation of the range of n draws from a normal process, in sigmas.
 *
 * @param n  Subgroup size, 2 to 100.
 *
 * @example
 * d3(2) // => 0.8525024664274218
 * d3(5) // => 0.864081941
 */
export function d3(n: number): number {
  return rangeOf(n)[1];
}

/**
 * c4: the mean of the sample standard deviation of n draws from a normal process, in sigmas.
 *
 *     c4(n) = sqrt(2 / (n - 1)) gamma(n / 2) / gamma((n - 1) / 2)
 *
 * Found without gamma functions: exactly from c4(2) or c4(3) in steps of two up to 400, by its series in 1 / (n - 1) beyond,
 * where six terms leave less than 1e-15.
 *
 * @param n  2 or more; pooled standard deviations ask for large ones.
 *
 * @example
 * c4(2)          // => 0.7978845608
 * c4(5)          // => 0.9399856030
 * c4(5, "table") // => 0.94
 * c4(1001)       // => 0.999750031
 */
export function c4(n: number, from: ConstantsFrom = "exact"): number {
  if (!(n >= 2)) throw new DataProblem("#NUM!", `A standard deviation needs at least 2 measurements, not ${n}.`);
  const exact = n > 400 ? c4BySeries(n) : c4BySteps(n);
  return from === "table" ? rounded(exact, 4) : exact;
}

function c4BySteps(n: number): number {
  let k = n % 2 === 0 ? 2 : 3;
  let value = k === 2 ? Math.sqrt(2 / Math.PI) : Math.sqrt(Math.PI) / 2;
  for (; k < n; k += 2) value *= k / Math.sqrt((k + 1) * (k - 1));
  return value;
}

/** The asymptotic series of gamma(x + 1/2) / (sqrt(x) gamma(x)) at x = (n - 1) / 2. */
function c4BySeries(n: number): number {
  const t = 2 / (n - 1);
  return 1 + t * (-1 / 8 + t * (1 / 128 + t * (5 / 1024 + t * (-21 / 32768 + t * (-399 / 262144)))));
}

/**
 * D4: the upper limit of a range chart over its center line.
 *
 *     D4(n) = 1 + 3 d3(n) / d2(n)
 *
 * @example
 * D4(2)          // => 3.2665319193
 * D4(2, "table") // => 3.267
 */
export function D4(n: number, from: ConstantsFrom = "exact"): number {
  const [mean, deviation] = rangeOf(n);
  const exact = 1 + (3 * deviation) / mean;
  return from === "table" ? rounded(exact, 3) : exact;
}

/**
 * The median of |x[i] - x[i-1]| for a normal process, in sigmas: sqrt(2) times the upper quartile of the normal distribution.
 *
 * @example
 * medianRangeOfTwo()        // => 0.9538725524
 * medianRangeOfTwo("table") // => 0.954
 */
export function medianRangeOfTwo(from: ConstantsFrom = "exact"): number {
  return from === "table" ? 0.954 : 0.9538725524089397;
}

function rangeOf(n: number): readonly [d2: number, d3: number] {
  const found = RANGE_DISTRIBUTION[n - 2];
  if (found === undefined) {
    throw new DataProblem(
      "#NUM!",
      `Ranges of ${n} measurements have no constants: they are known for 2 to ${LARGEST_SUBGROUP_WITH_RANGE}. ` +
        `Use standard deviations (an xbar-s chart) for larger subgroups.`,
    );
  }
  return found;
}

/** Rounded half away from zero, as printed tables are. */
function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
