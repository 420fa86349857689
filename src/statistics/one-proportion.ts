import { exactBinomialTest } from "./exact-binomial-test";
import { betaQuantile } from "./distributions/beta";
import { chiSquareAbove } from "./distributions/chi-square";
import { wilsonInterval } from "./wilson-interval";

/** What is said of one share. */
export interface OneProportion {
  readonly share: number;
  /** Exact binomial p against the expected share, two-sided. */
  readonly p: number;
  readonly pLess: number;
  readonly pGreater: number;
  readonly wilson: { readonly low: number; readonly high: number };
  /** Clopper and Pearson's exact interval. */
  readonly exact: { readonly low: number; readonly high: number };
  readonly chiSquare: number;
  /** p of the score test, without continuity correction. */
  readonly scoreP: number;
}

/**
 * One share against an expected one: is 38 late runs of 420 more than the 7 % that were promised?
 *
 * @param events  From 0 to `total`, whole.
 * @param expected  Above 0, below 1.
 *
 * @example
 * oneProportion(38, 420, 0.07).p     // => 0.1035705607
 * oneProportion(38, 420, 0.07).exact // => { low: 0.0648223312, high: 0.1220696031 }
 *
 * @see R's binom.test, prop.test(correct = FALSE)
 */
export function oneProportion(events: number, total: number, expected: number, confidence = 0.95): OneProportion {
  const share = events / total;
  const chiSquare = (share - expected) ** 2 / ((expected * (1 - expected)) / total);
  const tail = (1 - confidence) / 2;
  return {
    share,
    ...exactBinomialTest(events, total, expected),
    wilson: wilsonInterval(events, total, confidence),
    exact: {
      low: events === 0 ? 0 : betaQuantile(tail, events, total - events + 1),
      high: events === total ? 1 : betaQuantile(1 - tail, events + 1, total - events),
    },
    chiSquare,
    scoreP: chiSquareAbove(chiSquare, 1),
  };
}
