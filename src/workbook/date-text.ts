/** A date that was read from words, with the number format that shows it the same way. */
export interface DateFromText {
  readonly serial: number;
  readonly format: string;
}

/** Which number of "3/4/2026" is the month. */
export type DayOrder = "month first" | "day first";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const WEEKDAY = "(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|urday|sday)?\\.?,?\\s+)?";
const CLOCK = "(?:[T ,]+(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:\\.\\d+)?)?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?Z?)?";

const ISO = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${CLOCK}$`, "i");
const NUMBERS = new RegExp(`^${WEEKDAY}(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d\\d)${CLOCK}$`, "i");
const DAY_MONTH_YEAR = new RegExp(`^${WEEKDAY}(\\d{1,2})[- ]${MONTH},?[- ](\\d{4}|\\d\\d)${CLOCK}$`, "i");
const MONTH_DAY_YEAR = new RegExp(`^${WEEKDAY}${MONTH}[ -](\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${CLOCK}$`, "i");
const MONTH_YEAR = new RegExp(`^${MONTH},?[- /](\\d{4}|'?\\d\\d)$`, "i");

/**
 * The date that a text spells, as US school districts write them, or null where it spells none.
 *
 * @param order Which number comes first where only numbers stand ("3/4/2026"); a number above 12 decides by itself.
 *
 * @example
 * dateFromText("9/5/2025") // => { serial: 45905, format: "m/d/yyyy" }
 * dateFromText("2025-09-05") // => { serial: 45905, format: "yyyy-mm-dd" }
 * dateFromText("Sep 2025") // => { serial: 45901, format: "mmm yyyy" }
 * dateFromText("2/30/2026") // => null
 * dateFromText("5-9") // => null
 */
export function dateFromText(text: string, order: DayOrder = "month first"): DateFromText | null {
  if (text.length > 40 || !/\d/.test(text)) return null;
  const words = text.trim();
  const iso = ISO.exec(words);
  if (iso) return dated(iso[1]!, Number(iso[2]), iso[3]!, iso.slice(4), "yyyy-mm-dd");
  const numbers = NUMBERS.exec(words);
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[3])];
    const dayFirst = first > 12 || (order === "day first" && second <= 12);
    const year = numbers[4]!;
    const shape = dayFirst ? "d/m/yyyy" : year.length === 2 ? "m/d/yy" : "m/d/yyyy";
    return dated(year, dayFirst ? second : first, String(dayFirst ? first : second), numbers.slice(5), shape);
  }
  const worded = DAY_MONTH_YEAR.exec(words);
  if (worded) return dated(worded[3]!, monthNumber(worded[2]!), worded[1]!, worded.slice(4), "d-mmm-yy");
  const american = MONTH_DAY_YEAR.exec(words);
  if (american) return dated(american[3]!, monthNumber(american[1]!), american[2]!, american.slice(4), "mmm d, yyyy");
  const month = MONTH_YEAR.exec(words);
  if (month) return dated(month[2]!.replace("'", ""), monthNumber(month[1]!), "1", [], "mmm yyyy");
  return null;
}

function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function dated(
  year: string,
  month: number,
  day: string,
  clock: readonly (string | undefined)[],
  shape: string,
): DateFromText | null {
  const [hours, minutes, seconds, half] = clock;
  const fullYear = year.length > 2 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);
  const time = new Date(Date.UTC(fullYear, month - 1, Number(day)));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== Number(day) || fullYear < 1900 || fullYear > 2199)
    return null;
  const serial = time.getTime() / 86400000 + 25569;
  if (hours === undefined) return { serial, format: shape };
  const isAfternoon = half?.toLowerCase().startsWith("p") === true;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59) return null;
  return {
    serial: serial + (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86400,
    format: `${shape} h:mm`,
  };
}
