import { betaQuantile } from "./distributions/beta";
import { exactBinomialTest } from "./exact-binomial-test";

/** Events in an exposure: 7 breakdowns in 4 months. */
export interface Rate {
  readonly events: number;
  readonly exposure: number;
}

/**
 * Exact comparison of two rates of rare events.
 *
 * Given how many events there were in all, how many of them fall to the first is binomial, with the first's part of the exposure.
 *
 * @param a  Events whole and 0 or more, exposure above 0.
 * @param b  The same.
 * @returns The ratio of a's rate to b's, its exact interval and two-sided p.
 *
 * @example
 * twoRates({ events: 2, exposure: 3 }, { events: 7, exposure: 4 }) // => { ratio: 0.3809523810, p: 0.3165696439, low: 0.0386134046, high: 2.0007799634 }
 *
 * @see R's poisson.test for two samples
 */
export function twoRates(
  a: Rate,
  b: Rate,
  confidence = 0.95,
): { readonly ratio: number; readonly p: number; readonly low: number; readonly high: number } {
  const all = a.events + b.events;
  const part = a.exposure / (a.exposure + b.exposure);
  const tail = (1 - confidence) / 2;
  const lowest = a.events === 0 ? 0 : betaQuantile(tail, a.events, b.events + 1);
  const highest = b.events === 0 ? 1 : betaQuantile(1 - tail, a.events + 1, b.events);
  const ratioAt = (share: number): number => ((share / (1 - share)) * b.exposure) / a.exposure;
  return {
    ratio: a.events / a.exposure / (b.events / b.exposure),
    p: exactBinomialTest(a.events, all, part).p,
    low: ratioAt(lowest),
    high: ratioAt(highest),
  };
}
