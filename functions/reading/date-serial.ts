const DAY = 86_400_000;

/** 1970-01-01 as a spreadsheet counts days, from 1899-12-30. */
const EPOCH = 25_569;

/** Whether a value is a date, of this realm or of another: Apps Script hands over dates that fail `instanceof`. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/**
 * A date as the serial number that a cell would hold, by the clock on the wall (not UTC).
 *
 * @returns Days since 1899-12-30 with the time of day as the fraction; undefined for an invalid date.
 */
export function dateSerial(date: Date): number | undefined {
  const clock = new Date(0);
  clock.setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate());
  clock.setUTCHours(date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds());
  const serial = clock.getTime() / DAY + EPOCH;
  return Number.isFinite(serial) ? serial : undefined;
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * A date in ISO text as the serial number that a cell would hold; a zone is not reckoned with.
 *
 * @returns undefined when the text is no such date.
 *
 * @example
 * isoSerial("2024-09-03")          // => 45538
 * isoSerial("2024-09-03T06:00:00") // => 45538.25
 * isoSerial("2024-02-31")          // => undefined
 */
export function isoSerial(text: string): number | undefined {
  const found = ISO.exec(text.trim());
  if (found === null) return undefined;
  const [year, month, day, hour, minute, second, fraction] = found.slice(1).map((part) => Number(part ?? 0));
  const date = Date.UTC(year ?? 0, (month ?? 1) - 1, day);
  if (new Date(date).getUTCDate() !== day || (month ?? 0) > 12 || (hour ?? 0) > 23 || (minute ?? 0) > 59)
    return undefined;
  return date / DAY + EPOCH + ((hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0) + (fraction ?? 0)) / 86_400;
}
