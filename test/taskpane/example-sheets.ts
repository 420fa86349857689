import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";

/** The sheets of an example file, as a host would read them. */
export function exampleSheets(file: string): readonly SheetContents[] {
  const bytes = readFileSync(join(__dirname, "../../examples", file));
  return readWorkbook(openPackage(new Uint8Array(bytes))).sheets;
}

/** The same with fewer rows of data, for tests that calculate often. */
export function fewRows(sheets: readonly SheetContents[], rows: number): readonly SheetContents[] {
  return sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.slice(0, rows),
    formats: sheet.formats.slice(0, rows),
  }));
}
