import type { WorkbookContents } from "../workbook/sheet-contents";
import type { Package } from "./package";
import { sheetReader } from "./sheet-reader";

/** Reads every sheet of a workbook: values, number formats, formulas, and what else a table finder needs. @throws {XlsxProblem} */
export function readWorkbook(file: Package): WorkbookContents {
  const { outline, sheet } = sheetReader(file);
  return { sheets: outline.sheets.map(sheet), names: outline.names };
}
