import { findTables } from "../workbook/find-tables";
import { layOut, type Laid } from "../workbook/layout";
import { plainSheet } from "../workbook/plain-sheet";
import { titlesToday } from "../workbook/reconcile";
import type { SheetContents } from "../workbook/sheet-contents";
import type { Survey } from "../workbook/survey";
import { WorkbookProblem } from "../workbook/workbook-problem";
import { calendarSheet } from "./calendar-sheet";
import { findBreaks } from "./find-breaks";
import { grownDesign } from "./grown-design";
import type { TableOnSheet } from "./propose-kpis";
import { carriedColumns, daysOf, numberOfDay } from "./school-day-columns";
import { schoolDayRows } from "./school-day-rows";
import { DAY_HEADING, FIRST_WEEKS_HEADING, schoolDaysSheet, YEAR_HEADING } from "./school-days";
import { SCHOOL_DAYS } from "./school-days-source";
import { standingCalendar, type SchoolCalendar } from "./standing-calendar";
import { DAY } from "./table-columns";

const TITLE = "School days";

/** A table on its school days: the two sheets that list them, and their table as it will read once they stand. */
export interface OnSchoolDays extends Laid {
  readonly on: TableOnSheet;
  readonly calendar: SchoolCalendar;
  /** Where each column of the table has come to stand, by its column on the sheet of the table. */
  readonly columns: ReadonlyMap<number, number>;
}

/**
 * Lays the calendar and the sheet of school days of a table, and says what will stand there: charts can be planned, and drawn, of a
 * sheet that is not in the workbook yet.
 *
 * @param firstMonth  The month in which a school year begins, where no calendar in the workbook says it.
 * @throws {WorkbookProblem} When the table has no dates, or fewer than two days with data.
 */
export function onSchoolDays(
  on: TableOnSheet,
  firstMonth: number,
  survey: Survey,
  sheets: readonly SheetContents[],
): OnSchoolDays {
  const days = daysOf(on);
  const calendar = standingCalendar(days, firstMonth, survey, sheets);
  const designs = [
    grownDesign(calendarSheet(findBreaks(days), firstMonth), survey),
    schoolDaysSheet(on, calendar.breaks, TITLE),
  ];
  const templates = designs.map(({ template }) => template);
  const laid = layOut(designs, titlesToday(survey, templates));
  const { title, tables } = laid.places.get(SCHOOL_DAYS)!;
  const { header, columns } = tables.get("days")!;
  const carried = carriedColumns(on.table);
  const headings = [DAY_HEADING, YEAR_HEADING, FIRST_WEEKS_HEADING, ...carried.map(({ name }) => name)];
  const above = Array.from({ length: header }, () => headings.map(() => null));
  const rows = schoolDayRows(on, calendar);
  const formats = [DAY, "General", "General", ...carried.map((it) => numberOfDay(it) ?? "General")];
  const cells = [...above, headings, ...rows];
  const sheet = plainSheet(
    title,
    cells,
    cells.map((_, row) => (row > header ? formats : formats.map(() => "General"))),
  );
  const [table] = findTables(sheet).tables;
  if (table === undefined) {
    throw new WorkbookProblem(
      `The table on the sheet "${on.table.sheet}" has too few school days for a chart. Add days, or chart it as it is.`,
    );
  }
  return {
    ...laid,
    on: { table, sheet },
    calendar,
    columns: new Map(carried.map(({ column }) => [column, columns.get(`column ${column}`)!])),
  };
}
