import { DataProblem } from "../../src/statistics/data-problem";
import type { Parameter } from "../declare";
import { sentences } from "../messages";
import type { Cells } from "../reading/cells";
import { textCell } from "../reading/text-cell";

/** A column (or row) of marks: TRUE, x or any other text, or a number that is not 0. */
export function flags(it: { readonly about: string; readonly alongside?: string }): Parameter<boolean[]> {
  return { ...it, kind: "marks, one a row", shape: "range", numeric: false, read: readFlags };
}

/** Which rows are marked. The text FALSE, as it comes out of a .csv file, is no mark. */
export function readFlags(cells: Cells): boolean[] {
  if (cells.columns > 1) throw new DataProblem("#VALUE!", sentences.oneColumnWanted(cells.name, cells.columns));
  return Array.from({ length: cells.rows }, (_, row) => {
    const cell = textCell(cells, row);
    return typeof cell === "string" ? cell.toUpperCase() !== "FALSE" : cell !== null && cell !== false && cell !== 0;
  });
}
