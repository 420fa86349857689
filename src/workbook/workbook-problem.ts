/**
 * Why a workbook cannot be read or built, in one sentence for the analyst: what is wrong, where, and what would mend it.
 *
 * Whoever faces the person (a command, a pane) shows the message as it is; nothing has been written when it is thrown.
 */
export class WorkbookProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = "WorkbookProblem";
  }
}
