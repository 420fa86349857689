import { noncentralTAbove } from "./distributions/noncentral-t";
import { solve } from "./distributions/solve";
import { studentTQuantile } from "./distributions/student-t";

/**
 * Power of a t test of two samples: how likely it is to see a change of a given size.
 *
 *     power = chance that noncentral t (2 n - 2, delta / sd sqrt(n / 2)) exceeds the two-sided critical t
 *
 * @param perSide  Numbers on each side, 2 or more.
 * @param delta  The change to be seen, in the unit of sd.
 * @param sd  Standard deviation of the values, above 0.
 * @param alpha  Chance of a false alarm, two-sided.
 *
 * @example
 * powerT(20, 1, 1.2) // => 0.7284655048
 *
 * @see R's power.t.test(strict = FALSE)
 */
export function powerT(perSide: number, delta: number, sd: number, alpha = 0.05): number {
  const degrees = Math.max(1e-7, 2 * perSide - 2);
  return noncentralTAbove(
    -studentTQuantile(alpha / 2, degrees),
    degrees,
    (Math.abs(delta) / sd) * Math.sqrt(perSide / 2),
  );
}

/**
 * How many numbers a side it takes to see a change of a given size; to be rounded up.
 *
 * @example
 * sizeForPowerT(0.8, 1, 1.2) // => 23.6047205741
 */
export function sizeForPowerT(power: number, delta: number, sd: number, alpha = 0.05): number {
  return 1 + Math.exp(solve((u) => powerT(1 + Math.exp(u), delta, sd, alpha) - power, 1));
}
