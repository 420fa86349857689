import { incompleteGamma } from "./incomplete-gamma";
import { solve } from "./solve";

/**
 * Share of the chi-square distribution below a value.
 *
 *     below = P(df / 2, value / 2)
 *
 * @param degrees  Degrees of freedom, above 0, not necessarily whole.
 *
 * @example
 * chiSquareBelow(3.8414588207, 1) // => 0.95
 *
 * @see R's pchisq
 */
export function chiSquareBelow(value: number, degrees: number): number {
  return value <= 0 ? 0 : incompleteGamma(degrees / 2, value / 2).below;
}

/**
 * Share of the chi-square distribution above a value, accurate however far up the upper tail.
 *
 * @example
 * chiSquareAbove(3.8414588207, 1) // => 0.05
 * chiSquareAbove(144, 24)         // => 4.2762823157e-19
 */
export function chiSquareAbove(value: number, degrees: number): number {
  return value <= 0 ? 1 : incompleteGamma(degrees / 2, value / 2).above;
}

/**
 * The value below which a share of the chi-square distribution lies.
 *
 * @param share  From 0 to 1.
 *
 * @example
 * chiSquareQuantile(0.95, 1)  // => 3.8414588207
 * chiSquareQuantile(0.025, 9) // => 2.7003895
 *
 * @see R's qchisq
 */
export function chiSquareQuantile(share: number, degrees: number): number {
  if (share === 0) return 0;
  if (share === 1) return Infinity;
  const rises =
    share <= 0.5
      ? (u: number) => Math.log(chiSquareBelow(Math.exp(u), degrees)) - Math.log(share)
      : (u: number) => Math.log(1 - share) - Math.log(chiSquareAbove(Math.exp(u), degrees));
  return Math.exp(solve(rises, Math.log(degrees)));
}
