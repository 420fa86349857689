import type { SheetContents } from "../workbook/sheet-contents";
import { isOurs, sheetOfTemplate, type Survey } from "../workbook/survey";

/** The template id of the sheet of school days; its table is read as a source of charts, as the user's own tables are. */
export const SCHOOL_DAYS = "school-days";

/** The template id of the calendar, from which they follow. */
export const CALENDAR = "calendar";

/** The heading of the columns that only help to find the next day. */
export const HELPER = "Next, tried";

/** The sheets that charts may be made of: the user's own, and last, our sheet of school days, if there is one. */
export function sourceSheets(survey: Survey, sheets: readonly SheetContents[]): readonly SheetContents[] {
  const days = sheetOfTemplate(survey, SCHOOL_DAYS);
  return [
    ...sheets.filter(({ name }) => !isOurs(survey, name)),
    ...sheets.filter(({ name }) => name === days).map(asSource),
  ];
}

/** The sheet of school days without the columns that only help. */
function asSource(sheet: SheetContents): SheetContents {
  const columns = sheet.cells.map((row) => row.indexOf(HELPER)).find((column) => column >= 0);
  if (columns === undefined) return sheet;
  const cut = <T>(rows: readonly (readonly T[])[]) => rows.map((row) => row.slice(0, columns));
  return { ...sheet, cells: cut(sheet.cells), formats: cut(sheet.formats) };
}
