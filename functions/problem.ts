import type { CellError } from "../src/workbook/cell";

/**
 * An error cell among the arguments, passed on as the answer of the call.
 *
 * It is not a `DataProblem`: it may carry any error that a cell can show, and its cause lies in another formula.
 */
export class PassedOn extends Error {
  constructor(
    readonly error: CellError,
    message: string,
  ) {
    super(message);
    this.name = "PassedOn";
  }
}
