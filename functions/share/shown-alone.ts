import type { Words } from "../words/find-word";
import type { TwinCells } from "./twin";
import type { TwinArguments } from "./twin-arguments";

/** A result of one row, or the one cell of it that the argument `show` names. */
export function shownAlone(
  given: TwinArguments,
  columns: readonly string[],
  row: readonly (string | null)[],
): TwinCells | undefined {
  if (given.isLeftOut("show")) return [row];
  const words: Words = Object.fromEntries(columns.map((name) => [name, []]));
  const wanted = given.word("show", words, "");
  const formula = wanted === undefined ? null : (row[columns.indexOf(wanted)] ?? null);
  return formula === null ? undefined : [[formula]];
}
