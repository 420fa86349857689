import type { SheetFill } from "../../dmaic/project";
import { WorkbookProblem } from "../../workbook/workbook-problem";

type Filled = NonNullable<SheetFill["fields"]>;

/**
 * What a project file fills in on single sheets: `{ "sipoc": { "fields": { ... }, "tables": { "steps": [ ... ] } } }`. Texts like
 * "2026-01-05" are dates.
 *
 * @throws {WorkbookProblem} When a part is not what it should be; the sentence names the part.
 */
export function readSheetFills(value: unknown, file: string): Readonly<Record<string, SheetFill>> {
  return mapped(value, "sheets", file, (sheet, where) => {
    const parts = object(sheet, where, file);
    for (const key of Object.keys(parts)) {
      if (key !== "fields" && key !== "tables")
        throw wrong(`${where}.${key}`, "left out: a sheet has fields and tables", file);
    }
    return {
      fields: filled(parts["fields"] ?? {}, `${where}.fields`, file),
      tables: mapped(parts["tables"] ?? {}, `${where}.tables`, file, (rows, table) => {
        if (!Array.isArray(rows)) throw wrong(table, "a list in brackets", file);
        return rows.map((row: unknown, i) => filled(row, `${table}[${i}]`, file));
      }),
    };
  });
}

const wrong = (where: string, wanted: string, file: string): WorkbookProblem =>
  new WorkbookProblem(`In "${file}", ${where} should be ${wanted}. Mend it and run the command again.`);

function object(value: unknown, where: string, file: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw wrong(where, "an object in braces", file);
  return { ...value };
}

function mapped<T>(
  value: unknown,
  where: string,
  file: string,
  read: (part: unknown, where: string) => T,
): Readonly<Record<string, T>> {
  const parts = Object.entries(object(value, where, file));
  return Object.fromEntries(parts.map(([key, part]) => [key, read(part, `${where}.${key}`)]));
}

const filled = (value: unknown, where: string, file: string): Filled =>
  mapped(value, where, file, (cell, place) => {
    if (cell === null || typeof cell === "number" || typeof cell === "boolean") return cell;
    if (typeof cell === "string") return serialOf(cell) ?? cell;
    throw wrong(place, "a text, a number, true or false", file);
  });

/** A day as sheets count it: days since the end of 1899. */
function serialOf(text: string): number | undefined {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (date === null) return undefined;
  return (Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
