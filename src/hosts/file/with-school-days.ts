import type { ChartAsked } from "../../templates/asked-chart";
import { calendarSheet } from "../../templates/calendar-sheet";
import { findBreaks } from "../../templates/find-breaks";
import { daysOf, SCHOOL_DAYS, schoolDaysSheet } from "../../templates/school-days";
import { findTables } from "../../workbook/find-tables";
import { layOut } from "../../workbook/layout";
import { inputToKeep, reconcile, titlesToday } from "../../workbook/reconcile";
import { isOurs, sheetOfTemplate } from "../../workbook/survey";
import { WorkbookProblem } from "../../workbook/workbook-problem";
import { addToPackage } from "../../xlsx/add-to-package";
import { packageOf } from "../../xlsx/package-of";
import { readWorkbook } from "../../xlsx/read-workbook";
import { cellsOf, surveyWorkbook } from "../../xlsx/survey-workbook";
import { calculatedFile } from "./calculated-file";
import type { FileRead } from "./read-file";

const TITLE = "School days";
const JULY = 7;

/** A chart that was asked for, with the sheet to read or to name. */
interface Asked {
  readonly of: ChartAsked;
  readonly sheet: string | undefined;
}

/**
 * The file with a calendar and a sheet of its school days, and the chart that was asked for as a chart of that sheet.
 *
 * @throws {WorkbookProblem} When no table has the column, or its dates cannot be listed.
 */
export function withSchoolDays(file: FileRead, { of, sheet }: Asked): { file: FileRead; chart: Asked } {
  const survey = surveyWorkbook(file.contents);
  const headings = [...of.value.split(","), ...(of.denominator === undefined ? [] : [of.denominator])];
  const isNamed = (name: string, heading: string) => name.trim().toLowerCase() === heading.trim().toLowerCase();
  const on = file.contents.sheets
    .filter(({ name }) => !isOurs(survey, name))
    .flatMap((one) => findTables(one).tables.map((table) => ({ sheet: one, table })))
    .find(({ table }) => headings.every((heading) => table.columns.some(({ name }) => isNamed(name, heading))));
  if (on === undefined) {
    throw new WorkbookProblem(
      `No table of the file has ${headings.map((it) => `"${it.trim()}"`).join(" and ")} side by side, so its school days cannot be listed. Check the headings.`,
    );
  }
  const breaks = findBreaks(daysOf(on));
  const designs = [calendarSheet(breaks, of.firstMonth ?? JULY), schoolDaysSheet(on, breaks, TITLE)];
  const { plan: laid } = layOut(designs, titlesToday(survey, [...designs.map(({ template }) => template)]));
  const kept = new Map(
    inputToKeep(laid, survey).map(({ name, ...place }) => [name, cellsOf(file.contents.sheets, place)]),
  );
  const plan = reconcile(laid, survey, kept);
  const answers = calculatedFile(file.contents, survey, plan);
  const built = addToPackage(file.package ?? packageOf(file.contents.sheets), plan, answers);
  const contents = readWorkbook(built);
  const title = sheetOfTemplate(surveyWorkbook(contents), SCHOOL_DAYS) ?? TITLE;
  const there = (heading: string) => `${title}!${heading.trim()}`;
  return {
    file: { name: file.name, contents, package: built },
    chart: {
      sheet: sheet ?? of.value.trim(),
      of: {
        ...of,
        value: of.value.split(",").map(there).join(","),
        label: "School day",
        ...(of.denominator === undefined ? {} : { denominator: there(of.denominator) }),
      },
    },
  };
}
