import { formatKind } from "./format-kind";

/** Formats that are digits, thousands, a dollar sign and a percent sign, and nothing more. */
const PLAIN = /^("\$"|\$)?[#,0]+(\.0+)?%?$/;

/**
 * A number that serves as a heading, as its cell shows it: people look for a column by what they read.
 *
 * @param format Its number format; whatever is more than digits, dollars, percents and times of day is given as a plain number.
 *
 * @example
 * numberAsHeading(2025, "General")             // => "2025"
 * numberAsHeading(0.1, "0%")                   // => "10%"
 * numberAsHeading(1250, "\"$\"#,##0")          // => "$1,250"
 * numberAsHeading(0.3125, "h:mm AM/PM")        // => "7:30 AM"
 */
export function numberAsHeading(value: number, format: string): string {
  const kind = formatKind(format);
  if (kind === "time" && value >= 0 && value < 1) return timeOfDay(value, /am/i.test(format));
  if (!PLAIN.test(format)) return String(value);
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const shown = (kind === "percent" ? 100 * value : value).toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: format.includes(","),
  });
  const [sign, digits] = shown.startsWith("-") ? ["-", shown.slice(1)] : ["", shown];
  return `${sign}${kind === "money" ? "$" : ""}${digits}${kind === "percent" ? "%" : ""}`;
}

function timeOfDay(share: number, isHalfDay: boolean): string {
  const minutes = Math.round(share * 1440);
  const hour = Math.floor(minutes / 60);
  const clock = (shown: number) => `${shown}:${String(minutes % 60).padStart(2, "0")}`;
  return isHalfDay ? `${clock(hour % 12 === 0 ? 12 : hour % 12)} ${hour < 12 ? "AM" : "PM"}` : clock(hour);
}
