import { DataProblem } from "../src/statistics/data-problem";
import type { Cell, CellError, Grid } from "../src/workbook/cell";
import type { CustomFunction } from "./declare";
import { sentences } from "./messages";
import { PassedOn } from "./problem";
import { readArguments } from "./reading/read-arguments";

/** What a cell of an answer holds; "" where there is nothing. */
export type Answered = number | string | boolean;

/** What a call comes to: cells to show, or an error with a sentence for the analyst. */
export type Answer =
  | { readonly ok: true; readonly cells: Answered[][] }
  | { readonly ok: false; readonly error: CellError; readonly why: string };

/**
 * Calls a custom function with what a host has been given: values as they left the host's cells, ranges as rows of
 * them, nothing for an argument left out. Every host comes through here, and nothing is thrown.
 */
export function answer(it: CustomFunction, given: readonly unknown[]): Answer {
  try {
    const { values, hasHeading } = readArguments(it, given);
    const cells = written(it, it.compute(values));
    if (hasHeading && it.result.shape === "rows") cells.unshift(headingsOf(it, values));
    return { ok: true, cells };
  } catch (problem) {
    if (problem instanceof DataProblem) return { ok: false, error: problem.code, why: problem.message };
    if (problem instanceof PassedOn) return { ok: false, error: problem.error, why: problem.message };
    return { ok: false, error: "#VALUE!", why: sentences.unforeseen(it.name) };
  }
}

function headingsOf(it: CustomFunction, values: Readonly<Record<string, unknown>>): string[] {
  const names = it.headings?.(values) ?? it.result.columns.map(({ name }) => name);
  return [...names];
}

/** Results as every host can show them: no null (Excel shows it as 0), no NaN, no infinity, no negative zero. */
function written(it: CustomFunction, result: Grid): Answered[][] {
  return isAnswered(result) ? result : result.map((row) => row.map((cell) => writtenCell(it, cell)));
}

/** Whether there is nothing to mend: a million rows are then handed on as they are. */
function isAnswered(result: Grid): result is Answered[][] {
  for (const row of result) {
    for (const cell of row) {
      if (typeof cell === "number" ? !Number.isFinite(cell) || Object.is(cell, -0) : typeof cell === "object")
        return false;
    }
  }
  return true;
}

function writtenCell(it: CustomFunction, cell: Cell): Answered {
  if (cell === null) return "";
  if (typeof cell === "object") throw new PassedOn(cell.error, sentences.unforeseen(it.name));
  if (typeof cell !== "number") return cell;
  if (!Number.isFinite(cell)) throw new DataProblem("#NUM!", sentences.beyondReach(it.name));
  return cell === 0 ? 0 : cell;
}
