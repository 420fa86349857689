import { chiSquareAbove } from "./distributions/chi-square";
import { sum } from "./sum";

/**
 * Chi-square test of fit: do counts follow expected shares?
 *
 *     expected   = total x share
 *     chi-square = sum((count - expected)^2 / expected),  degrees = k - 1
 *
 * @param counts  One a category, 0 or more.
 * @param shares  The share that each should have, above 0; scaled to add up to 1.
 *
 * @example
 * chiSquareFit([16, 18, 16, 14, 12, 12], [1, 1, 1, 1, 1, 1]) // => { chiSquare: 2, degrees: 5, p: 0.8491450361 }
 *
 * @see R's chisq.test(p =)
 */
export function chiSquareFit(
  counts: readonly number[],
  shares: readonly number[],
): {
  readonly chiSquare: number;
  readonly degrees: number;
  readonly p: number;
  readonly expected: readonly number[];
} {
  const total = sum(counts);
  const whole = sum(shares);
  const expected = shares.map((share) => (total * share) / whole);
  const chiSquare = sum(counts.map((count, i) => (count - (expected[i] ?? NaN)) ** 2 / (expected[i] ?? NaN)));
  const degrees = counts.length - 1;
  return { chiSquare, degrees, p: chiSquareAbove(chiSquare, degrees), expected };
}
