import type { Column, Mark } from "../workbook/design";
import { fx, here, type Formula } from "../workbook/formula";
import { worked } from "./table-columns";

/**
 * A column that says whether a row is complete: "Ready", or the first thing that it lacks; nothing in a row not begun.
 *
 * @param begun  The column that is filled in first.
 * @param lacks  Columns that have to be filled in, each with what to say where one is not: "Lacks a person".
 * @param wrong  True where something contradicts another sheet, and what to say then.
 */
export function readyFlag(
  begun: string,
  lacks: readonly (readonly [column: string, words: string])[],
  wrong?: { readonly when: Formula; readonly words: string },
): Column {
  const state = lacks.reduceRight<Formula>(
    (rest, [column, words]) => fx`IF(${here(column)}="",${words},${rest})`,
    wrong === undefined ? fx`"Ready"` : fx`IF(${wrong.when},${wrong.words},"Ready")`,
  );
  return worked("ready", "Ready?", fx`IF(${here(begun)}="","",${state})`);
}

/** How the words of a ready flag look. */
export const READY_MARKS: readonly Mark[] = [
  { columns: ["ready"], when: fx`${here("ready")}="Ready"`, role: "good" },
  { columns: ["ready"], when: fx`AND(${here("ready")}<>"",${here("ready")}<>"Ready")`, role: "near" },
];
