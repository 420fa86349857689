import { evaluate } from "../../functions/evaluate";
import type { Grid } from "../../src/workbook/cell";

/** Types a formula with one of our functions beside a sheet: references become the sheet's cells, as a host would do it. */
export function call(formula: string, sheet: Grid): ReturnType<typeof evaluate> {
  const typed = /^=([A-Z_.]+)\((.*)\)$/s.exec(formula);
  if (typed === null) throw new Error(`${formula} is not a call of one function.`);
  const [, name = "", inside = ""] = typed;
  return evaluate(
    name,
    inside.trim() === "" ? [] : splitArguments(inside).map((argument) => valueOf(argument.trim(), sheet)),
  );
}

function splitArguments(inside: string): string[] {
  const parts = [""];
  let isQuoted = false;
  for (const letter of inside) {
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === "," && !isQuoted) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

function valueOf(argument: string, sheet: Grid): unknown {
  if (argument === "") return undefined;
  if (argument.startsWith('"')) return argument.slice(1, -1).replace(/""/g, '"');
  if (/^(TRUE|FALSE)$/i.test(argument)) return argument.toUpperCase() === "TRUE";
  if (!Number.isNaN(Number(argument))) return Number(argument);
  return cellsOf(argument, sheet);
}

/** The cells of `A2`, `A2:B9` or `A:B`; beyond the sheet all is blank. */
function cellsOf(reference: string, sheet: Grid): unknown {
  const found = /^([A-Z])(\d*)(?::([A-Z])(\d*))?$/.exec(reference);
  if (found === null) throw new Error(`${reference} is not a reference that the examples use.`);
  const [, fromColumn = "", fromRow = "", toColumn, toRow] = found;
  const column = (letter: string): number => letter.charCodeAt(0) - 65;
  if (toColumn === undefined) return sheet[Number(fromRow) - 1]?.[column(fromColumn)] ?? null;
  const first = fromRow === "" ? 1 : Number(fromRow);
  const last = toRow === undefined || toRow === "" ? sheet.length + 100 : Number(toRow);
  return Array.from({ length: last - first + 1 }, (_, row) =>
    Array.from(
      { length: column(toColumn) - column(fromColumn) + 1 },
      (_, i) => sheet[first - 1 + row]?.[column(fromColumn) + i] ?? null,
    ),
  );
}
