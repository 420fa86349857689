import { NAME_PREFIX, ownerMark } from "../../workbook/owner-mark";
import { STATE_TEMPLATE } from "../../workbook/state";
import type { Survey } from "../../workbook/survey";
import { fromSheets } from "./cells";

/** The structure of the open spreadsheet. A name whose cells are gone has no range, and is left out. */
export function survey(book: GoogleAppsScript.Spreadsheet.Spreadsheet): Survey {
  const names = book
    .getNamedRanges()
    .filter((it) => it.getName().startsWith(NAME_PREFIX))
    .flatMap((it) => {
      const range = it.getRange();
      return range === null
        ? []
        : [{ name: it.getName(), sheet: range.getSheet().getName(), area: range.getA1Notation() }];
    });
  const state = names.find(({ name }) => name === ownerMark(STATE_TEMPLATE));
  const sheet = state === undefined ? null : book.getSheetByName(state.sheet);
  return {
    sheets: book.getSheets().map((it) => it.getName()),
    names,
    state:
      sheet === null
        ? []
        : sheet
            .getDataRange()
            .getValues()
            .map((row) => row.map(fromSheets)),
  };
}
