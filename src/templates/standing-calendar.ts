import type { SheetContents } from "../workbook/sheet-contents";
import type { Survey } from "../workbook/survey";
import { calendarSheet, FIRST_WEEKS } from "./calendar-sheet";
import { findBreaks, type Break } from "./find-breaks";
import { typedInput } from "./typed-input";

/** Which days are no school days, when a school year begins, and how many school days its first weeks take. */
export interface SchoolCalendar {
  readonly breaks: readonly Break[];
  readonly firstMonth: number;
  readonly firstWeeks: number;
}

/**
 * The calendar of a workbook as people have corrected it; where it has none, the one that would be laid.
 *
 * @param days        The days that have data, which show the breaks.
 * @param firstMonth  The month in which a school year begins, where no calendar says it.
 */
export function standingCalendar(
  days: readonly number[],
  firstMonth: number,
  survey: Survey,
  sheets: readonly SheetContents[],
): SchoolCalendar {
  const breaks = findBreaks(days);
  const typed = typedInput(calendarSheet(breaks, firstMonth), survey, sheets);
  if (typed === undefined) return { breaks, firstMonth, firstWeeks: FIRST_WEEKS };
  const number = (name: string) => Number(typed.field(name));
  return {
    // A break without its last day ends before it begins, on the sheet as here.
    breaks: typed
      .rows("breaks")
      .flatMap(({ from, to }) => (typeof from === "number" && typeof to === "number" ? [{ from, to }] : [])),
    firstMonth: number("first month"),
    firstWeeks: number("first weeks"),
  };
}
