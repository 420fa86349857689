import { isErrorCell, type Cell, type ErrorCell } from "../../workbook/cell";
import { asStrictNumber } from "./as-number";
import { isMatrix, type Matrix, type Result } from "./matrix";

/** Every cell of a rectangle, row by row, until one is to be the last: `take` says so by an answer. */
export function firstOf<T>(matrix: Matrix, take: (cell: Cell) => T | undefined): T | undefined {
  for (let row = 0; row < matrix.height; row += 1) {
    for (let column = 0; column < matrix.width; column += 1) {
      const found = take(matrix.at(row, column));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/**
 * The numbers among results, in their order: those of rectangles, and single values that can be numbers.
 *
 * @returns The first error that is met, or undefined when every number was taken.
 */
export function takeNumbers(results: readonly Result[], take: (number: number) => void): ErrorCell | undefined {
  for (const it of results) {
    if (isMatrix(it)) {
      const fault = firstOf(it, (cell) => {
        if (typeof cell === "number") take(cell);
        else if (isErrorCell(cell)) return cell;
        return undefined;
      });
      if (fault !== undefined) return fault;
      continue;
    }
    const number = asStrictNumber(it);
    if (typeof number !== "number") return number;
    take(number);
  }
  return undefined;
}

/** The numbers among results as a list, or the first error. */
export function numbersIn(results: readonly Result[]): readonly number[] | ErrorCell {
  const numbers: number[] = [];
  return takeNumbers(results, (number) => numbers.push(number)) ?? numbers;
}
