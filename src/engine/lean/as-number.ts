import { isErrorCell, type Cell, type ErrorCell } from "../../workbook/cell";
import { numberOfText } from "./number-of-text";

const NO_NUMBER: ErrorCell = { error: "#VALUE!" };

/** A cell as an operand: blanks and "" count as 0, TRUE as 1, a text that spells a number as that; else an error. */
export function asNumber(cell: Cell): number | ErrorCell {
  if (typeof cell === "number") return cell;
  if (cell === null) return 0;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  if (isErrorCell(cell)) return cell;
  return cell === "" ? 0 : (numberOfText(cell) ?? NO_NUMBER);
}

/** A single value handed to SUM, MAX and their like: as an operand, except that "" is no number. */
export function asStrictNumber(cell: Cell): number | ErrorCell {
  return cell === "" ? NO_NUMBER : asNumber(cell);
}
