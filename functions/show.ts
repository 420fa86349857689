import type { Cell, Grid } from "../src/workbook/cell";
import type { Parameter, ResultColumn } from "./declare";
import { choice } from "./parameters/choice";
import { optional } from "./parameters/optional";

/** The parameter that asks for one column of a one-row result (or one line of a result in pairs). */
export function show(columns: readonly ResultColumn[]): Parameter<string | null> {
  const words = Object.fromEntries(columns.map(({ name }) => [name, []]));
  return optional(choice({ about: "The one result to return alone", words }), null, "all");
}

/** A one-row result, or the one cell of it that was asked for. */
export function shown(columns: readonly ResultColumn[], row: readonly Cell[], name: string | null): Grid {
  if (name === null) return [row];
  const i = columns.findIndex((column) => column.name === name);
  return [[row[i] ?? null]];
}

/** A result in pairs of label and value, or the one value that was asked for. */
export function shownOfPairs(columns: readonly ResultColumn[], values: readonly Cell[], name: string | null): Grid {
  if (name !== null) return shown(columns, values, name);
  return columns.map((column, i) => [column.name, values[i] ?? null]);
}
