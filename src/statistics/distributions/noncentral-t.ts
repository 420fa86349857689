import { incompleteBeta } from "./incomplete-beta";
import { logGamma } from "./log-gamma";
import { normalAbove, normalBelow } from "./normal";

/**
 * Share of the noncentral t distribution above a positive t: what power calculations ask for.
 *
 *     above = 1 - Phi(-d) - sum over j of (p[j] I(x; j + 1/2, df/2) + q[j] I(x; j + 1, df/2)) / 2,  x = t^2 / (t^2 + df)
 *
 * with Poisson weights p, q of d^2 / 2. About ten digits of absolute accuracy.
 *
 * @param t  Above 0.
 * @param degrees  Degrees of freedom, above 0.
 * @param shift  The noncentrality d, 0 or more.
 *
 * @example
 * noncentralTAbove(2, 10, 1) // => 0.1923884375
 *
 * @see Lenth 1989, algorithm AS 243; R's pt(ncp =, lower.tail = FALSE)
 */
export function noncentralTAbove(t: number, degrees: number, shift: number): number {
  // Where t and its shift are far from 0 the normal approximation is as good as the series and does not underflow.
  if (shift > 37) {
    const scale = 1 / (4 * degrees);
    return normalAbove((t * (1 - scale) - shift) / Math.sqrt(1 + 2 * t * t * scale));
  }
  const split = { x: (t * t) / (t * t + degrees), rest: degrees / (t * t + degrees) };
  const half = (shift * shift) / 2;
  let below = normalBelow(-shift);
  for (let j = 0; j < 5000; j++) {
    const p = shift === 0 ? Number(j === 0) : Math.exp(-half + j * Math.log(half) - logGamma(j + 1));
    const q = shift === 0 ? 0 : (Math.exp(-half + j * Math.log(half) - logGamma(j + 1.5)) * shift) / Math.SQRT2;
    const term = (p * incompleteBeta(split, j + 0.5, degrees / 2) + q * incompleteBeta(split, j + 1, degrees / 2)) / 2;
    below += term;
    if (j > half && term < 1e-16) break;
  }
  return Math.max(0, 1 - below);
}
