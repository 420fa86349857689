import { DataProblem } from "../../src/statistics/data-problem";
import { isErrorCell } from "../../src/workbook/cell";
import { sentences } from "../messages";
import { PassedOn } from "../problem";
import type { Cells } from "./cells";
import { isoSerial } from "./date-serial";
import { hostCell } from "./host-cell";

/**
 * The number in a data cell; `null` for a gap (blank or #N/A).
 *
 * A date is its serial number, ISO text included. A boolean or other text is no number; any other error is passed on.
 */
export function numberCell(cells: Cells, row: number, column = 0): number | null {
  const raw = cells.at(row, column);
  if (typeof raw === "number" && Number.isFinite(raw)) return raw;
  const cell = hostCell(raw);
  if (cell === null || typeof cell === "number") return cell;
  if (typeof cell === "string") {
    const serial = isoSerial(cell);
    if (serial !== undefined) return serial;
    throw new DataProblem("#VALUE!", sentences.notANumber(cells.place(row, column), cell));
  }
  if (!isErrorCell(cell)) throw new DataProblem("#VALUE!", sentences.booleanIsNoNumber(cells.place(row, column), cell));
  if (cell.error === "#N/A") return null;
  throw new PassedOn(cell.error, sentences.passedOn(cells.place(row, column), cell.error));
}
