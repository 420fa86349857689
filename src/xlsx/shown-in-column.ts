import type { Cell } from "../workbook/cell";
import type { Answers } from "./answers";

/** What the cells of a column show, by their row; undefined throughout where no answers are known. */
export function shownInColumn(
  answers: Answers | undefined,
  sheet: string,
  column: number,
): (row: number) => Cell | undefined {
  if (answers === undefined) return () => undefined;
  return answers.column?.(sheet, column) ?? ((row) => answers.cell(sheet, row, column));
}
