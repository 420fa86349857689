import type { Cell } from "../../src/workbook/cell";
import { sheetOf } from "../workbook/sheet-of";

/** Monday, June 1, 2026, to Friday, July 31: a week of break from July 6 on, no row for June 17 (a Wednesday), school on Saturday, June 27. */
const FIRST = Date.UTC(2026, 5, 1);
const DAYS = Array.from({ length: 61 }, (_, i) => new Date(FIRST + i * 86_400_000));
export const iso = (day: Date) => day.toISOString().slice(0, 10);
const isOpen = (day: Date) =>
  (day.getUTCDay() % 6 !== 0 && !(iso(day) >= "2026-07-06" && iso(day) <= "2026-07-10")) || iso(day) === "2026-06-27";
const minutes = (i: number) => 12 + ((i * 7) % 5) + (i > 28 ? 1 : 0);

/** The school days of the log. */
export const OPEN = DAYS.filter(isOpen);

/** Minutes late on each of them; null on the day that has no row. */
export const MINUTES = OPEN.map((day, i) => (iso(day) === "2026-06-17" ? null : minutes(i)));

/** The log itself, a row a day. */
export const DAILY_LOG = sheetOf(
  [
    ["Date", "Minutes late", "Runs", "Weather"],
    ...OPEN.flatMap((day, i): Cell[][] =>
      iso(day) === "2026-06-17" ? [] : [[`@${iso(day)}`, minutes(i), 40, i % 3 === 0 ? "Rain" : "Dry"]],
    ),
  ],
  { name: "Log" },
);
