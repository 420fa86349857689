import { areaOf, boxOf, type Box } from "./address";
import { findColumns } from "./find-columns";
import { findHeading } from "./find-heading";
import { findPairs } from "./find-pairs";
import { findRegions } from "./find-regions";
import { continues, isForm, isHeadingAlone, isUnderHeading, isWordsOnly } from "./find-run-kind";
import { findTotals } from "./find-totals";
import type { SheetContents } from "./sheet-contents";
import { tableCells, type TableCells } from "./table-cells";
import type { FoundColumn, FoundTable } from "./table-found";
import { tableSays } from "./table-says";

/** The tables of a sheet, and what can be said of the sheet as a whole, a sentence each. */
export interface FoundTables {
  readonly tables: readonly FoundTable[];
  readonly says: readonly string[];
}

/** What stands above a table, until the table comes. */
interface WordsAbove {
  readonly words: readonly string[];
  readonly rows: readonly number[];
}

const NOTHING_ABOVE: WordsAbove = { words: [], rows: [] };

/**
 * Which rectangles of a sheet are tables, and what each of their columns holds.
 *
 * District files carry titles, banners and blank rows above the heading, totals and notes below the data, and words
 * where figures are missing. All of that is told apart and said in sentences; nothing is guessed silently. Any grid at
 * all can be given: what is no table is said to be none.
 */
export function findTables(sheet: SheetContents): FoundTables {
  const cells = tableCells(sheet);
  const width = sheet.cells.reduce((most, row) => Math.max(most, row.length), 0);
  const declared = sheet.tables.map(({ area }) => boxOf(area)).filter(({ top }) => top < sheet.cells.length);
  const isTaken = (row: number, column: number) => declared.some((box) => isInside(box, row, column));
  const tables: FoundTable[] = [];
  const says: string[] = [];
  for (const box of declared) tables.push(...declaredTable(sheet, cells, clipped(box, sheet.cells.length, width)));
  for (const runs of findRegions(cells, width, isTaken)) readRegion(sheet, cells, runs, tables, says);
  tables.sort((a, b) => a.data.left - b.data.left || a.data.top - b.data.top);
  if (sheet.hidden) says.push(`Sheet "${sheet.name}" is hidden.`);
  if (tables.length === 0) says.push(noTable(sheet, cells, width));
  return { tables, says };
}

