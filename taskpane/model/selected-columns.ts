import { boxOf, type Box, type Place } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import { findTables } from "../../src/workbook/find-tables";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import type { FoundTable } from "../../src/workbook/table-found";

/** One column of a selection, without its heading. */
export interface SelectedColumn {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  readonly heading: string;
  readonly holds: "numbers" | "words" | "dates";
  /** The column of denominators that belongs to it, where its table says so. */
  readonly denominator?: number;
}

/** The columns of a selection that hold something: rows of data only; one cell of a table stands for its column. */
export function selectedColumns(contents: SheetContents, selected: Place, isOneCell: boolean): SelectedColumn[] {
  const asked = boxOf(selected.area);
  const { tables } = findTables(contents);
  const table = tables.find((it) => touches(it, asked));
  const box = rowsOf(asked, table, contents.cells, isOneCell);
  return Array.from({ length: box.right - box.left + 1 }, (_, i) => box.left + i).flatMap((column) => {
    const rows = contents.cells.slice(box.top, box.bottom + 1).map((row) => row[column] ?? null);
    const numbers = rows.filter((cell) => typeof cell === "number").length;
    const words = rows.filter((cell) => typeof cell === "boolean" || (typeof cell === "string" && cell !== "")).length;
    if (numbers + words === 0) return [];
    const found = table?.columns.find((it) => it.column === column);
    const denominator = table?.pairs.find((it) => it.count === column)?.denominator;
    return {
      column,
      top: box.top,
      bottom: box.bottom,
      heading: found?.name ?? "",
      holds: found?.kind === "date" ? "dates" : numbers >= words ? "numbers" : "words",
      ...(denominator === undefined ? {} : { denominator }),
    };
  });
}

const touches = ({ heading, data }: FoundTable, box: Box): boolean =>
  box.top <= data.bottom &&
  box.bottom >= (heading?.first ?? data.top) &&
  box.left <= data.right &&
  box.right >= data.left;

/** The rows that are meant: headings and totals of a table are not, nor are cells beyond the last that holds anything. */
function rowsOf(asked: Box, table: FoundTable | undefined, cells: SheetContents["cells"], isOneCell: boolean): Box {
  const right = Math.min(asked.right, (cells[0]?.length ?? 0) - 1);
  const isSingle = asked.top === asked.bottom && asked.left === asked.right;
  if (table !== undefined) {
    const { top, bottom } = table.data;
    if (isSingle && !isOneCell) return { ...asked, top, bottom };
    const first = Math.max(asked.top, top);
    // A heading alone stands for what is below it.
    return { ...asked, right, top: first, bottom: asked.bottom < top ? bottom : Math.min(asked.bottom, bottom) };
  }
  const bottom = Math.min(asked.bottom, cells.length - 1);
  const isText = (cell: Cell | undefined) => typeof cell === "string" && cell !== "";
  const columns = Array.from({ length: Math.max(0, right - asked.left + 1) }, (_, i) => asked.left + i);
  const isHeading = columns.some(
    (column) => isText(cells[asked.top]?.[column]) && typeof cells[asked.top + 1]?.[column] === "number",
  );
  return { ...asked, right, top: isHeading && bottom > asked.top ? asked.top + 1 : asked.top, bottom };
}
