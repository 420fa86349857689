import { normalAbove } from "./distributions/normal";
import { ranks } from "./ranks";

/**
 * Kendall's rank correlation, tau b: pairs in the same order less pairs in the opposite order, as a share.
 *
 *     tau b = S / sqrt((pairs - tied in x) (pairs - tied in y));  p from the normal distribution of S, corrected for ties
 *
 * Looks at every pair: for thousands of values, not for millions.
 *
 * @example
 * kendall([1, 2, 3, 4], [2, 1, 4, 3]) // => { tau: 0.3333333333, p: 0.4969058476 }
 *
 * @see R's cor.test(method = "kendall", exact = FALSE)
 */
export function kendall(x: ArrayLike<number>, y: ArrayLike<number>): { readonly tau: number; readonly p: number } {
  const n = x.length;
  let S = 0;
  for (let i = 1; i < n; i++) {
    for (let j = 0; j < i; j++)
      S += Math.sign((x[i] ?? NaN) - (x[j] ?? NaN)) * Math.sign((y[i] ?? NaN) - (y[j] ?? NaN));
  }
  const total = (ties: readonly number[], of: (size: number) => number): number =>
    ties.reduce((sum, size) => sum + of(size), 0);
  const inX = ranks(x).ties;
  const inY = ranks(y).ties;
  const two = (size: number): number => size * (size - 1);
  const three = (size: number): number => size * (size - 1) * (size - 2);
  const spread = (size: number): number => size * (size - 1) * (2 * size + 5);
  const variance =
    (spread(n) - total(inX, spread) - total(inY, spread)) / 18 +
    (total(inX, two) * total(inY, two)) / (2 * two(n)) +
    (n > 2 ? (total(inX, three) * total(inY, three)) / (9 * three(n)) : 0);
  const tau = S / Math.sqrt(((two(n) - total(inX, two)) / 2) * ((two(n) - total(inY, two)) / 2));
  return { tau, p: Math.min(1, 2 * normalAbove(Math.abs(S) / Math.sqrt(variance))) };
}
