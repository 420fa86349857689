import type { Place } from "./address";

/**
 * What a formula refers to, by name; `layout.ts` turns names into addresses.
 *
 * `sheet` is the template id of a sheet of ours and may be left out for the sheet that holds the formula.
 */
export type Reference =
  | { readonly to: "field"; readonly name: string; readonly sheet?: string }
  | { readonly to: "this row"; readonly column: string }
  | { readonly to: "row above"; readonly column: string }
  | { readonly to: "row below"; readonly column: string }
  | { readonly to: "rows around"; readonly column: string; readonly from: number; readonly until: number }
  | { readonly to: "first to here"; readonly column: string }
  | { readonly to: "whole column"; readonly column: string; readonly table?: string; readonly sheet?: string }
  | {
      readonly to: "table cell";
      readonly column: string;
      readonly row: number;
      readonly table: string;
      readonly sheet?: string;
    }
  | { readonly to: "user's cells"; readonly place: Place };

/** What may stand in the holes of a formula: a reference, another formula, a number, or a text (quoted for you). */
export type Part = Reference | Formula | number | string;

/** A formula of functions that every host has built in, its references still open; without the leading "=". */
export interface Formula {
  readonly text: readonly string[];
  readonly parts: readonly Part[];
}

/** Writes a formula around its references: fx`AVERAGE(${all("minutes")})`. */
export function fx(text: TemplateStringsArray, ...parts: readonly Part[]): Formula {
  return { text: [...text], parts };
}

/** Whether a thing is a formula (and not a reference or a plain value). */
export function isFormula(thing: unknown): thing is Formula {
  return typeof thing === "object" && thing !== null && "parts" in thing;
}

/** Puts formulas side by side with a separator: `joined([a, b], "+")` reads a+b. */
export function joined(formulas: readonly Formula[], separator: string): Formula {
  return { text: ["", ...formulas.slice(1).map(() => separator), ""], parts: formulas };
}

/** A named field of a sheet of ours. */
export const field = (name: string, sheet?: string): Reference =>
  sheet === undefined ? { to: "field", name } : { to: "field", name, sheet };

/** The cell of a column in the row that holds the formula. */
export const here = (column: string): Reference => ({ to: "this row", column });

/** The cell of a column one row up; in the first row of a table the cell above is its header. */
export const above = (column: string): Reference => ({ to: "row above", column });

/** The cell of a column one row down. */
export const below = (column: string): Reference => ({ to: "row below", column });

/** The cells of a column from `from` rows away to `until` rows away, cut at the ends of the table: `around("value", -2, 0)`. */
export const around = (column: string, from: number, until: number): Reference => ({
  to: "rows around",
  column,
  from,
  until,
});

/** The cells of a column from the first row of the table to this one. */
export const upToHere = (column: string): Reference => ({ to: "first to here", column });

/** A whole column of a table: of this table, or of a named table here or on another sheet. */
export const all = (column: string, table?: string, sheet?: string): Reference => ({
  to: "whole column",
  column,
  ...(table === undefined ? {} : { table }),
  ...(sheet === undefined ? {} : { sheet }),
});

/** One cell of a table, rows counted from 0. */
export const cellAt = (table: string, column: string, row: number, sheet?: string): Reference => ({
  to: "table cell",
  table,
  column,
  row,
  ...(sheet === undefined ? {} : { sheet }),
});

/** Cells of the user's own, which we read and never write. */
export const users = (place: Place): Reference => ({ to: "user's cells", place });
