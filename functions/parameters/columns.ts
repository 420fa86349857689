import type { Parameter } from "../declare";
import { numbersOf } from "./column";

/** Numbers side by side, column by column, NaN for each gap. */
export interface Columns {
  readonly numbers: readonly Float64Array[];
  readonly rows: number;
  /** The number of the first data row, counted from the first cell given: 2 below a heading. */
  readonly firstRow: number;
}

/** One or several columns of numbers. One row is read as one column. */
export function columns(it: { readonly about: string }): Parameter<Columns> {
  return {
    ...it,
    kind: "numbers in one or several columns",
    shape: "range",
    numeric: true,
    read: (cells) => ({
      numbers: Array.from({ length: cells.columns }, (_, position) => numbersOf(cells, position)),
      rows: cells.rows,
      firstRow: cells.firstRow,
    }),
  };
}
