import type { Parameter } from "../declare";
import { columnOf } from "./measurements";

/** One or several columns of numbers side by side, column by column, NaN for each gap. One row is read as one column. */
export function columns(it: { readonly about: string }): Parameter<Float64Array[]> {
  return {
    ...it,
    kind: "numbers in one or several columns",
    shape: "range",
    numeric: true,
    read: (cells) => Array.from({ length: cells.columns }, (_, column) => columnOf(cells, column)),
  };
}
