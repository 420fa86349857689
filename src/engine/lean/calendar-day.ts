/** Serial 0: the last but one day of 1899. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The day that a serial number stands for, as a date in UTC; times are cut off, save that one a breath before midnight is midnight. */
export function calendarDay(serial: number): Date {
  const day = Math.trunc(serial);
  const time = serial - day;
  const isMidnight = Math.round((time < 0 ? 1 + time : time) * 86_400) === 86_400;
  return new Date(FIRST_DAY + (day + (isMidnight ? 1 : 0)) * DAY);
}

/** The serial number of a day; months below 1 and above 12 and days beyond their month count on. */
export function serialDay(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - FIRST_DAY) / DAY);
}
