import { shownNumber } from "../../../taskpane/model/shown-number";
import { isErrorCell, type Cell } from "../../workbook/cell";
import { datePart } from "../../workbook/date-part";
import { formatKind } from "../../workbook/format-kind";

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
  return format
    .split(";")[0]!
    .replace(/\[[^\]]*\]/g, "")
    .replace(/\\(.)|"([^"]*)"|(y+|m+|d+)|[hs].*$/gi, (_, mark?: string, quoted?: string, part?: string) =>
      part === undefined ? (mark ?? quoted ?? "") : datePart(day, part.toLowerCase()),
    )
    .trim();
}
