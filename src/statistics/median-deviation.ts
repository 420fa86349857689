import { median } from "./median";

/**
 * Median absolute deviation from the median: a spread that a few wild values do not move.
 *
 * Not scaled; 1.4826 times it estimates the sigma of a normal process (R's mad does so unless told).
 *
 * @param values  At least one number.
 *
 * @example
 * medianDeviation([1, 2, 3, 4, 100]) // => 1
 */
export function medianDeviation(values: ArrayLike<number>): number {
  const center = median(values);
  return median(Float64Array.from(values, (value) => Math.abs(value - center)));
}
