/** The cell errors that a function of ours may answer with. */
export type ProblemCode = "#VALUE!" | "#NUM!" | "#DIV/0!" | "#N/A";

/**
 * Data that a calculation cannot honestly answer for.
 *
 * The core throws it; `functions/answer.ts` is the one place that catches it and hands it to a host.
 * The message is a whole sentence for the analyst: what is wrong, where, and what would mend it.
 */
export class DataProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    message: string,
  ) {
    super(message);
    this.name = "DataProblem";
  }
}
