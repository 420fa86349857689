import { incompleteBeta } from "./incomplete-beta";
import { logGamma } from "./log-gamma";
import { smallestWhole } from "./smallest-whole";

/**
 * Chance of exactly `count` events in `trials`, each with the chance `share`.
 *
 * @example
 * binomialAt(5, 19, 0.5) // => 0.0221786499
 * binomialAt(0, 10, 0)   // => 1
 *
 * @see R's dbinom
 */
export function binomialAt(count: number, trials: number, share: number): number {
  if (count < 0 || count > trials) return 0;
  if (share === 0) return count === 0 ? 1 : 0;
  if (share === 1) return count === trials ? 1 : 0;
  const ways = logGamma(trials + 1) - logGamma(count + 1) - logGamma(trials - count + 1);
  return Math.exp(ways + count * Math.log(share) + (trials - count) * Math.log1p(-share));
}

/**
 * Chance of `count` events or fewer in `trials`.
 *
 * @example
 * binomialAtMost(5, 19, 0.5) // => 0.0317840576
 *
 * @see R's pbinom
 */
export function binomialAtMost(count: number, trials: number, share: number): number {
  if (count < 0) return 0;
  if (count >= trials) return 1;
  return incompleteBeta({ x: 1 - share, rest: share }, trials - count, count + 1);
}

/**
 * Chance of `count` events or more in `trials`.
 *
 * @example
 * binomialAtLeast(6, 19, 0.5) // => 0.9682159424
 */
export function binomialAtLeast(count: number, trials: number, share: number): number {
  if (count <= 0) return 1;
  if (count > trials) return 0;
  return incompleteBeta({ x: share, rest: 1 - share }, count, trials - count + 1);
}

/**
 * The smallest count that is reached or undercut with at least the given chance.
 *
 * @param chance  From 0 to 1.
 *
 * @example
 * binomialQuantile(0.05, 23, 0.5) // => 8
 *
 * @see R's qbinom
 */
export function binomialQuantile(chance: number, trials: number, share: number): number {
  return smallestWhole((count) => binomialAtMost(count, trials, share), chance, trials * share, trials);
}
