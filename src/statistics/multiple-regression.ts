import { DataProblem } from "./data-problem";
import { fAbove } from "./distributions/f";
import { studentTBeyond, studentTQuantile } from "./distributions/student-t";
import { leastSquares } from "./least-squares";
import { mean } from "./mean";

/** One coefficient of a regression and how sure it is. */
export interface Coefficient {
  readonly estimate: number;
  readonly standardError: number;
  readonly t: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/** A fitted regression. */
export interface MultipleRegression {
  /** The intercept first, where there is one. */
  readonly coefficients: readonly Coefficient[];
  readonly r2: number;
  readonly adjustedR2: number;
  readonly F: number;
  readonly p: number;
  readonly regression: { readonly degrees: number; readonly squares: number };
  readonly residual: { readonly degrees: number; readonly squares: number; readonly sd: number };
}

/**
 * Linear regression of a result on several inputs, by least squares.
 *
 *     y = b0 + b1 x1 + b2 x2 ...
 *
 * By Householder's orthogonal transformations, never by the normal equations, which lose half the digits.
 *
 * @param inputs  One column each, without gaps.
 * @param y  As many values as each input has.
 * @param options.intercept  Whether the line may miss the origin: yes, unless told. Without it, r2 is taken about 0, as R does.
 * @throws {DataProblem} "#NUM!" with too few rows, or an input that follows from the others.
 *
 * @example
 * multipleRegression([[1, 2, 3, 4]], [2, 4, 5, 8]).r2                  // => 0.9626666667
 * multipleRegression([[1, 2, 3, 4]], [2, 4, 5, 8]).coefficients[0].estimate // => 0
 *
 * @see R's lm; NIST StRD, linear regression
 */
export function multipleRegression(
  inputs: readonly ArrayLike<number>[],
  y: ArrayLike<number>,
  { intercept = true, confidence = 0.95 }: { readonly intercept?: boolean; readonly confidence?: number } = {},
): MultipleRegression {
  const n = y.length;
  const columns = intercept ? [new Float64Array(n).fill(1), ...inputs] : inputs;
  const degrees = n - columns.length;
  if (degrees < 0) {
    throw new DataProblem(
      "#NUM!",
      `With ${n} rows there are too few for ${columns.length} coefficients; give more rows or fewer inputs.`,
    );
  }
  const fit = leastSquares(columns, y);
  const center = intercept ? mean(y) : 0;
  let squares = 0;
  for (const fitted of fit.fitted) squares += (fitted - center) ** 2;
  const total = squares + fit.residualSquares;
  const own = columns.length - (intercept ? 1 : 0);
  const error = fit.residualSquares / degrees;
  const reach = studentTQuantile((1 + confidence) / 2, degrees);
  const coefficients = Array.from(fit.coefficients, (estimate, i) => {
    const standardError = Math.sqrt(error * (fit.unscaledVariances[i] ?? NaN));
    const t = estimate / standardError;
    return {
      estimate,
      standardError,
      t,
      p: studentTBeyond(t, degrees),
      low: estimate - reach * standardError,
      high: estimate + reach * standardError,
    };
  });
  const F = squares / own / error;
  const r2 = squares / total;
  return {
    coefficients,
    r2,
    adjustedR2: 1 - ((1 - r2) * (n - (intercept ? 1 : 0))) / degrees,
    F,
    p: fAbove(F, own, degrees),
    regression: { degrees: own, squares },
    residual: { degrees, squares: fit.residualSquares, sd: Math.sqrt(error) },
  };
}
