import { errorSpelled, isErrorCell, type Cell } from "../../src/workbook/cell";
import { boxOf, columnLetters, type Area } from "../../src/workbook/address";
import { fingerprint } from "../../src/workbook/fingerprint";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import type { Becomes } from "./frozen-cell";

/** Digits by which numbers are compared: programs keep 15 to 17 of them, and some round when they save. */
const DIGITS = 9;

/** The fingerprint of what was put into the cells of a frozen formula. */
export function printOfFrozen(becomes: readonly (readonly Becomes[])[]): string {
  return fingerprint(becomes.map((row) => row.map(({ formula, value }) => said(formula, value)).join("\t")).join("\n"));
}

/** The fingerprint of what stands in an area now: the same, as long as nobody has typed there. */
export function printOfArea({ cells, formulas }: SheetContents, area: Area): string {
  const { top, left, bottom, right } = boxOf(area);
  const lines: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const line: string[] = [];
    for (let column = left; column <= right; column += 1) {
      line.push(said(formulas[`${columnLetters(column)}${row + 1}`], cells[row]?.[column] ?? null));
    }
    lines.push(line.join("\t"));
  }
  return fingerprint(lines.join("\n"));
}

/** A formula counts by its words, blanks aside: what it shows changes with the data. */
function said(formula: string | undefined, value: Cell): string {
  const words = formula?.replace(/\s+/g, "").toUpperCase();
  // Google Sheets has no other way to hold the value #N/A than a formula.
  if (words !== undefined) return words === "=NA()" ? "#N/A" : words;
  if (value === null || value === "") return "";
  if (isErrorCell(value)) return value.error;
  // Google Sheets holds the other errors as texts.
  if (typeof value === "string" && errorSpelled(value) !== undefined) return value;
  return typeof value === "number" ? String(Number(value.toPrecision(DIGITS))) : JSON.stringify(value);
}
