import { logGamma } from "./log-gamma";
import { normalBelow } from "./normal";
import { solve } from "./solve";

/** Points and weights of Gauss and Legendre's rule of order 16 on [-1, 1], its positive half. */
const GAUSS: readonly (readonly [point: number, weight: number])[] = [
  [0.09501250983763744, 0.1894506104550685],
  [0.2816035507792589, 0.1826034150449236],
  [0.4580167776572274, 0.1691565193950025],
  [0.6178762444026438, 0.1495959888165767],
  [0.755404408355003, 0.1246289712555339],
  [0.8656312023878318, 0.0951585116824928],
  [0.9445750230732326, 0.0622535239386479],
  [0.9894009349916499, 0.0271524594117541],
];

/**
 * Share of the studentized range distribution above q: the range of k normal draws over an independent standard deviation.
 *
 * By numeric integration of the definition (Gauss-Legendre in panels); about ten digits. No library in reach has it to
 * more than a few.
 *
 *     above(q) = integral over s of chi density(s; df) (1 - k integral of phi(z) (Phi(z) - Phi(z - q s))^(k - 1) dz) ds
 *
 * @param means  How many draws, 2 or more.
 * @param degrees  Degrees of freedom of the standard deviation, 2 or more.
 *
 * @example
 * studentizedRangeAbove(3.5, 3, 20) // => 0.0558918491
 *
 * @see Copenhaver and Holland 1988; R's ptukey
 */
export function studentizedRangeAbove(q: number, means: number, degrees: number): number {
  if (!(q > 0)) return 1;
  const half = degrees / 2;
  const constant = Math.log(2) + half * Math.log(half) - logGamma(half);
  const density = (s: number): number => Math.exp(constant + (degrees - 1) * Math.log(s) - half * s * s);
  // s has mean near 1 and standard deviation near 1 / sqrt(2 df); ten of these hold all that a double can tell.
  const spread = 10 / Math.sqrt(2 * degrees);
  return integral((s) => density(s) * rangeAbove(q * s, means), Math.max(1e-10, 1 - spread), 1 + 1.4 * spread, 16);
}

/**
 * The q above which a share of the studentized range distribution lies.
 *
 * @example
 * studentizedRangeQuantile(0.05, 3, 20) // => 3.5779347252
 *
 * @see R's qtukey(lower.tail = FALSE)
 */
export function studentizedRangeQuantile(share: number, means: number, degrees: number): number {
  return Math.exp(solve((u) => Math.log(share) - Math.log(studentizedRangeAbove(Math.exp(u), means, degrees)), 1));
}

/** Chance that the range of normal draws exceeds w. */
function rangeAbove(w: number, means: number): number {
  const phi = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  // With z the largest draw: the others do not all lie within w below it.
  const missed = (z: number): number => {
    const all = normalBelow(z);
    return means * phi(z) * (all ** (means - 1) - (all - normalBelow(z - w)) ** (means - 1));
  };
  return integral(missed, -8.5, 9.5, 8);
}

function integral(f: (x: number) => number, from: number, to: number, panels: number): number {
  const half = (to - from) / panels / 2;
  let total = 0;
  for (let panel = 0; panel < panels; panel++) {
    const middle = from + (2 * panel + 1) * half;
    for (const [point, weight] of GAUSS) total += weight * (f(middle - point * half) + f(middle + point * half));
  }
  return total * half;
}
