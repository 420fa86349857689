import { isErrorCell, type Cell, type ErrorCell } from "../../workbook/cell";

/** A cell as a condition: numbers but 0 are true, blanks and "" false, other texts than TRUE and FALSE an error. */
export function asTruth(cell: Cell): boolean | ErrorCell {
  if (typeof cell === "boolean") return cell;
  if (typeof cell === "number") return cell !== 0;
  if (cell === null || cell === "") return false;
  if (isErrorCell(cell)) return cell;
  const word = cell.toUpperCase();
  return word === "TRUE" ? true : word === "FALSE" ? false : { error: "#VALUE!" };
}
