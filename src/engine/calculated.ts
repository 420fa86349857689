import type { Cell } from "../workbook/cell";
import type { FormulaCell } from "../workbook/plan";
import type { Fill } from "./packed-cells";

/** A sheet to be calculated: values as they stand, formulas still to be worked out. */
export interface SheetToCalculate {
  readonly name: string;
  readonly cells: readonly (readonly (Cell | FormulaCell)[])[];
  /** Formulas filled down; what `cells` has there does not count. */
  readonly fills?: readonly Fill[];
}

/** A calculated workbook: ask for any cell, rows and columns counted from 0. */
export interface Calculated {
  cell(sheet: string, row: number, column: number): Cell;
  /** The cells of one column by their row, for who asks for a hundred thousand of them. */
  column(sheet: string, column: number): (row: number) => Cell;
  /** The cells that a formula spilled into, from its own on; just its own where it did not spill. */
  spill(sheet: string, row: number, column: number): readonly (readonly Cell[])[];
  /** The sentence behind an error, or "". */
  message(sheet: string, row: number, column: number): string;
}