function isInside({ top, left, bottom, right }: Box, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function clipped(box: Box, rows: number, columns: number): Box {
  return {
    ...box,
    bottom: Math.min(box.bottom, rows - 1),
    right: Math.max(box.left, Math.min(box.right, columns - 1)),
  };
}

/** A table that the user declared in the workbook: its first row is its heading, whatever it holds. */
function declaredTable(sheet: SheetContents, cells: TableCells, box: Box): FoundTable[] {
  if (box.bottom <= box.top) return [];
  const data = { ...box, top: box.top + 1 };
  return [describedTable(sheet, cells, data, { first: box.top, last: box.top }, NOTHING_ABOVE)];
}

/** Walks the runs of a band from top to bottom: words above, a table, its continuation after blank rows, notes below. */
function readRegion(
  sheet: SheetContents,
  cells: TableCells,
  runs: readonly Box[],
  tables: FoundTable[],
  says: string[],
): void {
  let above = NOTHING_ABOVE;
  let headingAlone: Box | undefined;
  let open:
    | { readonly data: Box; readonly heading: { first: number; last: number } | null; readonly above: WordsAbove }
    | undefined;
  const close = () => {
    if (open !== undefined) tables.push(describedTable(sheet, cells, open.data, open.heading, open.above));
    open = undefined;
  };
  for (const run of runs) {
    if (headingAlone !== undefined && isUnderHeading(cells, run, headingAlone)) {
      open = { data: run, heading: { first: headingAlone.top, last: headingAlone.bottom }, above };
      above = NOTHING_ABOVE;
      headingAlone = undefined;
      continue;
    }
    if (headingAlone !== undefined) {
      says.push(
        `Row ${headingAlone.top + 1} of sheet "${sheet.name}" looks like a heading without rows below it and is left out.`,
      );
      headingAlone = undefined;
    }
    if (isWordsOnly(cells, run)) {
      const lone = isHeadingAlone(cells, run);
      if (open !== undefined && !lone) {
        says.push(
          `${rowsWords(run)} of sheet "${sheet.name}" ${run.top === run.bottom ? "holds" : "hold"} a note and ${run.top === run.bottom ? "is" : "are"} left out.`,
        );
      }
      if (lone) {
        close();
        headingAlone = run;
      } else above = withWords(above, cells, run);
      continue;
    }
    const parts = findHeading(cells, run, sheet.merged);
    const hasHeading = parts.data > parts.start;
    if (open !== undefined && !hasHeading && continues(cells, open.data, run)) {
      open = { ...open, data: { ...open.data, bottom: run.bottom } };
      continue;
    }
    close();
    if (isForm(cells, run)) {
      says.push(
        `${areaOf(run)} of sheet "${sheet.name}" looks like labels with their values, not like a table, and is left out.`,
      );
      continue;
    }
    if (parts.data > run.bottom) {
      says.push(
        `Row ${parts.start + 1} of sheet "${sheet.name}" looks like a heading without rows below it and is left out.`,
      );
      continue;
    }
    const titled = withWords(above, cells, { ...run, bottom: parts.start - 1 });
    const heading = hasHeading ? { first: parts.start, last: parts.data - 1 } : null;
    open = { data: { ...run, top: parts.data }, heading, above: titled };
    above = NOTHING_ABOVE;
  }
  close();
  if (headingAlone !== undefined) {
    says.push(
      `Row ${headingAlone.top + 1} of sheet "${sheet.name}" looks like a heading without rows below it and is left out.`,
    );
  }
}

function describedTable(
  sheet: SheetContents,
  cells: TableCells,
  box: Box,
  heading: { readonly first: number; readonly last: number } | null,
  above: WordsAbove,
): FoundTable {
  const filled = withoutBlankSides(cells, heading === null ? box : { ...box, top: heading.first });
  const area = { ...filled, top: box.top };
  const noData = findTotals(cells, area, heading?.last ?? null, sheet.formulas);
  const data = { ...area, bottom: noData.last };
  const skipped = new Set(noData.skipped);
  const columns = findColumns(cells, data, heading, skipped, sheet.merged);
  const pairs = findPairs(cells, data, columns, skipped);
  const named = columns.map((column) =>
    pairs.some(({ denominator }) => denominator === column.column)
      ? ({ ...column, kind: "denominator" } as const)
      : column,
  );
  const table = {
    sheet: sheet.name,
    title: above.words.join(" "),
    heading,
    data,
    skipped: noData.skipped,
    columns: named,
    label: labelColumn(named),
    pairs,
  };
  return { ...table, says: tableSays(table, cells, above.rows, noData.says, sheet) };
}

/** Blank columns at the sides of a run belong to its band, not to the table. */
function withoutBlankSides(cells: TableCells, box: Box): Box {
  let { left, right } = box;
  const isBlankColumn = (column: number) => {
    for (let row = box.top; row <= box.bottom; row += 1) if (!cells.isBlank(row, column)) return false;
    return true;
  };
  while (left < right && isBlankColumn(left)) left += 1;
  while (right > left && isBlankColumn(right)) right -= 1;
  return { ...box, left, right };
}

function labelColumn(columns: readonly FoundColumn[]): number | null {
  const first = (kind: FoundColumn["kind"]) => columns.find((column) => column.kind === kind)?.column;
  return first("date") ?? first("label") ?? first("id") ?? null;
}

function withWords(above: WordsAbove, cells: TableCells, run: Box): WordsAbove {
  const words: string[] = [];
  const rows: number[] = [];
  for (let row = run.top; row <= run.bottom; row += 1) {
    const line: string[] = [];
    for (let column = run.left; column <= run.right; column += 1) {
      const text = cells.text(row, column);
      if (text !== "") line.push(text);
    }
    if (line.length > 0) {
      words.push(line.join(" "));
      rows.push(row);
    }
  }
  return { words: [...above.words, ...words], rows: [...above.rows, ...rows] };
}

function rowsWords({ top, bottom }: Box): string {
  return top === bottom ? `Row ${top + 1}` : `Rows ${top + 1} to ${bottom + 1}`;
}

function noTable(sheet: SheetContents, cells: TableCells, width: number): string {
  const named = `Sheet "${sheet.name}"`;
  let filled = 0;
  let numbers = 0;
  for (let row = 0; row < sheet.cells.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const sort = cells.sort(row, column);
      if (sort !== "blank") filled += 1;
      if (sort === "number") numbers += 1;
    }
  }
  if (filled === 0) return `${named} is blank. Choose a sheet with data in it.`;
  if (numbers === 0)
    return `${named} holds words but no numbers to chart. Choose another sheet, or add a column of numbers.`;
  return `${named} holds no table: no rows of figures under a heading. Put a heading in one row and the figures in the rows below it.`;
}
