import { DataProblem } from "./data-problem";
import { exactProduct } from "./exact-product";
import { householder } from "./householder";

/** The solution of a least-squares problem. */
export interface LeastSquares {
  readonly coefficients: Float64Array;
  /** Diagonal of (X'X)^-1: variances of the coefficients for residuals of variance 1. */
  readonly unscaledVariances: Float64Array;
  readonly fitted: Float64Array;
  readonly residualSquares: number;
}

/** Each pass wins back about as many digits as the first solution had; three are enough for all that a double holds. */
const PASSES = 3;

/**
 * Least squares by Householder's transformations, refined.
 *
 * Columns are first scaled by powers of two to about length 1, which costs no digit. Then residuals and coefficients are
 * corrected together (the augmented system y = r + X b, X'r = 0), with sums carried in twice the precision: this wins back
 * the digits that almost dependent columns (powers of a raw x) cost.
 *
 * @param columns  Each as long as `y`; no more of them than rows.
 * @throws {DataProblem} "#NUM!" where a column follows from those before it.
 *
 * @example
 * leastSquares([[1, 1, 1], [0, 1, 2]], [1, 3, 5]).coefficients // => [1, 2]
 *
 * @see Bjoerck 1967, "Iterative refinement of linear least squares solutions I", BIT 7
 */
export function leastSquares(columns: readonly ArrayLike<number>[], y: ArrayLike<number>): LeastSquares {
  const scales = columns.map((column) => 2 ** -Math.round(Math.log2(lengthOf(column) || 1)));
  const scaled = columns.map((column, j) => Float64Array.from(column, (value) => value * (scales[j] ?? NaN)));
  const factor = householder(scaled);
  if (factor.dependent !== null) {
    throw new DataProblem(
      "#NUM!",
      `Input ${factor.dependent} follows from those before it, or does not vary, so its part cannot be told; leave it out.`,
    );
  }
  let b = new Float64Array(columns.length);
  let r = Float64Array.from(y);
  for (let pass = 0; pass <= PASSES; pass++) {
    const change = factor.augmented(
      Float64Array.from(y, (value, i) =>
        total(
          [value, -(r[i] ?? NaN)],
          scaled.map((column) => column[i] ?? NaN),
          b,
        ),
      ),
      Float64Array.from(scaled, (column) => total([], column, r)),
    );
    b = b.map((value, j) => value + (change.coefficients[j] ?? NaN));
    r = r.map((value, i) => value + (change.residuals[i] ?? NaN));
  }
  return {
    coefficients: b.map((value, j) => value * (scales[j] ?? NaN)),
    unscaledVariances: factor.unscaledVariances().map((value, j) => value * (scales[j] ?? NaN) ** 2),
    fitted: r.map((residual, i) => (y[i] ?? NaN) - residual),
    residualSquares: r.reduce((squares, residual) => squares + residual * residual, 0),
  };
}

function lengthOf(column: ArrayLike<number>): number {
  let squares = 0;
  for (let i = 0; i < column.length; i++) squares += (column[i] ?? NaN) ** 2;
  return Math.sqrt(squares);
}

/** Sum of the terms less the products of a and b, carried in twice the precision. */
function total(terms: readonly number[], a: ArrayLike<number>, b: ArrayLike<number>): number {
  let all = 0;
  let lost = 0;
  const add = (term: number): void => {
    const next = all + term;
    const seen = next - all;
    lost += all - (next - seen) + (term - seen);
    all = next;
  };
  terms.forEach(add);
  for (let i = 0; i < a.length; i++) {
    const { product, error } = exactProduct(a[i] ?? NaN, -(b[i] ?? NaN));
    add(product);
    lost += error;
  }
  return all + lost;
}
