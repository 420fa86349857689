import { DataProblem } from "./data-problem";
import { chiSquareAbove } from "./distributions/chi-square";
import { sum } from "./sum";

/** What a chi-square test says of a table of counts. */
export interface ChiSquareTable {
  readonly chiSquare: number;
  readonly degrees: number;
  readonly p: number;
  /** The counts that would be expected if rows and columns had nothing to do with each other. */
  readonly expected: readonly (readonly number[])[];
  /** (count - expected) in its standard deviations: where the table departs. */
  readonly residuals: readonly (readonly number[])[];
  /** Cramer's V: from 0, nothing to do with each other, to 1. */
  readonly effect: number;
}

/**
 * Chi-square test of a table: have rows (schools) and columns (causes) something to do with each other?
 *
 *     expected   = row sum x column sum / total
 *     chi-square = sum((count - expected)^2 / expected), without continuity correction
 *     degrees    = (rows - 1) (columns - 1)
 *     V          = sqrt(chi-square / (total x min(rows - 1, columns - 1)))
 *
 * @param table  Counts, row by row; two rows and two columns at least, none of them empty.
 * @throws {DataProblem} "#NUM!" for a negative count, or a row or column without any.
 *
 * @example
 * chiSquareTable([[55, 145], [30, 170]]).chiSquare // => 9.3370681606
 * chiSquareTable([[55, 145], [30, 170]]).p         // => 0.0022456451
 *
 * @see R's chisq.test(correct = FALSE); Agresti, Categorical Data Analysis, 3.2 (residuals)
 */
export function chiSquareTable(table: readonly ArrayLike<number>[]): ChiSquareTable {
  const rows = table.map((row) => Array.from(row));
  const width = rows[0]?.length ?? 0;
  const rowSums = rows.map(sum);
  const columnSums = Array.from({ length: width }, (_, j) => sum(rows.map((row) => row[j] ?? NaN)));
  refuse(rows, rowSums, columnSums);
  const total = sum(rowSums);
  const expected = rowSums.map((inRow) => columnSums.map((inColumn) => (inRow / total) * inColumn));
  const at = (cells: readonly (readonly number[])[], i: number, j: number): number => cells[i]?.[j] ?? NaN;
  const chiSquare = sum(
    rows.flatMap((row, i) => row.map((count, j) => (count - at(expected, i, j)) ** 2 / at(expected, i, j))),
  );
  const degrees = (rows.length - 1) * (width - 1);
  const residuals = rows.map((row, i) =>
    row.map((count, j) => {
      const fitted = at(expected, i, j);
      const spread = (1 - (rowSums[i] ?? NaN) / total) * (1 - (columnSums[j] ?? NaN) / total);
      return (count - fitted) / Math.sqrt(fitted * spread);
    }),
  );
  return {
    chiSquare,
    degrees,
    p: chiSquareAbove(chiSquare, degrees),
    expected,
    residuals,
    effect: Math.sqrt(chiSquare / total / (Math.min(rows.length, width) - 1)),
  };
}

function refuse(rows: readonly (readonly number[])[], rowSums: readonly number[], columnSums: readonly number[]): void {
  if (rows.length < 2 || columnSums.length < 2) {
    throw new DataProblem(
      "#VALUE!",
      `A table of ${rows.length} x ${columnSums.length} has nothing to compare; give counts in two rows and two columns or more.`,
    );
  }
  rows.forEach((row, i) =>
    row.forEach((count, j) => {
      if (!(count >= 0)) {
        throw new DataProblem(
          "#NUM!",
          `Row ${i + 1}, column ${j + 1} holds ${Number.isNaN(count) ? "no number" : count}; give counts of 0 or more.`,
        );
      }
    }),
  );
  const emptyRow = rowSums.indexOf(0);
  const emptyColumn = columnSums.indexOf(0);
  if (emptyRow >= 0 || emptyColumn >= 0) {
    const which = emptyRow >= 0 ? `Row ${emptyRow + 1}` : `Column ${emptyColumn + 1}`;
    throw new DataProblem("#NUM!", `${which} of the table counts nothing; leave it out.`);
  }
}
