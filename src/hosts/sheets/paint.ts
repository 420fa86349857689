import type { Role } from "../../workbook/style";
import { lookOf, type Canvas, type CanvasCell } from "./canvas";
import { validationOf } from "./validation-of";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Sets the cells of a sheet, property by property for the whole sheet at once. */
export function paint(book: Spreadsheet, sheet: Sheet, canvas: Canvas): void {
  if (canvas.cells.length === 0) return;
  const range = sheet.getRange(1, 1, canvas.cells.length, canvas.width);
  // Each property costs a call; cells are new or cleared, so what no cell asks for need not be set.
  const some = (has: (cell: CanvasCell) => boolean) => canvas.cells.some((row) => row.some(has));
  if (some(({ number }) => number !== "General")) range.setNumberFormats(canvas.rows(({ number }) => number));
  range.setValues(canvas.rows(({ value }) => value));
  if (!some(({ role }) => role !== undefined)) return;
  const css = (color: string | undefined) => (color === undefined ? null : `#${color}`);
  if (some((cell) => lookOf(cell).fill !== undefined))
    range.setBackgrounds(canvas.rows((cell) => css(lookOf(cell).fill)) as string[][]);
  const styles = new Map<Role | undefined, GoogleAppsScript.Spreadsheet.TextStyle>();
  range.setTextStyles(
    canvas.rows((cell) => {
      const known = styles.get(cell.role) ?? textStyleOf(cell);
      styles.set(cell.role, known);
      return known;
    }),
  );
  if (some((cell) => lookOf(cell).wrap === true)) range.setWraps(canvas.rows((cell) => lookOf(cell).wrap === true));
  const validations = new Map<unknown, GoogleAppsScript.Spreadsheet.DataValidation>();
  const rows = canvas.rows(({ allowed }) => {
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
