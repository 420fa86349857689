import { datePart } from "../../src/workbook/date-part";
import { formatKind } from "../../src/workbook/format-kind";

/**
 * A number as a cell with a number format shows it, near enough for a sentence or an axis.
 *
 * @example
 * shownNumber(0.0812, "0.0%")     // => "8.1%"
 * shownNumber(1234.5, "#,##0")    // => "1,235"
 * shownNumber(2.5, "$#,##0.00")   // => "$2.50"
 * shownNumber(46084, "m/d/yyyy")  // => "Mar 3, 2026"
 * shownNumber(1.23456, "General") // => "1.23"
 */
export function shownNumber(value: number, format: string): string {
  if (!Number.isFinite(value)) return "";
  const kind = formatKind(format);
  if (kind === "date") return shownDate(value);
  const section = format.split(";")[0] ?? "";
  const decimals = /\.([0#?]+)/.exec(section)?.[1]?.length ?? (kind === "general" ? undefined : 0);
  const scaled = kind === "percent" ? value * 100 : value;
  const digits = decimals === undefined ? shortened(scaled) : grouped(scaled.toFixed(decimals), section.includes(","));
  const signless = digits.replace(/^-/, "");
  const sign = digits.startsWith("-") && Number(signless.replace(/,/g, "")) !== 0 ? "-" : "";
  return `${sign}${kind === "money" ? "$" : ""}${signless}${kind === "percent" ? "%" : ""}`;
}

/** At most three significant digits behind the point, no trailing zeros. */
function shortened(value: number): string {
  const size = Math.abs(value);
  return String(Number(size >= 100 ? value.toFixed(0) : value.toPrecision(3)));
}

function grouped(digits: string, withCommas: boolean): string {
  if (!withCommas) return digits;
  const [whole = "", part] = digits.split(".");
  const parted = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return part === undefined ? parted : `${parted}.${part}`;
}

/**
 * A serial day as people write it.
 *
 * @example
 * shownDate(46027) // => "Jan 5, 2026"
 */
export function shownDate(serial: number): string {
  const day = new Date(Math.round((Math.floor(serial) - 25569) * 86_400_000));
  if (Number.isNaN(day.getTime())) return String(serial);
  return `${datePart(day, "mmm")} ${datePart(day, "d")}, ${datePart(day, "yyyy")}`;
}
