import { boxOf, type Area, type Box } from "./address";
import type { TableCells } from "./table-cells";

/** The rows of a run from top to bottom: words above, heading, data. Rows count from 0; each part may be empty. */
export interface RunParts {
  /** The first row that is no title or note above the table. */
  readonly start: number;
  /** The first row of data; from `start` to here stands the heading. */
  readonly data: number;
}

const TALLEST_HEADING = 3;

/**
 * Where the heading of a run of rows stands, if it has one.
 *
 * A heading is words over columns of numbers or dates. Rows with a single text above it are titles. Years or dates in
 * a row of their own are a heading when other figures stand below them. Where no column holds figures, a first row
 * whose words are all different and come back nowhere below is one.
 */
export function findHeading(cells: TableCells, run: Box, merged: readonly Area[]): RunParts {
  const firstFigures = firstRowWithFigures(cells, run);
  if (firstFigures === undefined) return headingOfWords(cells, run);
  const numeric = figureColumns(cells, run, firstFigures);
  const spread = spreader(cells, merged);
  const isHeading = (row: number) => {
    const over = numeric.filter((column) => isWord(cells, row, column) || spread(row, column) !== "");
    return over.length > 0 && over.length * 2 >= numeric.length;
  };
  let start = run.top;
  while (start < firstFigures && !isHeading(start) && isTitle(cells, run, start)) start += 1;
  let data = start;
  while (data < firstFigures && data - start < TALLEST_HEADING && isHeading(data)) data += 1;
  if (data > start) return { start, data };
  if (firstFigures > start) return wordsBeforeFigures(cells, run, start, firstFigures);
  return isHeadingWithFigures(cells, run, start) ? { start, data: start + 1 } : { start, data: start };
}

/** The text of each heading cell; words of a merged cell count for all the columns that it covers. */
export function spreader(cells: TableCells, merged: readonly Area[]): (row: number, column: number) => string {
  const boxes = merged.map(boxOf).filter(({ left, right }) => right > left);
  return (row, column) => {
    const own = cells.text(row, column);
    if (own !== "") return own;
    const over = boxes.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    return over === undefined ? "" : cells.text(over.top, over.left);
  };
}

function isWord(cells: TableCells, row: number, column: number): boolean {
  return cells.sort(row, column) === "text";
}

function isFigure(cells: TableCells, row: number, column: number): boolean {
  const sort = cells.sort(row, column);
  return sort === "number" || sort === "date" || sort === "error" || sort === "truth";
}

function filledColumns(cells: TableCells, { left, right }: Box, row: number): number[] {
  const found: number[] = [];
  for (let column = left; column <= right; column += 1) if (!cells.isBlank(row, column)) found.push(column);
  return found;
}

function firstRowWithFigures(cells: TableCells, run: Box): number | undefined {
  for (let row = run.top; row <= run.bottom; row += 1) {
    for (let column = run.left; column <= run.right; column += 1) if (isFigure(cells, row, column)) return row;
  }
  return undefined;
}

/** Columns whose cells from a row on are figures for the most part. */
function figureColumns(cells: TableCells, { left, right, bottom }: Box, from: number): number[] {
  const found: number[] = [];
  for (let column = left; column <= right; column += 1) {
    let figures = 0;
    let words = 0;
    for (let row = from; row <= bottom; row += 1) {
      if (isFigure(cells, row, column)) figures += 1;
      else if (isWord(cells, row, column)) words += 1;
    }
    if (figures > 0 && figures >= words) found.push(column);
  }
  return found;
}

/** A row with a single text, in a run that is wider than that. */
function isTitle(cells: TableCells, run: Box, row: number): boolean {
  const filled = filledColumns(cells, run, row);
  return filled.length === 1 && run.right > run.left && isWord(cells, row, filled[0]!);
}

/** Rows of words stand before the figures, but not over them: the last one with words side by side is the heading. */
function wordsBeforeFigures(cells: TableCells, run: Box, start: number, firstFigures: number): RunParts {
  const above = firstFigures - 1;
  const words = filledColumns(cells, run, above).filter((column) => isWord(cells, above, column));
  return words.length >= 2 ? { start: above, data: firstFigures } : { start, data: start };
}

/** A first row of years, of dates, or of words and a few figures, over columns of other figures. */
function isHeadingWithFigures(cells: TableCells, run: Box, row: number): boolean {
  if (run.bottom === row) return false;
  const below = figureColumns(cells, run, row + 1);
  const words = below.filter((column) => isWord(cells, row, column));
  if (words.length > 0 && words.length * 2 >= below.length) return true;
  const dated = below.filter((column) => isYearOrDate(cells, row, column) && !isYearOrDate(cells, row + 1, column));
  return dated.length >= 2 && dated.length + words.length >= below.length - 1;
}

function isYearOrDate(cells: TableCells, row: number, column: number): boolean {
  const cell = cells.at(row, column);
  return (
    cells.sort(row, column) === "date" ||
    (typeof cell === "number" && Number.isInteger(cell) && cell >= 1990 && cell <= 2100)
  );
}

function headingOfWords(cells: TableCells, run: Box): RunParts {
  let start = run.top;
  while (start < run.bottom && isTitle(cells, run, start)) start += 1;
  const columns = filledColumns(cells, run, start);
  const words = columns.map((column) => cells.text(start, column).toLowerCase());
  const isUnique = new Set(words).size === words.length && words.every((word) => word !== "");
  const comesBack = columns.some((column, i) => {
    for (let row = start + 1; row <= run.bottom; row += 1) {
      if (cells.text(row, column).toLowerCase() === words[i]) return true;
    }
    return false;
  });
  const isHeading = start < run.bottom && isUnique && !comesBack && (columns.length >= 2 || run.left === run.right);
  return { start, data: isHeading ? start + 1 : start };
}
