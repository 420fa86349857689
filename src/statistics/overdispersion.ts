import { DataProblem } from "./data-problem";
import { chiSquareAbove } from "./distributions/chi-square";
import { sum } from "./sum";

/**
 * Overdispersion: do counts vary more from row to row than chance alone would let them?
 *
 *     shares  D = sum((x - n p)^2 / (n p (1 - p))),  p = sum(x) / sum(n)
 *     rates   D = sum((x - n u)^2 / (n u)),          u = sum(x) / sum(n)
 *     ratio   = D / (k - 1);  p from the chi-square distribution with k - 1 degrees of freedom
 *
 * A ratio of 1 is what chance gives. For long series look at sigma z as well: with large denominators every school
 * district is overdispersed, and a prime chart is the answer.
 *
 * @param counts  0 or more, one a row.
 * @param denominators  Above 0, one a row; 1 for plain counts.
 * @throws {DataProblem} "#NUM!" with fewer than two rows, "#DIV/0!" where chance has no room (no event, or nothing else).
 *
 * @example
 * overdispersion([3, 8, 6, 4], [1, 1, 1, 1], "rate") // => { ratio: 0.9365079365, D: 2.8095238095, p: 0.4219345272 }
 *
 * @see McCullagh and Nelder, Generalized Linear Models, 4.5; qcc's qcc.overdispersion.test for equal denominators
 */
export function overdispersion(
  counts: ArrayLike<number>,
  denominators: ArrayLike<number>,
  kind: "proportion" | "rate",
): { readonly ratio: number; readonly D: number; readonly p: number } {
  const k = counts.length;
  if (k < 2)
    throw new DataProblem("#NUM!", `Variation from row to row needs two rows; there ${k === 1 ? "is 1" : "are 0"}.`);
  const rate = sum(counts) / sum(denominators);
  const perUnit = kind === "proportion" ? rate * (1 - rate) : rate;
  if (!(perUnit > 0)) {
    throw new DataProblem("#DIV/0!", "No row has an event, or every case is one, so chance has no room to vary.");
  }
  const D = sum(
    Float64Array.from(
      counts,
      (count, i) => (count - (denominators[i] ?? NaN) * rate) ** 2 / ((denominators[i] ?? NaN) * perUnit),
    ),
  );
  return { ratio: D / (k - 1), D, p: chiSquareAbove(D, k - 1) };
}
