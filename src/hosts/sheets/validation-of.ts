import { absolutePlace } from "../../workbook/address";
import type { Allowed } from "../../workbook/plan";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a cell takes, as Google Sheets builds a rule for it. */
export function validationOf(
  book: Spreadsheet,
  allowed: Allowed,
  message: string,
): GoogleAppsScript.Spreadsheet.DataValidation {
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(false).setHelpText(message);
  switch (allowed.kind) {
    case "list":
      return rule.requireValueInList([...allowed.words], true).build();
    case "list from":
      return rule.requireValueInRange(book.getRange(absolutePlace(allowed.place)), true).build();
    case "date":
      return rule.requireDate().build();
    case "number":
      return rule.requireNumberBetween(allowed.min ?? -1e12, allowed.max ?? 1e12).build();
  }
}
