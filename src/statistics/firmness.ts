/** How far limits can be trusted, by how many points they come from. */
export type Firmness = "too few" | "trial" | "provisional" | "firm";

/**
 * How far limits can be trusted.
 *
 * The uncertainty of sigma falls with the square root of the points: with 6 it is about 30 %, with 12 20 %, with 20 15 %.
 *
 * @param used  Points that the limits come from.
 *
 * @example
 * firmnessOf(5)  // => "too few"
 * firmnessOf(6)  // => "trial"
 * firmnessOf(12) // => "provisional"
 * firmnessOf(20) // => "firm"
 *
 * @see Wheeler, Advanced Topics in Statistical Process Control (degrees of freedom of limits)
 */
export function firmnessOf(used: number): Firmness {
  return used < 6 ? "too few" : used < 12 ? "trial" : used < 20 ? "provisional" : "firm";
}
