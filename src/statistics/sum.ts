/**
 * A sum that does not lose the small terms beside the large ones.
 *
 * The rounding error of each addition is caught exactly (Knuth's two-sum) and added at the end, so that a million
 * values meet as if they were added in twice the precision.
 *
 * @param values  Numbers in one unit; none give 0.
 * @returns The sum, in that unit; not finite when it is beyond what a double can hold.
 *
 * @example
 * sum([1e16, 1, 1, -1e16]) // => 2
 * sum([0.1, 0.2, 0.3])     // => 0.6
 * sum([])                  // => 0
 *
 * @see Knuth, The Art of Computer Programming 2, 4.2.2, theorem B
 * @see Ogita, Rump and Oishi 2005, "Accurate sum and dot product", algorithm 4.4
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const term = values[i]!;
    const next = total + term;
    const seen = next - total;
    lost += total - (next - seen) + (term - seen);
    total = next;
  }
  const corrected = total + lost;
  return Number.isNaN(corrected) ? total : corrected;
}
