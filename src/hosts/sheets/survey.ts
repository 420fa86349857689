import { NAME_PREFIX, ownerMark } from "../../workbook/owner-mark";
import { provenSurvey } from "../../workbook/proven-survey";
import { STATE_TEMPLATE } from "../../workbook/state";
import type { Survey } from "../../workbook/survey";
import { fromSheets } from "./cells";

/** The structure of the open spreadsheet. A name whose cells are gone has no range, and is left out. */
export function survey(book: GoogleAppsScript.Spreadsheet.Spreadsheet): Survey {
  const sheets = book.getSheets().map((it) => ({ id: it.getSheetId(), name: it.getName() }));
  const nameOf = new Map(sheets.map(({ id, name }) => [id, name]));
  const names = book.getNamedRanges().flatMap((it) => {
    const name = it.getName();
    const range = name.toLowerCase().startsWith(NAME_PREFIX) ? it.getRange() : null;
    const sheet = range === null ? undefined : nameOf.get(range.getGridId());
    return range === null || sheet === undefined ? [] : [{ name, sheet, area: range.getA1Notation() }];
  });
  const state = names.find(({ name }) => name === ownerMark(STATE_TEMPLATE));
  const sheet = state === undefined ? null : book.getSheetByName(state.sheet);
  return provenSurvey({
    sheets: sheets.map(({ name }) => name),
    names,
    state:
      sheet === null
        ? []
        : sheet
            .getDataRange()
            .getValues()
            .map((row) => row.map(fromSheets)),
  });
}
