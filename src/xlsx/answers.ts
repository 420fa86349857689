import type { Cell } from "../workbook/cell";

/** What the cells of a workbook show once it is calculated; rows and columns count from 0. */
export interface Answers {
  cell(sheet: string, row: number, column: number): Cell;
  /** The cells of one column by their row, for who asks for a hundred thousand of them. */
  column?(sheet: string, column: number): (row: number) => Cell;
}
