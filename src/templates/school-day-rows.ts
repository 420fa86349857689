import type { Cell } from "../workbook/cell";
import { boxOf } from "../workbook/address";
import type { FoundColumn } from "../workbook/table-found";
import type { Break } from "./find-breaks";
import type { TableOnSheet } from "./propose-kpis";
import { carriedColumns, figureColumns, isFigure, isSummed } from "./school-day-columns";
import { schoolYear } from "./school-year";
import { growingColumn } from "./series-of-table";
import type { SchoolCalendar } from "./standing-calendar";

/**
 * What the formulas of the sheet of school days come to: day, school year, mark of the first weeks, and the columns that come along.
 *
 * A chart can be drawn from it before the sheet stands.
 */
export function schoolDayRows(on: TableOnSheet, calendar: SchoolCalendar): readonly (readonly Cell[])[] {
  const byDay = rowsByDay(on);
  const carried = carriedColumns(on.table);
  let before = "";
  let nth = 0;
  return schoolDays(on, byDay, calendar.breaks).map((day) => {
    const year = schoolYear(day, calendar.firstMonth);
    nth = year === before || before === "" ? nth + 1 : 1;
    before = year;
    const rows = byDay.get(day) ?? [];
    return [day, year, nth <= calendar.firstWeeks ? "First weeks" : "", ...carried.map((it) => valueOf(it, rows))];
  });
}

type Rows = readonly (readonly Cell[])[];

/** The rows of each date, as far down as the formulas look for new ones. */
function rowsByDay({ table, sheet }: TableOnSheet): ReadonlyMap<number, Rows> {
  const found = new Map<number, (readonly Cell[])[]>();
  const label = table.label ?? -1;
  const { top, bottom } = boxOf(growingColumn(table, sheet, Math.max(0, label)).area);
  for (const row of sheet.cells.slice(top, bottom + 1)) {
    const day = row[label];
    if (typeof day !== "number") continue;
    const rows = found.get(day) ?? [];
    found.set(day, [...rows, row]);
  }
  return found;
}

/** Every day from the first date to the last that is no weekend day and lies in no break, and those that have data all the same. */
function schoolDays({ table }: TableOnSheet, byDay: ReadonlyMap<number, Rows>, breaks: readonly Break[]): number[] {
  const figures = figureColumns(table);
  const hasData = (day: number) =>
    (byDay.get(day) ?? []).some((row) => figures.some(({ column }) => typeof row[column] === "number"));
  const dates = [...byDay.keys()].sort((a, b) => a - b);
  const last = dates[dates.length - 1] ?? -Infinity;
  const found: number[] = [];
  let next = 0;
  for (let day = dates[0] ?? Infinity; day <= last;) {
    found.push(day);
    while (next < dates.length && dates[next]! <= day) next += 1;
    const open = afterWeekend(afterBreak(afterWeekend(afterBreak(afterWeekend(day + 1), breaks)), breaks));
    const own = dates[next] ?? day;
    day = own > day && own < open && hasData(own) ? own : open;
  }
  return found;
}

/** Serial days of a Saturday leave 0 when divided by 7, of a Sunday 1. */
const afterWeekend = (day: number): number => (day % 7 < 2 ? day + 2 - (day % 7) : day);

const afterBreak = (day: number, breaks: readonly Break[]): number =>
  breaks.reduce((latest, { from, to }) => (from <= day && day <= to ? Math.max(latest, to + 1) : latest), day);

/** Counts and money of several rows of one day add up, measurements and percentages are averaged, of words the first counts. */
function valueOf(column: FoundColumn, rows: Rows): Cell {
  if (!isFigure(column)) {
    const word = rows[0]?.[column.column] ?? "";
    return typeof word === "object" ? "" : typeof word === "boolean" ? String(word).toUpperCase() : String(word);
  }
  const numbers = rows.map((row) => row[column.column]).filter((it): it is number => typeof it === "number");
  const sum = numbers.reduce((a, b) => a + b, 0);
  return numbers.length === 0 ? "" : isSummed(column) ? sum : sum / numbers.length;
}
