import type { Capabilities, ShareAct } from "../../workbook/port";

/** What Excel can do for those who get a workbook. */
const EXCEL_SHARES: readonly ShareAct[] = ["copy", "thaw", "repair"];

/** Whether this Excel has a set of the API. */
export const has = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);

/** What an Excel below the floor lacks, and what still works there: everything that changes no sheet. */
const TOO_OLD =
  "This version of Excel is too old to build sheets (it lacks ExcelApi 1.12). Tollgate still reads this workbook, says which chart fits and shows it, and makes a copy to share. To build, use Excel 2021 or newer, or Excel on the web.";

export const NO_FUNCTIONS =
  "This version of Excel has no custom functions: a formula that begins with =DMAIC. shows #NAME? here.";

/** Why nothing is written, or undefined where it can be. */
function readOnly(): string | undefined {
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly)
    return "This workbook is open for reading only. Save a copy, or choose Edit Workbook, and try again.";
  return has("ExcelApi", "1.12") ? undefined : TOO_OLD;
}

/** What this Excel can do for the pane. */
export function capabilities(): Capabilities {
  const functions = has("CustomFunctionsRuntime", "1.1");
  const why = readOnly();
  return {
    name: "Excel",
    prefix: "DMAIC.",
    events: true,
    missing: functions ? [] : [`${NO_FUNCTIONS}${why === undefined ? " Sheets and charts work all the same." : ""}`],
    shares: EXCEL_SHARES,
    ...(why === undefined ? {} : { readOnly: why }),
  };
}

/** @throws {Error} Where this Excel could do a part of a plan only: half a workbook helps nobody. */
export function refuseTooOld(): void {
  if (!has("ExcelApi", "1.12")) throw new Error(TOO_OLD);
}
