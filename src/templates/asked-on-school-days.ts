import type { SheetContents } from "../workbook/sheet-contents";
import type { Survey } from "../workbook/survey";
import { WorkbookProblem } from "../workbook/workbook-problem";
import type { ChartAsked } from "./asked-chart";
import { onSchoolDays, type OnSchoolDays } from "./on-school-days";
import type { TableOnSheet } from "./propose-kpis";
import { JULY } from "./school-year";
import { sameHeading } from "../workbook/same-heading";

/**
 * The school days of the table that a chart was asked for, and the chart as one of them.
 *
 * @throws {WorkbookProblem} When no table has the columns, or its dates cannot be listed.
 */
export function askedOnSchoolDays(
  asked: ChartAsked,
  tables: readonly TableOnSheet[],
  survey: Survey,
  sheets: readonly SheetContents[],
): { readonly days: OnSchoolDays; readonly of: ChartAsked } {
  const headings = [...asked.value.split(","), ...(asked.denominator === undefined ? [] : [asked.denominator])];
  const on = tables.find(({ table }) =>
    headings.every((heading) => table.columns.some(({ name }) => sameHeading(name, heading))),
  );
  if (on === undefined) {
    throw new WorkbookProblem(
      `No table of the file has ${headings.map((it) => `"${it.trim()}"`).join(" and ")} side by side, so its school days cannot be listed. Check the headings.`,
    );
  }
  const days = onSchoolDays(on, asked.firstMonth ?? JULY, survey, sheets);
  const there = (heading: string) => `${days.on.sheet.name}!${heading.trim()}`;
  const { label: _, ...rest } = asked;
  return {
    days,
    of: {
      ...rest,
      value: asked.value.split(",").map(there).join(","),
      ...(asked.denominator === undefined ? {} : { denominator: there(asked.denominator) }),
    },
  };
}
