/**
 * Sums of the values so far, each as `sum` would give it, in one pass.
 *
 * @example
 * runningSums([1e16, 1, 1, -1e16]) // => [10000000000000000, 10000000000000000, 10000000000000002, 2]
 * runningSums([0.1, 0.2, 0.3])     // => [0.1, 0.3, 0.6]
 *
 * @see sum
 */
export function runningSums(values: ArrayLike<number>): Float64Array {
  let total = 0;
  let lost = 0;
  return Float64Array.from(values, (term) => {
    const next = total + term;
    const seen = next - total;
    lost += total - (next - seen) + (term - seen);
    total = next;
    const corrected = total + lost;
    return Number.isNaN(corrected) ? total : corrected;
  });
}
