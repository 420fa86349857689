import { areaOf, type Place } from "./address";
import type { Block, SheetDesign } from "./design";

/** Where a table has landed: rows and columns count from 0. */
export interface TablePlace {
  readonly header: number;
  readonly first: number;
  readonly last: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** Where a block starts, and how many rows it takes. */
export interface BlockPlace {
  readonly block: Block;
  readonly top: number;
  readonly rows: number;
}

/** Where everything on one sheet has landed. */
export interface SheetPlaces {
  readonly design: SheetDesign;
  readonly title: string;
  readonly blocks: readonly BlockPlace[];
  readonly fields: ReadonlyMap<string, Place>;
  readonly tables: ReadonlyMap<string, TablePlace>;
  readonly used: { readonly rows: number; readonly columns: number };
}

/** Stacks the blocks of a sheet from the top, one blank row between them. `title` is the sheet's name in this workbook. */
export function placeSheet(design: SheetDesign, title: string): SheetPlaces {
  const fields = new Map<string, Place>();
  const tables = new Map<string, TablePlace>();
  const blocks: BlockPlace[] = [];
  let top = 0;
  let columns = Math.max(1, design.widths.length);
  for (const block of design.blocks) {
    const rows = rowsOf(block);
    const bottom = top;
    if ("beside" in block && block.beside === true) top = blocks[blocks.length - 1]?.top ?? top;
    blocks.push({ block, top, rows });
    switch (block.block) {
      case "line":
        if (block.name !== undefined) fields.set(block.name, at(title, top, block.left ?? 0));
        break;
      case "fields":
        block.fields.forEach(({ name }, i) => fields.set(name, at(title, top + i, 1)));
        break;
      case "table": {
        const left = block.left ?? 0;
        columns = Math.max(columns, left + block.columns.length);
        tables.set(block.name, {
          header: top,
          first: top + 1,
          last: top + block.rows,
          columns: new Map(block.columns.map(({ name }, i) => [name, left + i])),
        });
        break;
      }
      case "chart":
        columns = Math.max(columns, (block.left ?? 0) + block.columns);
        break;
      case "title":
      case "section":
      case "links":
      case "space":
      case "end of print":
        break;
    }
    top = Math.max(bottom, top + rows + gapAfter(block));
  }
  return { design, title, blocks, fields, tables, used: { rows: Math.max(1, top), columns } };
}

const at = (sheet: string, row: number, column: number): Place => ({
  sheet,
  area: areaOf({ top: row, left: column, bottom: row, right: column }),
});

function rowsOf(block: Block): number {
  switch (block.block) {
    case "title":
      return 2;
    case "section":
    case "line":
      return 1;
    case "fields":
      return block.fields.length;
    case "table":
      return block.rows + 1;
    case "links":
      return block.links.length;
    case "chart":
    case "space":
      return block.rows;
    case "end of print":
      return 0;
  }
}

function gapAfter(block: Block): number {
  switch (block.block) {
    case "section":
    case "line":
    case "space":
    case "end of print":
      return 0;
    case "title":
    case "fields":
    case "table":
    case "links":
    case "chart":
      return 1;
  }
}
