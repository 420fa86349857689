import { findTables } from "../../src/workbook/find-tables";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import type { Survey } from "../../src/workbook/survey";
import type { FoundTable } from "../../src/workbook/table-found";
import type { TableOnSheet } from "../../src/templates/propose-kpis";
import { sourceSheets } from "../../src/templates/school-days-source";
import { areaOf } from "../../src/workbook/address";
import { remembered } from "./remembered";

/** What the pane knows of the workbook: its structure, and the cells of the sheets that it has read. */
export interface WorkbookRead {
  readonly survey: Survey;
  readonly sheets: readonly SheetContents[];
  /** Sheets that were there to be read; reading may have been stopped before all were. */
  readonly of: number;
}

/** Whether sheets are still to be read: what is blank now, or missing, may be on one of them. */
export const isPartlyRead = ({ sheets, of }: WorkbookRead): boolean => sheets.length < of;

/** Everything that was found on the user's sheets, and on the one of ours that charts are made of. */
export interface Found {
  readonly tables: readonly TableOnSheet[];
  /** What is to be said of sheets as a whole: blank ones, hidden ones, headings without rows. */
  readonly says: readonly string[];
}

const tablesOfSheet = remembered((sheet: SheetContents) => findTables(sheet));

/** The tables on the user's own sheets, in the order of the sheets, and that of our sheet of school days. */
export const foundIn = remembered(({ survey, sheets }: WorkbookRead): Found => {
  const own = sourceSheets(survey, sheets);
  return {
    tables: own.flatMap((sheet) => tablesOfSheet(sheet).tables.map((table) => ({ table, sheet }))),
    says: own.flatMap((sheet) => [...tablesOfSheet(sheet).says]),
  };
});

/** What tells a table from every other in the workbook. */
export function tableKey({ sheet, data }: FoundTable): string {
  return `${sheet}!${areaOf(data)}`;
}
