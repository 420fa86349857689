import { columnLetters, columnNumber } from "../workbook/address";
import { LIMITS } from "./limits";

/** Texts, quoted sheet names and bracketed names, in which nothing is a reference; then references of every form. */
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])|(?<![\w.$:])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!$])|(?<![\w.$:])(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\w.(!$])/g;

/**
 * A formula as it reads when it is filled so many rows down and columns to the right: what a shared formula says in
 * each of its cells. Parts of a reference with a dollar sign stay; a reference pushed off the sheet becomes #REF!.
 *
 * @example
 * shiftFormula("E5/C$5+SUM($A:B)", 2, 1) // => "F7/D$5+SUM($A:C)"
 * shiftFormula("\"A1\"&'Q1 B2'!A1", 1, 0) // => "\"A1\"&'Q1 B2'!A2"
 * shiftFormula("A1", -1, 0) // => "#REF!"
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const row = (fixed: string, text: string) => (fixed === "$" ? Number(text) : Number(text) + rows);
  const column = (fixed: string, text: string) => (fixed === "$" ? columnNumber(text) : columnNumber(text) + columns);
  const isRow = (...numbers: number[]) => numbers.every((number) => number >= 1 && number <= LIMITS.rows);
  const isColumn = (...numbers: number[]) => numbers.every((number) => number >= 0 && number < LIMITS.columns);
  return formula.replace(PIECES, (piece: string, ...found: (string | undefined)[]) => {
    const [cf = "", c, rf = "", r, cf1 = "", c1, cf2 = "", c2, rf1 = "", r1, rf2 = "", r2] = found;
    if (c !== undefined && r !== undefined) {
      const [toColumn, toRow] = [column(cf, c), row(rf, r)];
      return isColumn(toColumn) && isRow(toRow) ? `${cf}${columnLetters(toColumn)}${rf}${toRow}` : "#REF!";
    }
    if (c1 !== undefined && c2 !== undefined) {
      const [from, until] = [column(cf1, c1), column(cf2, c2)];
      return isColumn(from, until) ? `${cf1}${columnLetters(from)}:${cf2}${columnLetters(until)}` : "#REF!";
    }
    if (r1 !== undefined && r2 !== undefined) {
      const [from, until] = [row(rf1, r1), row(rf2, r2)];
      return isRow(from, until) ? `${rf1}${from}:${rf2}${until}` : "#REF!";
    }
    return piece;
  });
}
