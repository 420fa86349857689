import { isErrorCell } from "../../src/workbook/cell";
import { sentences } from "../messages";
import { PassedOn } from "../problem";
import type { Cells } from "./cells";
import { hostCell } from "./host-cell";

/** What a cell of words holds, whatever its kind; `null` for a blank or #N/A. Any other error is passed on. */
export function textCell(cells: Cells, row: number, column = 0): string | number | boolean | null {
  const cell = hostCell(cells.at(row, column));
  if (!isErrorCell(cell)) return typeof cell === "string" ? cell.trim() : cell;
  if (cell.error === "#N/A") return null;
  throw new PassedOn(cell.error, sentences.passedOn(cells.place(row, column), cell.error));
}
