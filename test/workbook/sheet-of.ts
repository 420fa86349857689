import type { Cell } from "../../src/workbook/cell";
import { plainSheet } from "../../src/workbook/plain-sheet";
import type { SheetContents } from "../../src/workbook/sheet-contents";

/** A sheet as tests write it: rows of cells, short rows filled up with blanks, dates as ISO text after an "@". */
export function sheetOf(rows: readonly (readonly Cell[])[], more: Partial<SheetContents> = {}): SheetContents {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const isDate = (cell: Cell | undefined): cell is string =>
    typeof cell === "string" && /^@\d{4}-\d\d-\d\d$/.test(cell);
  const column = Array.from({ length: width }, (_, i) => i);
  const cells = rows.map((row) =>
    column.map((i) =>
      isDate(row[i]) ? Date.parse(`${row[i].slice(1)}T00:00:00Z`) / 86400000 + 25569 : (row[i] ?? null),
    ),
  );
  const formats = rows.map((row) => column.map((i) => (isDate(row[i]) ? "m/d/yyyy" : "General")));
  return { ...plainSheet("Data", cells, formats), ...more };
}
