import type { Box } from "./address";
import { findHeading } from "./find-heading";
import type { CellSort, TableCells } from "./table-cells";

/** Rows of single texts: titles, banners, notes. Also a few rows of words alone that no figures follow. */
export function isWordsOnly(cells: TableCells, run: Box): boolean {
  let repeats = 0;
  const seen = new Set<string>();
  for (let row = run.top; row <= run.bottom; row += 1) {
    for (let column = run.left; column <= run.right; column += 1) {
      const sort = cells.sort(row, column);
      if (sort !== "blank" && sort !== "text" && sort !== "placeholder") return false;
      const words = cells.text(row, column).toLowerCase();
      if (words !== "" && seen.has(words)) repeats += 1;
      seen.add(words);
    }
  }
  // A list of words in which some come back is data to be counted (causes, one a row), not prose.
  return run.bottom - run.top < 4 || repeats === 0;
}

/** One row, or two, of several words side by side: a heading that a blank row parts from its data. */
export function isHeadingAlone(cells: TableCells, run: Box): boolean {
  if (run.bottom - run.top > 1) return false;
  let words = 0;
  for (let column = run.left; column <= run.right; column += 1)
    if (cells.sort(run.bottom, column) === "text") words += 1;
  return words >= 2;
}

/** Whether a run has figures and no heading of its own, and stands under the columns of a heading. */
export function isUnderHeading(cells: TableCells, run: Box, heading: Box): boolean {
  if (isWordsOnly(cells, run)) return false;
  const parts = findHeading(cells, run, []);
  if (parts.data > parts.start) return false;
  for (let column = run.left; column <= run.right; column += 1) {
    if (!cells.isBlank(run.top, column) && cells.isBlank(heading.bottom, column)) return false;
  }
  return true;
}

/** Whether a run goes on with the table above it: the same sorts of cells in the same columns. */
export function continues(cells: TableCells, data: Box, run: Box): boolean {
  let alike = 0;
  for (let column = run.left; column <= run.right; column += 1) {
    const sort = cells.sort(run.top, column);
    if (sort === "blank" || sort === "placeholder") continue;
    const usual = usualSort(cells, data, column);
    if (usual === undefined) return false;
    const fits =
      usual === sort || (sort === "error" && usual === "number") || (sort === "text" && column === data.left);
    if (!fits) return false;
    alike += 1;
  }
  return alike > 0;
}

function usualSort(cells: TableCells, data: Box, column: number): CellSort | undefined {
  const counts = new Map<CellSort, number>();
  for (let row = data.top; row <= data.bottom; row += 1) {
    const sort = cells.sort(row, column);
    if (sort !== "blank" && sort !== "placeholder") counts.set(sort, (counts.get(sort) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** A short block of two columns, words at the left and values of different sorts at the right. */
export function isForm(cells: TableCells, run: Box): boolean {
  if (run.bottom - run.top > 14) return false;
  const columns: number[] = [];
  for (let column = run.left; column <= run.right; column += 1) {
    for (let row = run.top; row <= run.bottom; row += 1) {
      if (cells.isBlank(row, column)) continue;
      columns.push(column);
      break;
    }
  }
  const [names, values] = columns;
  if (columns.length !== 2 || names === undefined || values === undefined) return false;
  const sorts = new Map<CellSort, number>();
  let filled = 0;
  for (let row = run.top; row <= run.bottom; row += 1) {
    if (!cells.isBlank(row, names) && cells.sort(row, names) !== "text") return false;
    const sort = cells.sort(row, values);
    // The first row may be a heading, which says nothing of what stands below it.
    if (sort === "blank" || (row === run.top && run.bottom > run.top)) continue;
    sorts.set(sort, (sorts.get(sort) ?? 0) + 1);
    filled += 1;
  }
  const mostAlike = Math.max(0, ...sorts.values());
  return run.top === run.bottom || (sorts.size > 1 && mostAlike < 0.7 * filled);
}
