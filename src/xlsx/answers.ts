import type { Cell } from "../workbook/cell";

/** What the cells of a workbook show once it is calculated; rows and columns count from 0. */
export interface Answers {
  cell(sheet: string, row: number, column: number): Cell;
}
