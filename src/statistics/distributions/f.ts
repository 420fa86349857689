import { incompleteBeta, incompleteBetaQuantile } from "./incomplete-beta";

/**
 * Share of the F distribution above a value, accurate however far up the upper tail.
 *
 *     above = I(df2 / (df2 + df1 value); df2/2, df1/2)
 *
 * @param above  Degrees of freedom of the numerator, above 0, not necessarily whole.
 * @param below  Degrees of freedom of the denominator, above 0, not necessarily whole.
 *
 * @example
 * fAbove(3.0983912121, 3, 20) // => 0.05
 * fAbove(200, 2, 57)          // => 1.71720318245e-26
 *
 * @see R's pf
 */
export function fAbove(value: number, above: number, below: number): number {
  return value <= 0 ? 1 : incompleteBeta(splitOf(value, above, below), below / 2, above / 2);
}

/**
 * Share of the F distribution below a value.
 *
 * @example
 * fBelow(3.0983912121, 3, 20) // => 0.95
 */
export function fBelow(value: number, above: number, below: number): number {
  if (value <= 0) return 0;
  const { x, rest } = splitOf(value, above, below);
  return incompleteBeta({ x: rest, rest: x }, above / 2, below / 2);
}

/**
 * The value below which a share of the F distribution lies.
 *
 * @param share  From 0 to 1.
 *
 * @example
 * fQuantile(0.95, 3, 20) // => 3.0983912121
 *
 * @see R's qf
 */
export function fQuantile(share: number, above: number, below: number): number {
  const { x, rest } = incompleteBetaQuantile(share, above / 2, below / 2);
  return ((below / above) * x) / rest;
}

/** df2 / (df2 + df1 value) and the rest, neither lost beside the other. */
function splitOf(value: number, above: number, below: number) {
  const odds = (above / below) * value;
  return odds === Infinity ? { x: 0, rest: 1 } : { x: 1 / (1 + odds), rest: odds / (1 + odds) };
}
