import { datePart } from "../../workbook/date-part";
import { formattedByModel } from "../texts-of-model";
import { calendarDay } from "./calendar-day";

const NUMBER = /^(\$?)(#,##0|0)(?:\.(0*)(#*))?(%?)$/;
const DATE = /^(?:d{1,4}|m{1,4}|yyyy|yy|[-/., ])+$/;

/**
 * A number as TEXT shows it: in the formats that sheets of ours use here, in all others by the calculating model; undefined where
 * neither knows the format.
 *
 * @example
 * numberText(1234.5, "#,##0.0") // => "1,234.5"
 * numberText(45931, "mmm d, yyyy") // => "Oct 1, 2025"
 */
export function numberText(value: number, format: string): string | undefined {
  const number = NUMBER.exec(format);
  if (number !== null && (value === 0 || (Math.abs(value) > 1e-6 && Math.abs(value) < 1e15))) {
    const [, money = "", whole, zeros, marks = "", percent = ""] = number;
    const isFraction = zeros !== undefined;
    const digits = decimals(Math.abs(value) * (percent === "" ? 1 : 100), zeros?.length ?? 0, marks.length);
    if (digits !== undefined && (!isFraction || zeros.length + marks.length > 0)) {
      const [before, after] = digits;
      const grouped = whole === "#,##0" ? before.replace(/\B(?=(\d{3})+$)/g, ",") : before;
      return `${value < 0 ? "-" : ""}${money}${grouped}${isFraction ? `.${after}` : ""}${percent}`;
    }
  }
  if (DATE.test(format) && Math.abs(value) < 2_958_466) {
    const day = calendarDay(value);
    return format.replace(/d+|m+|y+/g, (part) => datePart(day, part));
  }
  return formattedByModel(value, format);
}

/** The digits before and after the point, rounded half up as they are written in decimals; undefined where they cannot be. */
function decimals(value: number, zeros: number, marks: number): readonly [string, string] | undefined {
  const text = String(value);
  if (text.includes("e")) return undefined;
  const [before = "0", after = ""] = text.split(".");
  const most = zeros + marks;
  if (after.length <= most) return [before, after.padEnd(zeros, "0")];
  const isUp = Number(after[most]) >= 5;
  const cut = before + after.slice(0, most);
  const rounded = isUp ? (BigInt(cut) + BigInt(1)).toString().padStart(cut.length, "0") : cut;
  const point = rounded.length - most;
  const shown = rounded.slice(point).replace(/0+$/, "");
  return [rounded.slice(0, point), shown.padEnd(zeros, "0")];
}
