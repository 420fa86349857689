import { columnLetters } from "../../workbook/address";
import type { Role } from "../../workbook/style";
import { lookOf, type AlikeRows, type Block, type Canvas, type CanvasCell } from "./canvas";
import { validationOf } from "./validation-of";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Sets the cells of a sheet, property by property for all rows that differ at once; rows alike are copied down from their first by
 * Google Sheets itself, looks and formulas, so that twenty thousand of them travel as one.
 */
export function paint(book: Spreadsheet, sheet: Sheet, canvas: Canvas): void {
  const alike = canvas.alike();
  let above: readonly CanvasCell[] = [];
  for (const block of canvas.blocks()) {
    // What follows copied rows and looks like them is copied over too: only what it says is left to be set.
    const copied = alike.find(({ to }) => to === block.from - 1);
    const isDressed =
      copied !== undefined && block.cells.every((row) => row.every((cell, i) => looksLike(cell, above[i])));
    if (copied !== undefined) copyDown(sheet, copied, canvas.width, isDressed ? block.cells.length : 0, above);
    paintBlock(book, sheet, block, isDressed);
    above = block.cells[block.cells.length - 1] ?? [];
  }
  const last = alike.find(({ to }) => to === canvas.height - 1);
  if (last !== undefined) copyDown(sheet, last, canvas.width, 0, above);
}

const looksLike = (a: CanvasCell, b: CanvasCell | undefined): boolean =>
  b !== undefined && a.role === b.role && a.number === b.number && a.allowed === b.allowed;

/** Copies a row into the rows below it, and into so many more. */
function copyDown(
  sheet: Sheet,
  { like, from, to }: AlikeRows,
  width: number,
  more: number,
  row: readonly CanvasCell[],
): void {
  const rows = (first: number, last: number) => sheet.getRange(first + 1, 1, last - first + 1, width);
  const end = to + more;
  const copy = (source: [number, number], target: [number, number]) =>
    rows(...source).copyTo(rows(...target), SpreadsheetApp.CopyPasteType.PASTE_NORMAL, false);
  copy([like, like], [from, end]);
  // One page of Google's says that a larger target is filled, another that only its first cell counts. The last row tells.
  const column = row.findIndex(({ value }) => typeof value === "string" && value.startsWith("="));
  if (column < 0 || sheet.getRange(`${columnLetters(column)}${end + 1}`).getFormula() !== "") return;
  for (let there = 2; like + there <= end; there *= 2) {
    const more = Math.min(there, end - like - there + 1);
    copy([like, like + more - 1], [like + there, like + there + more - 1]);
  }
}

function paintBlock(book: Spreadsheet, sheet: Sheet, { from, cells }: Block, isDressed: boolean): void {
  const [first = []] = cells;
  if (first.length === 0) return;
  const range = sheet.getRange(from + 1, 1, cells.length, first.length);
  const each = <T>(pick: (cell: CanvasCell) => T): T[][] => cells.map((row) => row.map(pick));
  // Each property costs a call; cells are new or cleared, so what no cell asks for need not be set.
  const some = (has: (cell: CanvasCell) => boolean) => cells.some((row) => row.some(has));
  if (!isDressed && some(({ number }) => number !== "General")) range.setNumberFormats(each(({ number }) => number));
  range.setValues(each(({ value }) => value));
  if (isDressed || !some(({ role }) => role !== undefined)) return;
  const css = (color: string | undefined) => (color === undefined ? null : `#${color}`);
  if (some((cell) => lookOf(cell).fill !== undefined))
    range.setBackgrounds(each((cell) => css(lookOf(cell).fill)) as string[][]);
  const styles = new Map<Role | undefined, GoogleAppsScript.Spreadsheet.TextStyle>();
  range.setTextStyles(
    each((cell) => {
      const known = styles.get(cell.role) ?? textStyleOf(cell);
      styles.set(cell.role, known);
      return known;
    }),
  );
  if (some((cell) => lookOf(cell).wrap === true)) range.setWraps(each((cell) => lookOf(cell).wrap === true));
  const validations = new Map<unknown, GoogleAppsScript.Spreadsheet.DataValidation>();
  const rows = each(({ allowed }) => {
    if (allowed === undefined) return null;
    const known = validations.get(allowed) ?? validationOf(book, allowed.allowed, allowed.message);
    validations.set(allowed, known);
    return known;
  });
  if (validations.size > 0) range.setDataValidations(rows as GoogleAppsScript.Spreadsheet.DataValidation[][]);
}

function textStyleOf(cell: CanvasCell): GoogleAppsScript.Spreadsheet.TextStyle {
  const { bold = false, italic = false, underline = false, size = 10, color = "000000" } = lookOf(cell);
  return SpreadsheetApp.newTextStyle()
    .setBold(bold)
    .setItalic(italic)
    .setUnderline(underline)
    .setFontSize(size)
    .setForegroundColor(`#${color}`)
    .build();
}
