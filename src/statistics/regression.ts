import { studentTQuantile } from "./distributions/student-t";
import { mean } from "./mean";
import { multipleRegression, type MultipleRegression } from "./multiple-regression";

/** What a line says at one x. */
export interface Prediction {
  readonly fit: number;
  /** Where the line is, with the confidence asked for. */
  readonly mean: { readonly low: number; readonly high: number };
  /** Where one further value would be. */
  readonly value: { readonly low: number; readonly high: number };
}

/** A fitted straight line. */
export interface Regression extends MultipleRegression {
  readonly intercept: number;
  readonly slope: number;
  readonly predict: (x: number, confidence?: number) => Prediction;
}

/**
 * Straight line of least squares: y = intercept + slope x.
 *
 * @param x  Without gaps; three or more that are not all equal.
 * @param y  As many.
 * @throws {DataProblem} "#NUM!" as `multipleRegression`.
 *
 * @example
 * regression([1, 2, 3, 4], [2, 4, 5, 8]).slope                  // => 1.9
 * regression([1, 2, 3, 4], [2, 4, 5, 8]).predict(5).fit         // => 9.5
 * regression([1, 2, 3, 4], [2, 4, 5, 8]).predict(5).value.low   // => 5.4752369078
 *
 * @see R's lm and predict.lm
 */
export function regression(x: ArrayLike<number>, y: ArrayLike<number>): Regression {
  const line = multipleRegression([x], y);
  const [intercept = NaN, slope = NaN] = line.coefficients.map(({ estimate }) => estimate);
  const center = mean(x);
  const middle = mean(y);
  let squares = 0;
  for (let i = 0; i < x.length; i++) squares += ((x[i] ?? NaN) - center) ** 2;
  const predict = (at: number, confidence = 0.95): Prediction => {
    const fit = middle + slope * (at - center);
    const lever = 1 / x.length + (at - center) ** 2 / squares;
    const reach = studentTQuantile((1 + confidence) / 2, line.residual.degrees) * line.residual.sd;
    const around = (share: number) => ({ low: fit - reach * Math.sqrt(share), high: fit + reach * Math.sqrt(share) });
    return { fit, mean: around(lever), value: around(1 + lever) };
  };
  return { ...line, intercept, slope, predict };
}
