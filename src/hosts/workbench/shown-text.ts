import { shownNumber } from "../../../taskpane/model/shown-number";
import { isErrorCell, type Cell } from "../../workbook/cell";
import { formatKind } from "../../workbook/format-kind";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September"].concat([
  "October",
  "November",
  "December",
]);
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/**
 * What a cell shows, near enough to read it before the spreadsheet itself is there.
 *
 * @example
 * shownText(45901, "m/d/yyyy") // => "9/1/2025"
 * shownText(45901, "ddd, mmm d") // => "Mon, Sep 1"
 * shownText(0.081, "0.0%") // => "8.1%"
 * shownText(true, "General") // => "TRUE"
 */
export function shownText(cell: Cell, format: string): string {
  if (cell === null) return "";
  if (isErrorCell(cell)) return cell.error;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "string") return cell;
  if (formatKind(format) === "date") return shownDay(cell, format);
  return format === "General" ? String(Number(cell.toPrecision(10))) : shownNumber(cell, format);
}

function shownDay(serial: number, format: string): string {
  const day = new Date(Math.floor(serial - 25569) * 86_400_000);
  if (Number.isNaN(day.getTime())) return String(serial);
  const two = (part: number) => String(part).padStart(2, "0");
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(year),
    yy: two(year % 100),
    mmmm: MONTHS[month]!,
    mmm: MONTHS[month]!.slice(0, 3),
    mm: two(month + 1),
    m: String(month + 1),
    dddd: DAYS[day.getUTCDay()]!,
    ddd: DAYS[day.getUTCDay()]!.slice(0, 3),
    dd: two(date),
    d: String(date),
  };
  return format
    .split(";")[0]!
    .replace(/\[[^\]]*\]/g, "")
    .replace(/\\(.)|"([^"]*)"|(y+|m+|d+)|[hs].*$/gi, (_, mark?: string, quoted?: string, part?: string) =>
      part === undefined ? (mark ?? quoted ?? "") : (parts[part.toLowerCase()] ?? part),
    )
    .trim();
}
