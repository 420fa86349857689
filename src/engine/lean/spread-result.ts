import type { Cell, ErrorCell } from "../../workbook/cell";
import type { LeanColumn } from "./lean-sheet";
import { isMatrix, type Matrix, type Result } from "./matrix";

const BEYOND_NUMBERS: ErrorCell = { error: "#NUM!" };
const NO_ROOM: ErrorCell = { error: "#SPILL!" };

/** What the cell of a formula shows; what it spills is laid into the cells beside and below it, which must hold nothing. */
export function spreadResult(column: LeanColumn, row: number, result: Result): Cell {
  if (isMatrix(result)) return spread(column, row, result);
  settle(column, row, 1, 1);
  return finished(result);
}

/** What a cell shows of a result: a blank that a formula gives is 0, and what is beyond numbers an error. */
export function finished(cell: Cell): Cell {
  if (cell === null) return 0;
  return typeof cell === "number" && !Number.isFinite(cell) ? BEYOND_NUMBERS : cell;
}

/** From now on it is known how many cells the formula fills. */
function settle(column: LeanColumn, row: number, height: number, width: number): void {
  const spiller = column.sheet.spillers.find((it) => it.row === row && it.column === column);
  if (spiller !== undefined) spiller.size = { height, width };
}

function spread(column: LeanColumn, row: number, matrix: Matrix): Cell {
  const { sheet } = column;
  const { height, width } = matrix;
  const cells = Array.from({ length: width }, (_, c) =>
    Array.from({ length: height }, (__, r) => finished(matrix.at(r, c))),
  );
  for (let c = 0; c < width; c += 1) {
    const into = sheet.column(column.column + c);
    for (let r = 0; r < height; r += 1) {
      const known = into.known[row + r];
      const isTaken = (known !== undefined && known !== null) || into.formulaAt(row + r) !== undefined;
      if (isTaken && (r > 0 || c > 0)) {
        settle(column, row, 1, 1);
        return NO_ROOM;
      }
    }
  }
  settle(column, row, height, width);
  for (let c = 0; c < width; c += 1) {
    const into = sheet.column(column.column + c).known;
    for (let r = c === 0 ? 1 : 0; r < height; r += 1) into[row + r] = cells[c]![r]!;
  }
  return cells[0]![0]!;
}
