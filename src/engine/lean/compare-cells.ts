import { isErrorCell, type Cell } from "../../workbook/cell";

/** Numbers closer than this count as equal: binary fractions do not come out even. */
const CLOSE = 2e-16;

/** `=`: capitals make no difference, and a blank equals 0, "" and FALSE. */
export function isEqual(left: Cell, right: Cell): Cell {
  if (typeof left === "number" && typeof right === "number") return Math.abs(left - right) < CLOSE || left === right;
  if (isErrorCell(left)) return left;
  if (isErrorCell(right)) return right;
  const [a, b] = [left ?? neutral(right), right ?? neutral(left)];
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) < CLOSE || a === b;
  if (typeof a === "string" && typeof b === "string") return a === b || a.toUpperCase() === b.toUpperCase();
  return a === b;
}

/** `>=`: numbers come before texts. */
export function isAtLeast(left: Cell, right: Cell): Cell {
  return compared(
    left,
    right,
    (a, b) => Math.abs(a - b) < CLOSE || a >= b,
    (a, b) => a >= b,
  );
}

/** `>`. */
export function isAbove(left: Cell, right: Cell): Cell {
  return compared(
    left,
    right,
    (a, b) => Math.abs(a - b) >= CLOSE && a > b,
    (a, b) => a > b,
  );
}

/** Turns a truth about. */
export function negated(cell: Cell): Cell {
  return typeof cell === "boolean" ? !cell : cell;
}

function compared(
  left: Cell,
  right: Cell,
  ofNumbers: (a: number, b: number) => boolean,
  ofTexts: (a: string, b: string) => boolean,
): Cell {
  if (typeof left === "number" && typeof right === "number") return ofNumbers(left, right);
  if (isErrorCell(left)) return left;
  if (isErrorCell(right)) return right;
  const [a, b] = [ordered(left ?? neutral(right)), ordered(right ?? neutral(left))];
  if (typeof a === "number") return typeof b === "number" ? ofNumbers(a, b) : false;
  return typeof b === "number" ? true : ofTexts(a, b);
}

const neutral = (other: Cell): number | string | boolean | null =>
  typeof other === "number" ? 0 : typeof other === "string" ? "" : typeof other === "boolean" ? false : null;

const ordered = (cell: number | string | boolean | null): number | string =>
  typeof cell === "number"
    ? cell
    : typeof cell === "string"
      ? cell.toUpperCase()
      : cell === null
        ? ""
        : cell
          ? "TRUE"
          : "FALSE";
