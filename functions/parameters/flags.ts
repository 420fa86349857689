import { DataProblem } from "../../src/statistics/data-problem";
import type { Parameter } from "../declare";
import { sentences } from "../messages";
import type { Cells } from "../reading/cells";
import { textCell } from "../reading/text-cell";

/** A column (or row) of marks: TRUE, x or any other text, or a number that is not 0. */
export function flags(it: { readonly about: string; readonly alongside?: string }): Parameter<boolean[]> {
  return { ...it, kind: "marks, one a row", shape: "range", numeric: false, read: readFlags };
}

/**
 * Which rows are TRUE. Only TRUE and FALSE count, as values, as text out of a .csv file, or as 1 and 0 (a blank can reach us as 0).
 *
 * @throws {DataProblem} "#VALUE!" for anything else: "no" would else be a mark like any other.
 */
export function readTrueOrFalse(cells: Cells): boolean[] {
  if (cells.columns > 1) throw new DataProblem("#VALUE!", sentences.oneColumnWanted(cells.name, cells.columns));
  return Array.from({ length: cells.rows }, (_, row) => {
    const cell = textCell(cells, row);
    if (cell === null || cell === "") return false;
    if (cell === true || cell === 1 || (typeof cell === "string" && cell.toUpperCase() === "TRUE")) return true;
    if (cell === false || cell === 0 || (typeof cell === "string" && cell.toUpperCase() === "FALSE")) return false;
    throw new DataProblem("#VALUE!", sentences.notTrueOrFalse(cells.place(row), String(cell)));
  });
}

/** Which rows are marked. The text FALSE, as it comes out of a .csv file, is no mark. */
export function readFlags(cells: Cells): boolean[] {
  if (cells.columns > 1) throw new DataProblem("#VALUE!", sentences.oneColumnWanted(cells.name, cells.columns));
  return Array.from({ length: cells.rows }, (_, row) => {
    const cell = textCell(cells, row);
    return typeof cell === "string" ? cell.toUpperCase() !== "FALSE" : cell !== null && cell !== false && cell !== 0;
  });
}
