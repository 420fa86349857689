/**
 * Share of the F distribution above a value, for whole degrees of freedom: a finite sum, for where the incomplete beta function of
 * the library would weigh too much. Good to 1e-12 of the whole; far up the tail `fAbove` keeps more digits.
 *
 *     above = I(below / (below + above value); below/2, above/2), raised in steps of one from 1/2 or 1 on both sides
 *
 * @param above  Degrees of freedom of the numerator, a whole number from 1 on.
 * @param below  Degrees of freedom of the denominator, a whole number from 1 on.
 *
 * @example
 * fAboveWhole(3.0983912121, 3, 20) // => 0.05
 * fAboveWhole(0, 3, 20)            // => 1
 *
 * @see Abramowitz and Stegun, 26.5.10, 26.5.16 and 26.6.4 to 26.6.8
 */
export function fAboveWhole(value: number, above: number, below: number): number {
  if (value <= 0) return 1;
  const x = below / (below + above * value);
  const rest = (above * value) / (below + above * value);
  let a = below % 2 === 0 ? 1 : 0.5;
  let b = above % 2 === 0 ? 1 : 0.5;
  let share = first(x, rest, a, b);
  // x^a rest^b / B(a, b)
  let term = (x ** a * rest ** b) / (a === 1 ? (b === 1 ? 1 : 2) : b === 1 ? 2 : Math.PI);
  for (; a < below / 2; a += 1) {
    share -= term / a;
    term *= (x * (a + b)) / a;
  }
  for (; b < above / 2; b += 1) {
    share += term / b;
    term *= (rest * (a + b)) / b;
  }
  return Math.min(1, Math.max(0, share));
}

/** The share where both parameters are 1/2 or 1. */
function first(x: number, rest: number, a: number, b: number): number {
  if (a === 1) return b === 1 ? x : 1 - Math.sqrt(rest);
  return b === 1 ? Math.sqrt(x) : (2 / Math.PI) * Math.asin(Math.sqrt(x));
}
