import type { Parameter } from "../declare";
import type { Cells } from "../reading/cells";
import { numberCell } from "../reading/number-cell";
import type { Measurements } from "./measurements";

/** Several columns of numbers, row by row; blanks and #N/A are gaps. One row is read as one column. */
export function matrix(it: { readonly about: string; readonly alongside?: string }): Parameter<Measurements[]> {
  return { ...it, kind: "numbers in one or several columns", shape: "range", numeric: true, read };
}

function read(cells: Cells): Measurements[] {
  return Array.from({ length: cells.rows }, (_, row) =>
    Array.from({ length: cells.columns }, (_, column) => numberCell(cells, row, column)),
  );
}
