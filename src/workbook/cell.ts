/** The error values that a spreadsheet cell can show. */
export const CELL_ERRORS = [
  "#VALUE!",
  "#NUM!",
  "#DIV/0!",
  "#N/A",
  "#REF!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
] as const;

export type CellError = (typeof CELL_ERRORS)[number];

/** An error as a cell holds it; never confused with a text that happens to read "#N/A". */
export interface ErrorCell {
  readonly error: CellError;
}

/**
 * What a cell holds, in words that no host owns: `null` is a blank cell, a date is a serial number
 * (days since 1899-12-30) and its number format says that it is one.
 */
export type Cell = number | string | boolean | null | ErrorCell;

/** Cells in rows, as a range hands them over: `grid[row][column]`. */
export type Grid = readonly (readonly Cell[])[];

/** Whether a cell shows an error. */
export function isErrorCell(cell: unknown): cell is ErrorCell {
  return typeof cell === "object" && cell !== null && "error" in cell;
}

/**
 * The error that a text spells, or undefined where it spells none.
 *
 * @example
 * errorSpelled("#N/A") // => "#N/A"
 * errorSpelled("N/A") // => undefined
 */
export function errorSpelled(text: unknown): CellError | undefined {
  return CELL_ERRORS.find((it) => it === text);
}
