import { DataProblem } from "../../src/statistics/data-problem";
import { WorkbookProblem } from "../../src/workbook/workbook-problem";

/** What a calculation gives, or the sentence with which it refused. */
export function tried<T>(run: () => T): T | string {
  try {
    return run();
  } catch (fault) {
    if (fault instanceof WorkbookProblem || fault instanceof DataProblem) return fault.message;
    return "This could not be worked out. Read the workbook again; if it stays, please report it with the file.";
  }
}
