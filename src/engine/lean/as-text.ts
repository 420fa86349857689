import { isErrorCell, type Cell, type ErrorCell } from "../../workbook/cell";

/** A cell as a text: blanks are "", numbers are written with all their digits. */
export function asText(cell: Cell): string | ErrorCell {
  if (typeof cell === "string") return cell;
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return isErrorCell(cell) ? cell : String(cell);
}
