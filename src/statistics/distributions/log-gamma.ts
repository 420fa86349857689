import gammaln from "@stdlib/math-base-special-gammaln";

/**
 * Natural logarithm of the gamma function.
 *
 * @param x  Any number above 0.
 *
 * @example
 * logGamma(5)   // => 3.1780538303
 * logGamma(0.5) // => 0.5723649429
 *
 * @see The stdlib authors, `@stdlib/math-base-special-gammaln` (FreeBSD's e_lgamma_r.c)
 */
export function logGamma(x: number): number {
  return gammaln(x);
}
