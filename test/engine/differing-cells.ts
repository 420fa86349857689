import { calculatedByModel } from "../../src/engine/calculated-by-model";
import type { SheetToCalculate } from "../../src/engine/calculated";
import { LeanBook } from "../../src/engine/lean/lean-book";
import { boxOf, columnLetters } from "../../src/workbook/address";
import { isErrorCell, type Cell } from "../../src/workbook/cell";

/** Where the lean calculator and the calculating model show different things, a line each: numbers are held to 1e-12 of their size. */
export function differingCells(sheets: readonly SheetToCalculate[]): readonly string[] {
  const lean = new LeanBook(sheets);
  const model = calculatedByModel(sheets);
  return sheets.flatMap(({ name, cells, fills = [] }) => {
    const boxes = fills.map(({ area }) => boxOf(area));
    const rows = Math.max(cells.length, ...boxes.map(({ bottom }) => bottom + 1));
    const columns = [...cells.map((row) => row.length), ...boxes.map(({ right }) => right + 1)].reduce(
      (most, it) => Math.max(most, it),
      0,
    );
    const found: string[] = [];
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const [ours, theirs] = [lean.cell(name, row, column), model.cell(name, row, column)];
        if (!isAlike(ours, theirs))
          found.push(`${name}!${columnLetters(column)}${row + 1}: ${spelled(ours)} and ${spelled(theirs)}`);
      }
    }
    return found;
  });
}

function isAlike(ours: Cell, theirs: Cell): boolean {
  if (typeof ours === "number" && typeof theirs === "number")
    return Math.abs(ours - theirs) <= 1e-12 * Math.max(Math.abs(ours), Math.abs(theirs));
  return spelled(ours) === spelled(theirs);
}

const spelled = (cell: Cell): string => (isErrorCell(cell) ? cell.error : JSON.stringify(cell === "" ? null : cell));
