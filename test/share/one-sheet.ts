import { answeredBook } from "../../src/engine/answered-book";
import { boxOf, columnNumber } from "../../src/workbook/address";
import type { Cell, Grid } from "../../src/workbook/cell";
import type { DefinedName, SheetContents, WorkbookContents } from "../../src/workbook/sheet-contents";

/** A sheet of cells and formulas, as if it had been read; what formulas show stands in the cells. */
export function sheetWith(
  cells: Grid,
  formulas: Readonly<Record<string, string>> = {},
  more: Partial<SheetContents> = {},
): SheetContents {
  const boxes = Object.keys(formulas).map(boxOf);
  const height = Math.max(cells.length, ...boxes.map(({ bottom }) => bottom + 1));
  const width = Math.max(...cells.map((row) => row.length), ...boxes.map(({ right }) => right + 1));
  const rows = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (__, c): Cell => cells[r]?.[c] ?? null),
  );
  return {
    name: "Data",
    cells: rows,
    formats: rows.map((row) => row.map(() => "General")),
    formulas,
    merged: [],
    hidden: false,
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    ...more,
  };
}

/** A workbook of sheets, with what our functions give filled in. */
export function bookOf(sheets: readonly SheetContents[], names: readonly DefinedName[] = []): WorkbookContents {
  return answeredBook({ sheets, names });
}

/** What a cell of a sheet shows. */
export function shown({ cells }: SheetContents, address: string): Cell {
  const found = /^([A-Z]+)(\d+)$/.exec(address)!;
  return cells[Number(found[2]) - 1]?.[columnNumber(found[1]!)] ?? null;
}
