import erfc from "@stdlib/math-base-special-erfc";
import erfcinv from "@stdlib/math-base-special-erfcinv";

/**
 * Share of the standard normal distribution below z.
 *
 *     below = erfc(-z / sqrt(2)) / 2
 *
 * @param z  In standard deviations from the mean.
 * @returns A share from 0 to 1; accurate relative to itself however far down the lower tail.
 *
 * @example
 * normalBelow(1.96) // => 0.9750021049
 * normalBelow(-8)   // => 6.220960574e-16
 *
 * @see R's pnorm
 */
export function normalBelow(z: number): number {
  return erfc(-z / Math.SQRT2) / 2;
}

/**
 * Share of the standard normal distribution above z, accurate however far up the upper tail.
 *
 * @example
 * normalAbove(1.96) // => 0.0249978951
 * normalAbove(8.3)  // => 5.20556974e-17
 */
export function normalAbove(z: number): number {
  return normalBelow(-z);
}

/**
 * The z below which a share of the standard normal distribution lies: the probit.
 *
 * @param share  From 0 to 1, the ends included.
 *
 * @example
 * normalQuantile(0.975) // => 1.9599639845
 * normalQuantile(0.5)   // => 0
 * normalQuantile(1)     // => Infinity
 *
 * @see R's qnorm
 */
export function normalQuantile(share: number): number {
  return 0 - Math.SQRT2 * erfcinv(2 * share);
}

/**
 * Natural logarithm of the share below z, also where the share itself is too small for a number.
 *
 * @example
 * logNormalBelow(0)    // => -0.6931471806
 * logNormalBelow(-100) // => -5005.5242086942
 *
 * @see R's pnorm(log.p = TRUE); Abramowitz and Stegun 26.2.12 (below -30)
 */
export function logNormalBelow(z: number): number {
  if (z > 5) return Math.log1p(-normalAbove(z));
  if (z > -30) return Math.log(normalBelow(z));
  const u = 1 / (z * z);
  const series = 1 - u * (1 - 3 * u * (1 - 5 * u * (1 - 7 * u)));
  return -(z * z) / 2 - Math.log(-z) - Math.log(2 * Math.PI) / 2 + Math.log(series);
}
