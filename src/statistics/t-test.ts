import { studentTAbove, studentTBeyond, studentTQuantile } from "./distributions/student-t";

/** What a t test says of a difference: how large, how sure, and how likely so large by chance alone. */
export interface TTest {
  readonly difference: number;
  readonly standardError: number;
  readonly t: number;
  readonly degrees: number;
  /** Two-sided. */
  readonly p: number;
  /** Chance of a difference as low as this, if there were none. */
  readonly pLess: number;
  /** Chance of a difference as high as this, if there were none. */
  readonly pGreater: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The t test of a difference whose standard error and degrees of freedom are known.
 *
 *     t         = (difference - expected) / standardError
 *     low, high = difference -+ quantile((1 + confidence) / 2; degrees) standardError
 *
 * @param standardError  Above 0, in the unit of the difference.
 * @param confidence  From 0 to 1; 0.95 gives a 95 % interval.
 * @param expected  The difference if nothing had changed.
 *
 * @example
 * tTest(2.5, 1, 10, 0.95) // => { difference: 2.5, standardError: 1, t: 2.5, degrees: 10, p: 0.0314468442, pLess: 0.9842765779, pGreater: 0.0157234221, low: 0.271861148, high: 4.728138852 }
 *
 * @see R's t.test
 */
export function tTest(
  difference: number,
  standardError: number,
  degrees: number,
  confidence: number,
  expected = 0,
): TTest {
  const t = (difference - expected) / standardError;
  const reach = studentTQuantile((1 + confidence) / 2, degrees) * standardError;
  return {
    difference,
    standardError,
    t,
    degrees,
    p: studentTBeyond(t, degrees),
    pLess: studentTAbove(-t, degrees),
    pGreater: studentTAbove(t, degrees),
    low: difference - reach,
    high: difference + reach,
  };
}
