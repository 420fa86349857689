import { WorkbookProblem } from "../workbook/workbook-problem";

/** Why a file cannot be opened as a spreadsheet, in one sentence: what is wrong, and what would mend it. */
export class XlsxProblem extends WorkbookProblem {
  constructor(message: string) {
    super(message);
    this.name = "XlsxProblem";
  }
}
