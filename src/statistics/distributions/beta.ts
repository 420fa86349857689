import { incompleteBeta, incompleteBetaQuantile } from "./incomplete-beta";

/**
 * The share x below which a part of the beta distribution lies.
 *
 * @param share  From 0 to 1.
 * @param a  First shape, above 0.
 * @param b  Second shape, above 0.
 *
 * @example
 * betaQuantile(0.5, 2, 2)   // => 0.5
 * betaQuantile(0.025, 3, 8) // => 0.0667395112
 *
 * @see R's qbeta
 */
export function betaQuantile(share: number, a: number, b: number): number {
  return incompleteBetaQuantile(share, a, b).x;
}

/**
 * The part of the beta distribution that lies below a share x.
 *
 * @param x  From 0 to 1.
 * @param a  First shape, above 0.
 * @param b  Second shape, above 0.
 *
 * @example
 * betaBelow(0.5, 2, 2) // => 0.5
 * betaBelow(0.0667395112, 3, 8) // => 0.025
 *
 * @see R's pbeta
 */
export function betaBelow(x: number, a: number, b: number): number {
  return incompleteBeta({ x, rest: 1 - x }, a, b);
}
