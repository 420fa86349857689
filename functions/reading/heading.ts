import { isoSerial } from "./date-serial";
import { hostCell } from "./host-cell";
import type { HostRange } from "./host-range";

/** A range as it is read: downwards, or one row as if it were a column. */
export interface Lying {
  readonly range: HostRange;
  readonly isSideways: boolean;
}

/** Whether the first row is a heading: text and no number in it, numbers (or nothing at all) beneath it. */
export function hasHeading({ range, isSideways }: Lying): boolean {
  const rows = isSideways ? range.width : range.height;
  const columns = isSideways ? 1 : range.width;
  const at = (row: number, column: number): unknown => (isSideways ? range.at(0, row) : range.at(row, column));
  if (!startsWithText(columns, at)) return false;
  for (let row = 1; row < rows; row++) {
    for (let column = 0; column < columns; column++) if (isNumber(at(row, column))) return true;
  }
  return rows === 1 && range.givenHeight > 1;
}

/** Whether the first row may be left out as a heading for the sake of another column that has one. */
export function mayBeHeading({ range, isSideways }: Lying): boolean {
  const columns = isSideways ? 1 : range.width;
  for (let column = 0; column < columns; column++) {
    const cell = hostCell(range.at(0, column));
    if (cell !== null && (typeof cell !== "string" || isoSerial(cell) !== undefined)) return false;
  }
  return true;
}

function startsWithText(columns: number, at: (row: number, column: number) => unknown): boolean {
  let isText = false;
  for (let column = 0; column < columns; column++) {
    const cell = hostCell(at(0, column));
    if (cell === null) continue;
    if (typeof cell !== "string" || isoSerial(cell) !== undefined) return false;
    isText = true;
  }
  return isText;
}

function isNumber(raw: unknown): boolean {
  if (typeof raw === "number") return true;
  const cell = hostCell(raw);
  return typeof cell === "number" || (typeof cell === "string" && isoSerial(cell) !== undefined);
}
