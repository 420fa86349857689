import type { Parameter } from "../declare";
import { numberCell } from "../reading/number-cell";

/** Rows of numbers (a table of counts, say), NaN for each gap. One row is read as one column. */
export function matrix(it: { readonly about: string; readonly alongside?: string }): Parameter<Float64Array[]> {
  return {
    ...it,
    kind: "a table of numbers",
    shape: "range",
    numeric: true,
    read: (cells) =>
      Array.from({ length: cells.rows }, (_, row) =>
        Float64Array.from({ length: cells.columns }, (_, column) => numberCell(cells, row, column) ?? NaN),
      ),
  };
}
