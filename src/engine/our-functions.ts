import { addFunction, helpers } from "@odoo/o-spreadsheet";
import { answer } from "../../functions/answer";
import { CATALOGUE } from "../../functions/catalogue";
import type { CustomFunction } from "../../functions/declare";
import { parameterHelp } from "../../functions/parameter-help";
import { fromModel, toModel, type ModelAnswer, type ModelValue } from "./model-value";

/**
 * Makes our custom functions known to the calculating model, under their own names and with the prefix that Excel wants.
 *
 * The model hands ranges over column by column; ours are row by row.
 */
export function registerOurFunctions(): void {
  for (const it of CATALOGUE) for (const name of [it.name, `DMAIC.${it.name}`]) register(name, it);
}

function register(name: string, it: CustomFunction): void {
  addFunction(name, {
    description: it.about,
    category: `Tollgate: ${it.category}`,
    args: Object.entries(it.parameters).map(([parameter, declared]) =>
      helpers.arg(
        `${parameter} (${declared.shape === "range" ? "any, range<any>" : "any"}${declared.absent === undefined ? "" : ", optional"})`,
        parameterHelp(declared),
        (declared.words ?? []).map((word) => ({ value: `"${word}"`, label: word })),
      ),
    ),
    compute(...given: readonly unknown[]): ModelAnswer | ModelAnswer[][] {
      const reply = answer(it, given.map(fromArgument));
      if (!reply.ok) return { value: modelError(reply.error), message: reply.why };
      const [first] = reply.cells;
      if (reply.cells.length === 1 && first?.length === 1) return toModel(first[0] ?? null);
      return (first ?? []).map((_, column) => reply.cells.map((row) => toModel(row[column] ?? "")));
    },
  });
}

/** The model knows fewer errors than a spreadsheet; what it does not know it would show as plain text. */
function modelError(error: string): string {
  return error === "#VALUE!" || error === "#NUM!" ? "#ERROR" : error;
}

function fromArgument(given: unknown): unknown {
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) return fromModel(modelValue(given));
  const columns = given.map((column: unknown): readonly unknown[] => (Array.isArray(column) ? column : [column]));
  const height = columns[0]?.length ?? 0;
  return Array.from({ length: height }, (_, row) => columns.map((column) => fromModel(modelValue(column[row]))));
}

function modelValue(given: unknown): ModelValue {
  if (typeof given === "object" && given !== null) return given;
  return typeof given === "number" || typeof given === "string" || typeof given === "boolean"
    ? { value: given }
    : { value: null };
}
