import { columnLetters, type Place } from "../../workbook/address";
import type { Grid } from "../../workbook/cell";
import type { Host } from "../../workbook/port";
import type { SheetContents } from "../../workbook/sheet-contents";
import { fromExcel } from "./cells";

/** A sheet as it stands; the active one, and what is selected there, where none is named. */
export async function readSheet(context: Excel.RequestContext, sheet?: string): ReturnType<Host["read"]> {
  const selected = sheet === undefined ? context.workbook.getSelectedRange() : undefined;
  const target =
    sheet === undefined ? context.workbook.worksheets.getActiveWorksheet() : context.workbook.worksheets.getItem(sheet);
  target.load("name,visibility");
  selected?.load("address");
  const used = target.getUsedRangeOrNullObject(true);
  used.load("values,valueTypes,numberFormat,formulas,rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const place = selected === undefined ? {} : { selected: placeOfAddress(selected.address) };
  const bare = {
    name: target.name,
    hidden: target.visibility !== "Visible",
    merged: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
  };
  if (used.isNullObject) return { ...bare, ...place, cells: [], formats: [], formulas: {} };
  return { ...bare, ...place, ...contentsOf(used) };
}

/** A used range as it stands on its sheet, from A1 on. */
function contentsOf(used: Excel.Range) {
  const height = used.rowIndex + used.rowCount;
  const width = used.columnIndex + used.columnCount;
  const filled = <T>(pick: (row: number, column: number) => T, blank: T): T[][] =>
    Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (__, c) =>
        r < used.rowIndex || c < used.columnIndex ? blank : pick(r - used.rowIndex, c - used.columnIndex),
      ),
    );
  return {
    cells: filled<Grid[number][number]>((r, c) => fromExcel(used.values[r]?.[c], used.valueTypes[r]?.[c]), null),
    formats: filled((r, c) => String(used.numberFormat[r]?.[c] ?? "General"), "General"),
    formulas: formulasOf(used),
  };
}

/** Formulas by address. A text that begins with "=" is given in `formulas` too, but there it is its own value. */
function formulasOf(used: Excel.Range): Record<string, string> {
  const found: Record<string, string> = {};
  used.formulas.forEach((row: readonly unknown[], r) =>
    row.forEach((formula, c) => {
      if (typeof formula !== "string" || !formula.startsWith("=") || formula === used.values[r]?.[c]) return;
      found[`${columnLetters(used.columnIndex + c)}${used.rowIndex + r + 1}`] = formula;
    }),
  );
  return found;
}

/** Every sheet of the workbook, one after the other. */
export async function readSheets(context: Excel.RequestContext): Promise<readonly SheetContents[]> {
  const all = context.workbook.worksheets;
  all.load("items/name");
  await context.sync();
  const contents: SheetContents[] = [];
  for (const { name } of all.items) contents.push(await readSheet(context, name));
  return contents;
}

/** The values of several places, in one trip. */
export async function readCells(context: Excel.RequestContext, places: readonly Place[]): Promise<Grid[]> {
  const ranges = places.map(({ sheet, area }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(area);
    range.load("values");
    return range;
  });
  await context.sync();
  return ranges.map(({ values }) => values.map((row) => row.map((value: unknown) => fromExcel(value))));
}

/** A place from an address as Excel gives it. */
export function placeOfAddress(address: string): Place {
  const at = address.lastIndexOf("!");
  return {
    sheet: address.slice(0, at).replace(/^'|'$/g, "").replace(/''/g, "'"),
    area: wholeLines(address.slice(at + 1)),
  };
}

/** Whole columns and rows come as "B:C" and "3:5", which are areas as well. */
const wholeLines = (area: string): string =>
  area
    .replace(/^\$?([A-Z]+):\$?([A-Z]+)$/, (_, from: string, to: string) => `${from}1:${to}1048576`)
    .replace(/^\$?(\d+):\$?(\d+)$/, (_, from: string, to: string) => `A${from}:XFD${to}`);
