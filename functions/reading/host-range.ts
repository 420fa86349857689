/**
 * An argument as a host hands it over: a range (rows of cells), one cell, or nothing, without trailing blanks.
 *
 * The host's array is looked at where it stands: a whole column has 1,048,576 rows, of which some 25 hold something.
 */
export class HostRange {
  /** Rows up to the last that holds something. */
  readonly height: number;
  /** Columns up to the last that holds something. */
  readonly width: number;
  /** Rows as given, trailing blanks included. */
  readonly givenHeight: number;
  /** Columns of the first row as given, trailing blanks included. */
  readonly givenWidth: number;
  /** Whether a host gave rows of cells rather than one cell. */
  readonly isRange: boolean;
  private readonly rows: readonly unknown[];

  constructor(given: unknown) {
    this.isRange = Array.isArray(given);
    this.rows = Array.isArray(given) ? given : [given];
    this.givenHeight = this.rows.length;
    const first: unknown = this.rows[0];
    this.givenWidth = Array.isArray(first) ? first.length : 1;
    this.height = heightOf(this.rows);
    this.width = widthOf(this.rows, this.height);
  }

  get isBlank(): boolean {
    return this.height === 0;
  }

  at(row: number, column: number): unknown {
    const cells = this.rows[row];
    if (Array.isArray(cells)) return cells[column];
    return column === 0 ? cells : undefined;
  }
}

/** Whether a host means an empty cell. */
export function isBlank(raw: unknown): boolean {
  return raw === null || raw === undefined || raw === "" || (typeof raw === "string" && raw.trim() === "");
}

/** Rows of a whole column of Excel. */
const WHOLE_COLUMN = 1_048_576;

function heightOf(rows: readonly unknown[]): number {
  let height = rows.length;
  if (height === WHOLE_COLUMN && isZeros(rows[height - 1])) {
    // Some builds of Excel hand blanks over as 0. Nobody's data fill a whole column, so these zeros are blanks.
    while (height > 0 && isZeros(rows[height - 1])) height--;
  }
  while (height > 0 && lastOf(rows[height - 1], 0) === 0) height--;
  return height;
}

function isZeros(row: unknown): boolean {
  return Array.isArray(row) && row.length > 0 && row.every((cell) => cell === 0);
}

function widthOf(rows: readonly unknown[], height: number): number {
  let width = 0;
  for (let row = 0; row < height; row++) width = lastOf(rows[row], width);
  return width;
}

/** How far a row reaches: up to its last cell that holds something, at least to `least`. */
function lastOf(row: unknown, least: number): number {
  if (!Array.isArray(row)) return Math.max(least, isBlank(row) ? 0 : 1);
  for (let column = row.length; column > least; column--) if (!isBlank(row[column - 1])) return column;
  return least;
}
