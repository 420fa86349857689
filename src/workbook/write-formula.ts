import { absolute, absolutePlace, areaOf, columnLetters, type Place } from "./address";
import { isFormula, type Formula, type Part, type Reference } from "./formula";
import type { SheetPlaces, TablePlace } from "./place-sheet";

/** Where a formula is being written: its sheet, and the table and row when it stands in one. */
export interface Standpoint {
  readonly sheet: SheetPlaces;
  readonly table?: TablePlace;
  readonly row?: number;
}

/** Every sheet of the workbook by template id: what names are looked up in. */
export type Ground = ReadonlyMap<string, SheetPlaces>;

/** A formula with its names turned into addresses, without the leading "=". */
export function writeFormula(formula: Formula, from: Standpoint, ground: Ground): string {
  return formula.text
    .map((text, i) => (i < formula.parts.length ? text + part(formula.parts[i]!, from, ground) : text))
    .join("");
}

function part(it: Part, from: Standpoint, ground: Ground): string {
  if (typeof it === "number") return String(it);
  if (typeof it === "string") return `"${it.replace(/"/g, '""')}"`;
  if (isFormula(it)) return writeFormula(it, from, ground);
  return spell(it, from, ground);
}

function spell(it: Reference, from: Standpoint, ground: Ground): string {
  switch (it.to) {
    case "field":
    case "table cell":
    case "whole column": {
      const place = placeOf(it, from, ground);
      return place.sheet === from.sheet.title ? absolute(place.area) : absolutePlace(place);
    }
    case "this row":
      return inRow(it.column, 0, from);
    case "row above":
      return inRow(it.column, -1, from);
    case "row below":
      return inRow(it.column, 1, from);
    case "rows around": {
      const { table, row } = inTable(from, it.column);
      const letters = columnLetters(columnOf(table, it.column, from));
      const top = Math.max(table.first, row + it.from);
      const bottom = Math.min(table.last, row + it.until);
      return `$${letters}${top + 1}:$${letters}${bottom + 1}`;
    }
    case "first to here": {
      const { table, row } = inTable(from, it.column);
      const letters = columnLetters(columnOf(table, it.column, from));
      return `$${letters}$${table.first + 1}:$${letters}${row + 1}`;
    }
    case "user's cells":
      return absolutePlace(it.place);
  }
}

/**
 * The place that a reference names, for the references that mean the same place wherever they are written.
 *
 * @throws {Error} When nothing of that name was declared: a fault of the template, never of the user.
 */
export function placeOf(it: Reference, from: Standpoint, ground: Ground): Place {
  const sheet = "sheet" in it && it.sheet !== undefined ? ground.get(it.sheet) : from.sheet;
  if (sheet === undefined)
    throw new Error(`There is no sheet "${String("sheet" in it ? it.sheet : "")}" in this plan.`);
  switch (it.to) {
    case "field": {
      const place = sheet.fields.get(it.name);
      if (place === undefined) throw new Error(`Sheet "${sheet.design.template}" has no field "${it.name}".`);
      return place;
    }
    case "table cell": {
      const table = tableNamed(it.table, sheet);
      const column = columnOf(table, it.column, { sheet });
      return box(sheet, table.first + it.row, column, table.first + it.row);
    }
    case "whole column": {
      const table = it.table === undefined ? inTable(from, it.column).table : tableNamed(it.table, sheet);
      return box(sheet, table.first, columnOf(table, it.column, { sheet }), table.last);
    }
    default:
      throw new Error(`A reference to "${it.to}" has no one place: it depends on the row.`);
  }
}

const box = (sheet: SheetPlaces, top: number, column: number, bottom: number): Place => ({
  sheet: sheet.title,
  area: areaOf({ top, left: column, bottom, right: column }),
});

function tableNamed(name: string, sheet: SheetPlaces): TablePlace {
  const table = sheet.tables.get(name);
  if (table === undefined) throw new Error(`Sheet "${sheet.design.template}" has no table "${name}".`);
  return table;
}

function inTable(from: Standpoint, column: string): { table: TablePlace; row: number } {
  if (from.table === undefined || from.row === undefined) {
    throw new Error(`"${column}" on sheet "${from.sheet.design.template}" is named outside a table.`);
  }
  return { table: from.table, row: from.row };
}

function inRow(column: string, offset: number, from: Standpoint): string {
  const { table, row } = inTable(from, column);
  return `$${columnLetters(columnOf(table, column, from))}${row + offset + 1}`;
}

function columnOf(table: TablePlace, column: string, from: Standpoint): number {
  const index = table.columns.get(column);
  if (index === undefined) throw new Error(`Sheet "${from.sheet.design.template}" has no column "${column}".`);
  return index;
}
