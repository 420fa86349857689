import type { Area } from "./address";
import type { Grid } from "./cell";

/** A table that the user has declared in the workbook itself (Excel's "Format as Table"). */
export interface DeclaredTable {
  readonly name: string;
  readonly area: Area;
}

/**
 * What was read of one sheet, whatever it was read from. Plain JSON.
 *
 * `cells` starts at A1 and is cut after the last row and the last column that hold something; all its rows are equally
 * long. Dates are serial days since 1899-12-30 in every file, those that count from 1904 included; the number format
 * says that a number is a date.
 */
export interface SheetContents {
  readonly name: string;
  readonly cells: Grid;
  /** The number format of every cell, in the shape of `cells`; "General" where none was set. */
  readonly formats: readonly (readonly string[])[];
  /** The formulas behind the values, "=" included, by address: `{ F5: "=E5/C5" }`. */
  readonly formulas: Readonly<Record<string, string>>;
  /** The cells that a formula fills beyond its own, by its address, where whoever read the sheet knows. */
  readonly spills?: Readonly<Record<string, Area>>;
  readonly merged: readonly Area[];
  readonly hidden: boolean;
  /** Rows and columns that are hidden or filtered out, counted from 0. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly DeclaredTable[];
}

/** A defined name and what it stands for, without "="; `sheet` where it holds on one sheet only. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet?: string;
}

/** What was read of a whole file. */
export interface WorkbookContents {
  readonly sheets: readonly SheetContents[];
  readonly names: readonly DefinedName[];
}
