import { chiSquareAbove } from "./distributions/chi-square";
import type { TwoByTwo } from "./fisher";

/**
 * McNemar's test: did the same units change from yes to no more often than from no to yes?
 *
 *     chi-square = (b - c)^2 / (b + c);  corrected: (|b - c| - 1)^2 / (b + c)
 *
 * @param table  Before in rows, after in columns; b and c are the units that changed.
 *
 * @example
 * mcnemar([[101, 121], [59, 33]]) // => { chiSquare: 21.3555555556, p: 0.0000038151, corrected: { chiSquare: 20.6722222222, p: 0.0000054501 } }
 *
 * @see R's mcnemar.test
 */
export function mcnemar([[, b], [c]]: TwoByTwo): {
  readonly chiSquare: number;
  readonly p: number;
  readonly corrected: { readonly chiSquare: number; readonly p: number };
} {
  const plain = (b - c) ** 2 / (b + c);
  const corrected = Math.max(0, Math.abs(b - c) - 1) ** 2 / (b + c);
  return {
    chiSquare: plain,
    p: chiSquareAbove(plain, 1),
    corrected: { chiSquare: corrected, p: chiSquareAbove(corrected, 1) },
  };
}
