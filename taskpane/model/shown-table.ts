import type { Cell } from "../../src/workbook/cell";
import type { SheetDesign } from "../../src/workbook/design";
import type { SheetContents } from "../../src/workbook/sheet-contents";

/** A row of a table as its sheet shows it, by the names of its columns; `at` counts rows of the sheet from 0. */
export interface ShownRow {
  readonly at: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/**
 * The rows of one of our tables as its sheet shows them, formulas' answers among them: found by its headings, down to the first row
 * whose first cell is blank.
 */
export function shownTable(design: SheetDesign, name: string, { cells }: SheetContents): readonly ShownRow[] {
  const tables = design.blocks.flatMap((it) => (it.block === "table" ? [it] : []));
  const wanted = tables.find((it) => it.name === name);
  if (wanted === undefined) return [];
  const titles = wanted.columns.map(({ title }) => title);
  const left = wanted.left ?? 0;
  const alike = tables.filter(({ columns }) => columns.map(({ title }) => title).join("\n") === titles.join("\n"));
  const headers = cells.flatMap((row, r) => (titles.every((title, c) => row[left + c] === title) ? [r] : []));
  const header = headers[alike.indexOf(wanted)];
  const rows: ShownRow[] = [];
  for (let at = (header ?? cells.length) + 1; at < cells.length; at += 1) {
    const row = cells[at] ?? [];
    if ((row[left] ?? "") === "") break;
    rows.push({ at, cells: Object.fromEntries(wanted.columns.map((it, c) => [it.name, row[left + c] ?? null])) });
  }
  return rows;
}

/** What a cell says; an error or a blank says nothing. */
export const said = (cell: Cell | undefined): string =>
  typeof cell === "string" ? cell.trim() : typeof cell === "number" ? String(cell) : "";
