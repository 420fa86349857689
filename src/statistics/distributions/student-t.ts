import { incompleteBeta, incompleteBetaQuantile } from "./incomplete-beta";

/**
 * Share of Student's t distribution above t, accurate however far up the upper tail.
 *
 *     above = I(df / (df + t^2); df/2, 1/2) / 2   for t > 0
 *
 * @param degrees  Degrees of freedom, above 0, not necessarily whole.
 *
 * @example
 * studentTAbove(2, 10)    // => 0.0366940174
 * studentTAbove(-2, 10)   // => 0.9633059826
 * studentTAbove(40, 1000) // => 5.2394260776e-210
 *
 * @see R's pt
 */
export function studentTAbove(t: number, degrees: number): number {
  if (t < 0) return 1 - studentTAbove(-t, degrees);
  const { x, rest } = splitOf(t, degrees);
  // Near the middle the share between 0 and t keeps its digits where the share above does not.
  if (t < 0.5) return 0.5 - incompleteBeta({ x: rest, rest: x }, 0.5, degrees / 2) / 2;
  return incompleteBeta({ x, rest }, degrees / 2, 0.5) / 2;
}

/**
 * Share of Student's t distribution below t.
 *
 * @example
 * studentTBelow(2, 10) // => 0.9633059826
 */
export function studentTBelow(t: number, degrees: number): number {
  return studentTAbove(-t, degrees);
}

/**
 * Share of Student's t distribution at least as far from 0 as t: the two-sided p value.
 *
 * @example
 * studentTBeyond(-2.2281388520, 10) // => 0.05
 */
export function studentTBeyond(t: number, degrees: number): number {
  return 2 * studentTAbove(Math.abs(t), degrees);
}

/**
 * The t below which a share of Student's t distribution lies.
 *
 * @param share  From 0 to 1.
 *
 * @example
 * studentTQuantile(0.975, 10) // => 2.228138852
 * studentTQuantile(0.5, 3)    // => 0
 *
 * @see R's qt
 */
export function studentTQuantile(share: number, degrees: number): number {
  if (share > 0.5) return -studentTQuantile(1 - share, degrees);
  if (share === 0.5) return 0;
  const tail = 2 * share;
  // t^2 / df is the odds of a beta variable; whichever of the two shares is smaller keeps more digits.
  const { x, rest } =
    tail <= 0.5
      ? incompleteBetaQuantile(tail, 0.5, degrees / 2, "above")
      : incompleteBetaQuantile(1 - tail, 0.5, degrees / 2, "below");
  return -Math.sqrt((degrees * x) / rest);
}

/** df / (df + t^2) and the rest, neither lost beside the other. */
function splitOf(t: number, degrees: number) {
  const odds = (t / Math.sqrt(degrees)) ** 2;
  return odds === Infinity ? { x: 0, rest: 1 } : { x: 1 / (1 + odds), rest: odds / (1 + odds) };
}
