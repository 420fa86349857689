/** The months in words, January first. */
export const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const twoDigits = (number: number): string => String(number).padStart(2, "0");

/**
 * A day as one part of a number format shows it.
 *
 * @param day  In universal time.
 * @param part Letters of one kind: "d" to "dddd", "m" to "mmmm", "yy", "yyyy".
 *
 * @example
 * datePart(new Date(Date.UTC(2025, 8, 1)), "mmm") // => "Sep"
 * datePart(new Date(Date.UTC(2025, 8, 1)), "dd") // => "01"
 */
export function datePart(day: Date, part: string): string {
  const [weekday = "", month = ""] = [WEEKDAYS[day.getUTCDay()], MONTHS[day.getUTCMonth()]];
  switch (part) {
    case "d":
      return String(day.getUTCDate());
    case "dd":
      return twoDigits(day.getUTCDate());
    case "ddd":
      return weekday.slice(0, 3);
    case "dddd":
      return weekday;
    case "m":
      return String(day.getUTCMonth() + 1);
    case "mm":
      return twoDigits(day.getUTCMonth() + 1);
    case "mmm":
      return month.slice(0, 3);
    case "mmmm":
      return month;
    case "yy":
      return twoDigits(day.getUTCFullYear() % 100);
    default:
      return String(day.getUTCFullYear());
  }
}
