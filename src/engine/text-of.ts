import { isErrorCell, type Cell } from "../workbook/cell";
import { isFormulaCell, type FormulaCell } from "../workbook/plan";

/** A cell as it would be typed into the model; the apostrophe keeps a text from being read as anything else. */
export function textOf(cell: Cell | FormulaCell): string {
  if (cell === null || cell === "") return "";
  if (isErrorCell(cell)) return cell.error;
  if (typeof cell === "object") return isFormulaCell(cell) ? cell.formula : "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "number" ? String(cell) : `'${cell}`;
}
