import type { Cell, Grid } from "../workbook/cell";
import type { Column, Field, Holds, SheetDesign } from "../workbook/design";
import { namedCells } from "../workbook/named-cells";
import { partName } from "../workbook/owner-mark";
import type { SheetContents } from "../workbook/sheet-contents";
import { sheetOfTemplate, type Survey } from "../workbook/survey";

/** What people have typed into the input cells of a sheet of ours, found by the names and headings that it was laid with. */
export interface TypedInput {
  /** The cell of a field, by the field's name in the design; null where it is blank or not there. */
  field(name: string): Cell;
  /** The rows of a table, blank ones among them, each by the names of its columns. */
  rows(table: string): readonly Readonly<Record<string, Cell>>[];
}

/**
 * Reads the input of a sheet; undefined where the workbook does not have the sheet.
 *
 * @param said Says a text of ours in the language of the workbook.
 */
export function typedInput(
  design: SheetDesign,
  survey: Survey,
  sheets: readonly SheetContents[],
  said: (text: string) => string = (text) => text,
): TypedInput | undefined {
  if (sheetOfTemplate(survey, design.template) === undefined) return undefined;
  const block = (part: string) => namedCells(partName(design.template, part), survey, sheets);
  const fields = new Map<string, Cell>();
  const tables = new Map<string, readonly Readonly<Record<string, Cell>>[]>();
  for (const it of design.blocks) {
    if (it.block === "fields") readFields(it.fields, block(`${it.fields[0]?.name ?? ""} form`), fields, said);
    if (it.block === "table") tables.set(it.name, rowsOf(it.columns, block(`${it.name} table`), said));
  }
  return { field: (name) => fields.get(name) ?? null, rows: (table) => tables.get(table) ?? [] };
}

function readFields(fields: readonly Field[], grid: Grid, found: Map<string, Cell>, said: Said): void {
  const rows = placesOf(
    fields.map(({ title }) => said(title)),
    grid.map(([heading = null]) => heading),
  );
  fields.forEach(({ name, holds }, i) => found.set(name, inEnglish(grid[rows[i] ?? -1]?.[1] ?? null, holds, said)));
}

function rowsOf(
  columns: readonly Column[],
  [heading = [], ...rows]: Grid,
  said: Said,
): Readonly<Record<string, Cell>>[] {
  const places = placesOf(
    columns.map(({ title }) => said(title)),
    heading,
  );
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(({ name, holds }, i) => [name, inEnglish(row[places[i] ?? -1] ?? null, holds, said)]),
    ),
  );
}

type Said = (text: string) => string;

/** A word that was chosen from a list of ours, as the code knows it. */
function inEnglish(cell: Cell, holds: Holds, said: Said): Cell {
  const choices = "input" in holds ? (holds.choices ?? []) : [];
  return choices.find((choice) => said(choice) === cell) ?? cell;
}

/** Where each heading stands; one that people have renamed is known by its place, one that they have deleted is nowhere. */
function placesOf(titles: readonly string[], headings: readonly Cell[]): readonly number[] {
  return titles.map((title, i) => {
    const there = headings[i];
    const isRenamed = typeof there === "string" && there !== "" && !titles.includes(there);
    return headings.includes(title) ? headings.indexOf(title) : isRenamed ? i : -1;
  });
}
