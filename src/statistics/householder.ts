/** A matrix X factored as an orthogonal Q times an upper triangular R. */
export interface Householder {
  /** The first column that follows from those before it, counted from 0; null when there is none. */
  readonly dependent: number | null;
  /** r and b of the system r + X b = f, X'r = g. */
  readonly augmented: (
    f: Float64Array,
    g: Float64Array,
  ) => { readonly residuals: Float64Array; readonly coefficients: Float64Array };
  /** Diagonal of (X'X)^-1. */
  readonly unscaledVariances: () => Float64Array;
}

/** Columns of about length 1 of which less than this is left beside the earlier ones are taken for dependent. */
const NOTHING_LEFT = 1e-13;

/**
 * Householder's factorization of a matrix, for least squares.
 *
 * @param columns  Columns of about length 1, each at least as long as there are columns.
 *
 * @example
 * householder([[1, 1], [1, 1]]).dependent // => 1
 *
 * @see Golub and Van Loan, Matrix Computations, 5.2 and 5.3.8
 */
export function householder(columns: readonly ArrayLike<number>[]): Householder {
  const normals = columns.map((column) => Float64Array.from(column));
  const diagonal: number[] = [];
  let dependent: number | null = null;
  normals.forEach((normal, k) => {
    const below = normal.subarray(k);
    const length = Math.sqrt(below.reduce((squares, value) => squares + value * value, 0));
    if (!(length > NOTHING_LEFT)) dependent ??= k;
    const head = below[0] ?? NaN;
    const image = head > 0 ? -length : length;
    diagonal.push(image);
    below[0] = head - image;
    for (const later of normals.slice(k + 1)) reflect(normal, later, k);
  });
  const p = normals.length;
  const upper = (i: number, j: number): number => (i === j ? (diagonal[i] ?? NaN) : (normals[j]?.[i] ?? NaN));
  return {
    dependent,
    augmented: (f, g) => {
      const turned = Float64Array.from(f);
      normals.forEach((normal, k) => reflect(normal, turned, k));
      const h = forward(upper, g, p);
      // X'r = -g in turned coordinates: R'r1 = g; then R b = f1 - r1, and the rest of r is the rest of f.
      const coefficients = backward(
        upper,
        h.map((value, i) => (turned[i] ?? NaN) - value),
        p,
      );
      const residuals = turned;
      residuals.set(h);
      for (let k = p - 1; k >= 0; k--) reflect(normals[k] ?? residuals, residuals, k);
      return { residuals, coefficients };
    },
    unscaledVariances: () => {
      const variances = new Float64Array(p);
      for (let k = 0; k < p; k++) {
        const unit = new Float64Array(p);
        unit[k] = 1;
        backward(upper, unit, p).forEach((value, i) => (variances[i] = (variances[i] ?? NaN) + value * value));
      }
      return variances;
    },
  };
}

/** Reflects a vector at the hyperplane that a normal stands on, from row k down. */
function reflect(normal: Float64Array, vector: Float64Array, k: number): void {
  let length = 0;
  let along = 0;
  for (let i = k; i < normal.length; i++) {
    length += (normal[i] ?? NaN) ** 2;
    along += (normal[i] ?? NaN) * (vector[i] ?? NaN);
  }
  const share = length === 0 ? 0 : (2 * along) / length;
  for (let i = k; i < normal.length; i++) vector[i] = (vector[i] ?? NaN) - share * (normal[i] ?? NaN);
}

/** Solves R x = right. */
function backward(upper: (i: number, j: number) => number, right: Float64Array, p: number): Float64Array {
  const x = new Float64Array(p);
  for (let i = p - 1; i >= 0; i--) {
    let rest = right[i] ?? NaN;
    for (let j = i + 1; j < p; j++) rest -= upper(i, j) * (x[j] ?? NaN);
    x[i] = rest / upper(i, i);
  }
  return x;
}

/** Solves R'x = right. */
function forward(upper: (i: number, j: number) => number, right: Float64Array, p: number): Float64Array {
  const x = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    let rest = right[i] ?? NaN;
    for (let j = 0; j < i; j++) rest -= upper(j, i) * (x[j] ?? NaN);
    x[i] = rest / upper(i, i);
  }
  return x;
}
