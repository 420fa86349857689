import { ABOUT_COPY } from "../../workbook/copy-sheet";
import type { Plan } from "../../workbook/plan";
import { freeStateSheet, readState, STATE_TEMPLATE } from "../../workbook/state";
import { sheetOfTemplate, type Survey } from "../../workbook/survey";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Sheets by their names. */
export type SheetsByName = ReadonlyMap<string, Sheet>;

/**
 * Sheets that an earlier build added and did not come to mark: Google ends a script that takes too long between any two calls. The
 * notes say that such a build began, which it only does where no sheet of the name stood; and the sheet has neither a cell
 * nor a chart. The notes themselves are known by their name, which nobody else gives. Whatever else stands is somebody's.
 */
export function unmarkedSheets(book: Spreadsheet, plan: Plan, survey: Survey): SheetsByName {
  const { records, frozen } = readState(survey.state);
  const isBegun = (template: string) =>
    (template === ABOUT_COPY && frozen.length > 0) ||
    records.some((it) => it.template === template && it.fingerprint === "");
  const titles = plan.flatMap((it) =>
    it.step === "add sheet" && sheetOfTemplate(survey, it.template) === undefined && isBegun(it.template)
      ? [it.sheet]
      : [],
  );
  const wanted = [...titles, ...(sheetOfTemplate(survey, STATE_TEMPLATE) === undefined ? [freeStateSheet([])] : [])];
  const named = new Set([...survey.names, ...(survey.taken ?? [])].map(({ sheet }) => sheet));
  const found = survey.sheets
    .filter((name) => wanted.includes(name) && !named.has(name))
    .flatMap((name) => book.getSheetByName(name) ?? []);
  return new Map(found.filter(isBlank).map((sheet) => [sheet.getName(), sheet]));
}

const isBlank = (sheet: Sheet): boolean => sheet.getLastRow() === 0 && sheet.getCharts().length === 0;

/** The survey as it would be without some sheets. */
export const withoutSheets = (survey: Survey, gone: SheetsByName): Survey =>
  gone.size === 0 ? survey : { ...survey, sheets: survey.sheets.filter((name) => !gone.has(name)) };
