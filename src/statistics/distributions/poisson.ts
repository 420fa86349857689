import { incompleteGamma } from "./incomplete-gamma";
import { logGamma } from "./log-gamma";
import { smallestWhole } from "./smallest-whole";

/**
 * Chance of exactly `count` events where `expected` are expected.
 *
 * @example
 * poissonAt(2, 2.1) // => 0.2700164243
 *
 * @see R's dpois
 */
export function poissonAt(count: number, expected: number): number {
  if (count < 0) return 0;
  if (expected === 0) return count === 0 ? 1 : 0;
  return Math.exp(count * Math.log(expected) - expected - logGamma(count + 1));
}

/**
 * Chance of `count` events or fewer where `expected` are expected.
 *
 * @example
 * poissonAtMost(2, 2.1) // => 0.6496313519
 *
 * @see R's ppois
 */
export function poissonAtMost(count: number, expected: number): number {
  if (count < 0) return 0;
  return expected === 0 ? 1 : incompleteGamma(count + 1, expected).above;
}

/**
 * The smallest count that is reached or undercut with at least the given chance.
 *
 * @param chance  From 0 to 1; 1 gives Infinity.
 *
 * @example
 * poissonQuantile(0.975, 20) // => 29
 *
 * @see R's qpois
 */
export function poissonQuantile(chance: number, expected: number): number {
  return smallestWhole((count) => poissonAtMost(count, expected), chance, expected, Infinity);
}
