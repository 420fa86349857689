import { answer, type Answered } from "./answer";
import { CATALOGUE } from "./catalogue";
import { findFunction } from "./find-function";
import { sentences } from "./messages";
import { nearestWord } from "../src/statistics/nearest-word";

/** An error as a cell shows it, with a sentence that says what is wrong and what would mend it. */
export interface EvaluationError {
  readonly error: string;
  readonly message: string;
}

/**
 * Answers a custom function as a cell would, for programs: the package's main entry.
 *
 * @param name  `KPI` or `DMAIC.KPI`.
 * @param args  In the order of the function's parameters: scalars, or ranges as arrays of rows; a blank is `null`,
 *              `undefined` or "", a gap also "#N/A", a date a serial number, a `Date` or ISO text.
 * @returns Rows of cells, or an error; nothing is ever thrown.
 *
 * @example
 * evaluate("SAVINGS", [9, 7, 1000, 5, "lower", "hard", 2500, 0, "Payback months"]) // => [[3]]
 * evaluate("CONTROL_LIMIT", []).error // => "#NAME?"
 */
export function evaluate(name: string, args: readonly unknown[] = []): Answered[][] | EvaluationError {
  const asked = typeof name === "string" ? name : "";
  const it = findFunction(asked);
  if (it === undefined) {
    const nearest = nearestWord(
      asked,
      CATALOGUE.map((known) => known.name),
    );
    return { error: "#NAME?", message: sentences.unknownFunction(asked, nearest) };
  }
  const reply = answer(it, Array.isArray(args) ? args : [args]);
  return reply.ok ? reply.cells : { error: reply.error, message: reply.why };
}
