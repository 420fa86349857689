import type { Cell } from "../../workbook/cell";

/** Cells in a rectangle: a range as it stands on its sheet, or what was worked out of some. Rows and columns count from 0. */
export interface Matrix {
  readonly height: number;
  readonly width: number;
  at(row: number, column: number): Cell;
}

/** What a part of a formula comes to. */
export type Result = Cell | Matrix;

/** Whether a result is a rectangle of cells, and not a single value. */
export function isMatrix(result: Result): result is Matrix {
  return typeof result === "object" && result !== null && "at" in result;
}

/** A result as a rectangle, be it of one cell. */
export function asMatrix(result: Result): Matrix {
  return isMatrix(result) ? result : { height: 1, width: 1, at: () => result };
}

/** A result where a single value is wanted: the first cell of a rectangle. */
export function single(result: Result): Cell {
  return isMatrix(result) ? result.at(0, 0) : result;
}

/** A rectangle that was worked out, its cells column by column. */
export class Worked implements Matrix {
  constructor(
    readonly height: number,
    readonly width: number,
    private readonly cells: readonly Cell[],
  ) {}

  at(row: number, column: number): Cell {
    return this.cells[column * this.height + row] ?? null;
  }
}

const NOT_AVAILABLE: Cell = { error: "#N/A" };

/** A function of single values over rectangles: cell by cell; a single row or column counts for all rows or columns. */
export function cellByCell(results: readonly Result[], of: (cells: readonly Cell[]) => Cell): Result {
  let [height, width] = [1, 1];
  let [shortest, narrowest] = [Infinity, Infinity];
  for (const it of results) {
    if (!isMatrix(it)) continue;
    if (it.height > 1) [height, shortest] = [Math.max(height, it.height), Math.min(shortest, it.height)];
    if (it.width > 1) [width, narrowest] = [Math.max(width, it.width), Math.min(narrowest, it.width)];
  }
  const cells: Cell[] = new Array<Cell>(height * width);
  const now: Cell[] = new Array<Cell>(results.length);
  for (let column = 0; column < width; column += 1) {
    for (let row = 0; row < height; row += 1) {
      const isBeyond = row >= shortest || column >= narrowest;
      for (let i = 0; i < results.length && !isBeyond; i += 1) {
        const it = results[i]!;
        now[i] = isMatrix(it) ? it.at(it.height === 1 ? 0 : row, it.width === 1 ? 0 : column) : it;
      }
      cells[column * height + row] = isBeyond ? NOT_AVAILABLE : of(now);
    }
  }
  return height * width === 1 ? cells[0]! : new Worked(height, width, cells);
}
