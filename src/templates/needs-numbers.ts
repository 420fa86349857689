import { columnLetters } from "../workbook/address";
import { isErrorCell, type Cell } from "../workbook/cell";
import { formatKind } from "../workbook/format-kind";
import type { FoundColumn } from "../workbook/table-found";
import { WorkbookProblem } from "../workbook/workbook-problem";
import type { TableOnSheet } from "./propose-kpis";

/**
 * Refuses a column without a number that could be drawn.
 *
 * A column with formulas that show nothing yet passes: files of some programs hold them without their values.
 *
 * @param option  The option that named the column.
 * @param also  "or dates", where those can be drawn, too.
 * @throws {WorkbookProblem} Naming the column and what it holds.
 */
export function needsNumbers(
  { table, sheet }: TableOnSheet,
  { column, name, kind, format, isText }: FoundColumn,
  option: string,
  also: "or dates" | "" = "",
): void {
  const rows = Array.from({ length: table.data.bottom - table.data.top + 1 }, (_, i) => table.data.top + i);
  const cells = rows.filter((row) => !table.skipped.includes(row)).map((row) => sheet.cells[row]?.[column] ?? null);
  const areDates = kind === "date" && !isText && formatKind(format) === "date";
  if (cells.some((cell) => typeof cell === "number") && (!areDates || also !== "")) return;
  const isUntold = (row: number) => (sheet.cells[row]?.[column] ?? null) === null;
  if (rows.some((row) => isUntold(row) && `${columnLetters(column)}${row + 1}` in sheet.formulas)) return;
  const holds = areDates
    ? "dates"
    : isText
      ? `${kind === "date" ? "dates" : "numbers"} stored as text, which formulas pass over`
      : whatStands(cells);
  const wanted = also === "" ? "numbers" : `numbers ${also}`;
  throw new WorkbookProblem(
    `The column "${name}" holds ${holds}; ${option} takes a column of ${wanted}. Name another one and build again; nothing was written.`,
  );
}

/** What a column without numbers holds instead, with an example or two. */
function whatStands(cells: readonly Cell[]): string {
  const words = [...new Set(cells.filter((cell) => typeof cell === "string" && cell.trim() !== ""))].slice(0, 2);
  if (words.length > 0) return `words (${words.map((it) => `"${String(it)}"`).join(", ")})`;
  if (cells.some(isErrorCell)) return "errors";
  return cells.some((cell) => typeof cell === "boolean") ? "TRUE and FALSE" : "nothing";
}
