import { answer as answerTo } from "../../../functions/answer";
import { findFunction } from "../../../functions/find-function";

/**
 * Answers one call of a custom function. Sheets knows no error of a function's own but `#ERROR!` with the message of what was
 * thrown, so the message begins with the error that the other hosts would show.
 */
export function answer(name: string, given: ArrayLike<unknown>): unknown[][] {
  const it = findFunction(name);
  if (it === undefined) throw new Error(`There is no function ${name}.`);
  const reply = answerTo(it, Array.from(given));
  if (reply.ok) return reply.cells;
  throw new Error(`${reply.error} ${reply.why}`);
}
