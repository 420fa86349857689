import type { Box } from "./address";
import type { TableCells } from "./table-cells";

/** A cell question: whether something stands there that is still to be explained. */
type IsFilled = (row: number, column: number) => boolean;

/**
 * Cuts a sheet at its blank columns into bands, and each band at its blank rows into runs, top to bottom.
 *
 * A column left blank for looks does not part a table: what stands beyond it and has no labels of its own belongs to
 * the rows at its left.
 *
 * @param isTaken Cells that are spoken for (tables that the user declared) and count as blank.
 */
export function findRegions(cells: TableCells, width: number, isTaken: IsFilled): readonly (readonly Box[])[] {
  const isFilled: IsFilled = (row, column) => !cells.isBlank(row, column) && !isTaken(row, column);
  const whole: Box = { top: 0, left: 0, bottom: cells.grid.length - 1, right: width - 1 };
  return bandsOf(whole, isFilled, cells).flatMap((band) => {
    const regions: (readonly Box[])[] = [];
    const runs = runsOf(band, isFilled).map((run) => {
      const [first = run, ...others] = standAlone(run, bandsOf(run, isFilled, cells), cells);
      regions.push(...others.map((other) => [other]));
      return first;
    });
    return [runs, ...regions];
  });
}

/** The parts of a box between blank columns, each cut to the rows that it uses. */
function bandsOf(box: Box, isFilled: IsFilled, cells: TableCells): readonly Box[] {
  const tops = new Map<number, number>();
  const bottoms = new Map<number, number>();
  for (let row = box.top; row <= box.bottom; row += 1) {
    for (let column = box.left; column <= box.right; column += 1) {
      if (!isFilled(row, column)) continue;
      if (!tops.has(column)) tops.set(column, row);
      bottoms.set(column, row);
    }
  }
  const found: Box[] = [];
  for (let column = box.left; column <= box.right; column += 1) {
    const top = tops.get(column);
    if (top === undefined) continue;
    const one: Box = { top, left: column, bottom: bottoms.get(column)!, right: column };
    const last = found[found.length - 1];
    if (last !== undefined && last.right === column - 1) found[found.length - 1] = around(last, one);
    else found.push(one);
  }
  return joinedWithLeft(found, cells);
}

function around(a: Box, b: Box): Box {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function joinedWithLeft(bands: readonly Box[], cells: TableCells): readonly Box[] {
  const joined: Box[] = [];
  for (const band of bands) {
    const left = joined[joined.length - 1];
    const fits = left !== undefined && band.top >= left.top && band.bottom <= left.bottom;
    if (fits && !hasLabels(band, cells)) joined[joined.length - 1] = around(left, band);
    else joined.push(band);
  }
  return joined;
}

/** Whether some column of a box, its first row apart, holds words or dates for the most part. */
function hasLabels({ top, left, bottom, right }: Box, cells: TableCells): boolean {
  if (top === bottom) return true;
  for (let column = left; column <= right; column += 1) {
    let labels = 0;
    let filled = 0;
    for (let row = top + 1; row <= bottom; row += 1) {
      const sort = cells.sort(row, column);
      if (sort !== "blank") filled += 1;
      if (sort === "text" || sort === "date") labels += 1;
    }
    if (filled > 0 && labels * 2 >= filled) return true;
  }
  return false;
}

/** Neighbors within one run are tables of their own only when each starts with a heading: a row of words and nothing else. */
function standAlone(run: Box, parts: readonly Box[], cells: TableCells): readonly Box[] {
  const haveHeadings = parts.every(({ top, left, bottom, right }) => {
    if (bottom - top < 2) return false;
    for (let column = left; column <= right; column += 1) if (cells.sort(top, column) !== "text") return false;
    return true;
  });
  return haveHeadings ? parts : [run];
}

function runsOf(band: Box, isFilled: IsFilled): readonly Box[] {
  const runs: Box[] = [];
  let top = -1;
  for (let row = band.top; row <= band.bottom + 1; row += 1) {
    let filled = false;
    for (let column = band.left; column <= band.right && !filled && row <= band.bottom; column += 1) {
      filled = isFilled(row, column);
    }
    if (filled && top < 0) top = row;
    if (!filled && top >= 0) {
      runs.push({ ...band, top, bottom: row - 1 });
      top = -1;
    }
  }
  return runs;
}
