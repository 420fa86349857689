import { errorSpelled, type Cell } from "../workbook/cell";
import { dateFromText, type DayOrder } from "../workbook/date-text";

/** How the texts of a file are to be read. */
export interface CsvHabits {
  readonly order: DayOrder;
  /** "1.234,5" is a number in files whose columns are parted by semicolons. */
  readonly decimalComma: boolean;
}

/** A cell as it was read from text, and the number format that shows it as it was written. */
export interface CsvCell {
  readonly cell: Cell;
  readonly format: string;
}

const NUMBER = /^([-+]?)(\$?)([-+]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d{1,3})?(\s?%)?$/i;
const CLOCK = /^(\d{1,2}):(\d\d)(?::(\d\d))?\s*(am|pm)?$/i;

/**
 * What a field of delimited text holds: a number, a date, a truth value, an error, or its words.
 *
 * Digits that are a code stay words: leading zeros ("00417") and more than fifteen digits, which no number keeps.
 *
 * @example
 * csvCell("$1,234.50", { order: "month first", decimalComma: false }) // => { cell: 1234.5, format: "\"$\"#,##0.00" }
 * csvCell("(12)", { order: "month first", decimalComma: false }) // => { cell: -12, format: "General" }
 * csvCell("12.5%", { order: "month first", decimalComma: false }) // => { cell: 0.125, format: "0.0%" }
 * csvCell("00417", { order: "month first", decimalComma: false }) // => { cell: "00417", format: "General" }
 */
export function csvCell(field: string, habits: CsvHabits): CsvCell {
  const text = field.trim();
  if (text === "") return { cell: null, format: "General" };
  const number = numberOf(text, habits);
  if (number !== null) return number;
  if (/^(true|false)$/i.test(text)) return { cell: text.toLowerCase() === "true", format: "General" };
  const error = errorSpelled(text);
  if (error !== undefined) return { cell: { error }, format: "General" };
  const date = dateFromText(text, habits.order);
  if (date !== null) return { cell: date.serial, format: date.format };
  return clockOf(text) ?? { cell: field, format: "General" };
}

function numberOf(text: string, { decimalComma }: CsvHabits): CsvCell | null {
  const negative = /^\((.*)\)$/.exec(text)?.[1];
  const bare = negative ?? text;
  const found = NUMBER.exec(decimalComma ? swapped(bare) : bare);
  if (found === null) return null;
  const [, sign = "", dollar = "", innerSign = "", whole = "", fraction = "", exponent = "", percent = ""] = found;
  if (whole === "" && fraction.length < 2) return null;
  if (sign !== "" && (innerSign !== "" || negative !== undefined)) return null;
  const digits = whole.replace(/,/g, "");
  const isCode = (digits.length > 1 && digits.startsWith("0")) || digits.length > 15;
  if (isCode && dollar === "" && percent === "") return null;
  const size = Number(`${digits || "0"}${fraction === "." ? "" : fraction}${exponent}`);
  if (!Number.isFinite(size)) return null;
  const isNegative = negative !== undefined || sign === "-" || innerSign === "-";
  const signed = isNegative ? -size : size;
  const decimals = Math.max(0, fraction.length - 1);
  const places = decimals === 0 ? "0" : `0.${"0".repeat(Math.min(decimals, 10))}`;
  if (percent !== "") return { cell: signed / 100, format: `${places}%` };
  if (dollar !== "") return { cell: signed, format: `"$"#,##${places}` };
  return { cell: signed, format: whole.includes(",") ? `#,##${places}` : "General" };
}

/** "1.234,5" as "1,234.5". */
function swapped(text: string): string {
  return text.replace(/[.,]/g, (mark) => (mark === "," ? "." : ","));
}

function clockOf(text: string): CsvCell | null {
  const [, hours, minutes, seconds = "0", half] = CLOCK.exec(text) ?? [];
  if (
    hours === undefined ||
    Number(minutes) > 59 ||
    Number(seconds) > 59 ||
    Number(hours) > (half === undefined ? 23 : 12)
  )
    return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  return {
    cell: (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86400,
    format: half === undefined ? "h:mm" : "h:mm AM/PM",
  };
}
