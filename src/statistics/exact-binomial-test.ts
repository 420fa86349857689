import { binomialAt, binomialAtLeast, binomialAtMost } from "./distributions/binomial";

/**
 * Exact binomial test: how likely are as many events, or a less likely number, if each trial has the expected chance?
 *
 * Two-sided p adds up all numbers of events that are no more likely than the one seen.
 *
 * @param events  From 0 to `trials`, whole.
 * @param expected  From 0 to 1.
 *
 * @example
 * exactBinomialTest(2, 9, 0.428571428571429) // => { p: 0.3165696439, pLess: 0.1818928355, pGreater: 0.9496546616 }
 *
 * @see R's binom.test
 */
export function exactBinomialTest(
  events: number,
  trials: number,
  expected: number,
): { readonly p: number; readonly pLess: number; readonly pGreater: number } {
  const pLess = binomialAtMost(events, trials, expected);
  const pGreater = binomialAtLeast(events, trials, expected);
  // As R: numbers that are as likely but for rounding count as no more likely.
  const limit = binomialAt(events, trials, expected) * (1 + 1e-7);
  const isAsRare = (count: number): boolean => binomialAt(count, trials, expected) <= limit;
  const middle = trials * expected;
  if (events === middle) return { p: 1, pLess, pGreater };
  if (events < middle) {
    const first = firstWhere(Math.ceil(middle), trials, isAsRare);
    return { p: Math.min(1, pLess + binomialAtLeast(first, trials, expected)), pLess, pGreater };
  }
  const first = Math.floor(middle) - firstWhere(0, Math.floor(middle), (steps) => isAsRare(Math.floor(middle) - steps));
  return { p: Math.min(1, pGreater + binomialAtMost(first, trials, expected)), pLess, pGreater };
}

/** The first whole number in a range at which something holds that goes on holding; one past the range where it never does. */
function firstWhere(from: number, to: number, holds: (count: number) => boolean): number {
  let low = from;
  let high = to + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
