import { ABOUT_COPY, ABOUT_COPY_TITLE } from "../../workbook/copy-sheet";
import { serialDay } from "../../sharing/serial-day";
import type { SheetContents } from "../../workbook/sheet-contents";
import { boxOf } from "../../workbook/address";
import { carryOut } from "./hands";
import { knownSheets } from "./known-sheets";
import type { SheetsTools } from "./share";
import { survey } from "./survey";
import { unmarkedSheets, withoutSheets, type SheetsByName } from "./unmarked-sheets";

/** What a freeze adds. */
const COPY = {
  step: "add sheet",
  sheet: ABOUT_COPY_TITLE,
  template: ABOUT_COPY,
  tab: "always",
  hidden: false,
} as const;

/** The open spreadsheet as sharing sees it. */
export function shareTools(
  book: GoogleAppsScript.Spreadsheet.Spreadsheet,
  read: (sheet: string) => SheetContents,
): SheetsTools {
  const rangeOf = (sheet: string, area: string) => {
    const found = book.getSheetByName(sheet);
    if (found === null) throw new Error(`There is no sheet "${sheet}" any more. Open the sidebar again.`);
    const { top, left, bottom, right } = boxOf(area);
    return found.getRange(top + 1, left + 1, bottom - top + 1, right - left + 1);
  };
  let unmarked: SheetsByName = new Map();
  return {
    survey: () => {
      const found = survey(book);
      unmarked = unmarkedSheets(book, [COPY], found);
      return withoutSheets(found, unmarked);
    },
    read,
    clear: (sheet, areas) => {
      for (const area of areas) rangeOf(sheet, area).clearContent();
    },
    enter: (sheet, area, rows) => {
      const { top, left } = boxOf(area);
      const height = rows.length;
      const width = rows[0]?.length ?? 0;
      book
        .getSheetByName(sheet)
        ?.getRange(top + 1, left + 1, height, width)
        .setValues(rows.map((row) => [...row]));
    },
    flush: () => SpreadsheetApp.flush(),
    carryOut: (plan) => {
      const receipt = carryOut(book, plan, knownSheets(book, unmarked));
      if (!receipt.ok) throw new Error(receipt.fault ?? receipt.says);
    },
    name: () => book.getName(),
    today: () => serialDay(new Date()),
  };
}
