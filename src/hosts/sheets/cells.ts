import { errorSpelled, type Cell } from "../../workbook/cell";
import { isFormulaCell, type Content } from "../../workbook/plan";

const DAY = 86_400_000;
const MIDNIGHT_1899_12_30 = Date.UTC(1899, 11, 30);

/**
 * A content as `setValues` takes it. Sheets reads every text as if it had been typed, so that "=..." becomes a formula and
 * "1/2" a date; an apostrophe in front keeps a text as it is.
 */
export function toSheets(content: Content): string | number | boolean {
  if (content === null || content === "") return "";
  if (isFormulaCell(content)) return content.formula;
  return typeof content === "string" ? `'${content}` : content;
}

/** A value as `getValues` gives it: "" for a blank, a Date for a date, error cells as text. */
export function fromSheets(value: unknown): Cell {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  // Dates come from another realm: their tag tells them, `instanceof` would not.
  if (Object.prototype.toString.call(value) === "[object Date]") return serialOf(value);
  const text = String(value);
  const error = errorSpelled(text);
  return error === undefined ? text : { error };
}

/** The serial number of a date as the wall clock of the spreadsheet shows it. */
function serialOf(value: unknown): number {
  const date = new Date(Number(value));
  const wall = Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
  );
  return (wall - MIDNIGHT_1899_12_30) / DAY;
}
