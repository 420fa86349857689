import type { Column, SheetDesign } from "../workbook/design";
import { above, all, field, fx, here, users, type Formula, type Reference } from "../workbook/formula";
import type { FoundColumn } from "../workbook/table-found";
import { WorkbookProblem } from "../workbook/workbook-problem";
import { countSchoolDays, type Break } from "./find-breaks";
import type { TableOnSheet } from "./propose-kpis";
import { carriedColumns, daysOf, figureColumns, isFigure, isSummed, numberOfDay } from "./school-day-columns";
import { CALENDAR, HELPER, SCHOOL_DAYS } from "./school-days-source";
import { growingColumn } from "./series-of-table";
import { DAY, quiet, worked } from "./table-columns";

export const DAY_HEADING = "School day";
export const YEAR_HEADING = "School year";

/** The heading of the column that marks the first weeks of each school year. */
export const FIRST_WEEKS_HEADING = "First weeks";

/** School days beyond today's data, which fill up by themselves. */
const SPARE = 60;
/**
 * The sheet with one row for every school day from the first to the last, and a table's columns beside it.
 *
 * Weekends and breaks have no row, so that a chart of it neither breaks nor stretches there; a school day on which something is missing
 * has one, and is a gap. A weekend day with data was a school day.
 *
 * @throws {WorkbookProblem} When the table has no dates, or fewer than two days with data.
 */
export function schoolDaysSheet(on: TableOnSheet, breaks: readonly Break[], title: string): SheetDesign {
  const { table, sheet } = on;
  const label = table.columns.find((it) => it.column === table.label);
  const days = daysOf(on);
  if (label?.kind !== "date" || label.isText || days.length < 2) {
    throw new WorkbookProblem(
      `The table on the sheet "${table.sheet}" has no column of dates with figures beside them, so its school days cannot be listed. Give the dates a column of their own.`,
    );
  }
  const place = (column: FoundColumn) => users(growingColumn(table, sheet, column.column));
  const dates = place(label);
  const rows = countSchoolDays(days, breaks) + SPARE;
  const figures = figureColumns(table);
  const has = (at: Formula): Formula =>
    figures.reduce<Formula>((sum, it) => fx`${sum}+COUNTIFS(${dates},${at},${place(it)},">-1E+300")`, fx`0`);
  const last = fx`MAX(${dates})`;
  const own = fx`IFERROR(SMALL(${dates},COUNTIF(${dates},"<="&${above("day")})+1),${above("day")})`;
  const afterWeekend = (from: Formula) => fx`${from}+IF(MOD(${from},7)<2,2-MOD(${from},7),0)`;
  const afterBreak = (from: Formula) =>
    fx`MAX(${from},SUMPRODUCT(MAX((${all("from", "breaks", CALENDAR)}<=${from})*(${all("to", "breaks", CALENDAR)}>=${from})*(${all("to", "breaks", CALENDAR)}+1))))`;
  const whereDay = (formula: Formula): Formula => fx`IF(${here("day")}="","",${formula})`;
  const step = (name: string, formula: Formula): Column => ({
    ...quiet(name, HELPER, fx`IF(${above("day")}="","",${formula})`),
    first: fx`""`,
  });
  return {
    template: SCHOOL_DAYS,
    title,
    tab: "measure",
    orientation: "portrait",
    widths: [16, 14, 14, ...carriedColumns(table).map(() => 14)],
    blocks: [
      { block: "title", text: title, question: "What happened on every school day, weekends and breaks left out?" },
      {
        block: "fields",
        fields: [{ name: "last", title: "Last day", holds: { formula: last }, number: DAY, role: "calculated" }],
      },
      {
        block: "table",
        name: "days",
        rows,
        freeze: true,
        groupFrom: "own",
        columns: [
          {
            name: "day",
            title: DAY_HEADING,
            holds: {
              formula: fx`IF(${above("day")}="","",IF(${here("next")}>${field("last")},"",${here("next")}))`,
            },
            first: fx`MIN(${dates})`,
            number: DAY,
            role: "label",
          },
          worked("year", YEAR_HEADING, whereDay(schoolYear())),
          worked(
            "weeks",
            FIRST_WEEKS_HEADING,
            whereDay(fx`IF(${here("nth")}<=${field("first weeks", CALENDAR)},"First weeks","")`),
          ),
          ...carriedColumns(table).map((it) =>
            worked(`column ${it.column}`, it.name, whereDay(valueOf(it, place(it), dates)), numberOfDay(it)),
          ),
          step("own", own),
          step("try 1", afterWeekend(fx`(${above("day")}+1)`)),
          step("try 2", afterBreak(fx`${here("try 1")}`)),
          step("try 3", afterWeekend(fx`${here("try 2")}`)),
          step("try 4", afterBreak(fx`${here("try 3")}`)),
          step(
            "next",
            fx`IF(AND(${here("own")}>${above("day")},${here("own")}<${afterWeekend(fx`${here("try 4")}`)},${has(fx`${here("own")}`)}>0),${here("own")},${afterWeekend(fx`${here("try 4")}`)})`,
          ),
          {
            ...quiet("nth", "Day of the year", whereDay(fx`IF(${here("year")}=${above("year")},${above("nth")}+1,1)`)),
            first: fx`1`,
          },
        ],
      },
    ],
  };
}

/** Counts and money of several rows of one day add up, measurements and percentages are averaged, of words the first counts. */
function valueOf(column: FoundColumn, cells: Reference, dates: Reference): Formula {
  const isThere = fx`COUNTIFS(${dates},${here("day")},${cells},">-1E+300")>0`;
  if (isSummed(column)) return fx`IF(${isThere},SUMIFS(${cells},${dates},${here("day")}),"")`;
  if (isFigure(column)) return fx`IF(${isThere},AVERAGEIFS(${cells},${dates},${here("day")}),"")`;
  return fx`IFERROR(INDEX(${cells},MATCH(${here("day")},${dates},0))&"","")`;
}

/** "2025-26". */
function schoolYear(): Formula {
  const begins = fx`(YEAR(${here("day")})-IF(MONTH(${here("day")})<${field("first month", CALENDAR)},1,0))`;
  return fx`${begins}&"-"&RIGHT(${begins}+1,2)`;
}
