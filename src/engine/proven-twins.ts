import type { Becomes, FrozenCell } from "../../functions/share/frozen-cell";
import { boxOf } from "../workbook/address";
import { isErrorCell, type Cell } from "../workbook/cell";
import type { FormulaCell } from "../workbook/plan";
import type { SheetContents } from "../workbook/sheet-contents";
import { calculate } from "./calculate";

const SMALL = 1e-9;

/**
 * Frozen cells whose built-in formulas have been worked out over the workbook itself: a formula that does not give what the cell
 * showed, to nine digits, gives way to the value.
 */
export function provenTwins(cells: readonly FrozenCell[], sheets: readonly SheetContents[]): readonly FrozenCell[] {
  if (!cells.some(({ becomes }) => becomes.some((row) => row.some(({ formula }) => formula !== undefined))))
    return cells;
  const laid = new Map(
    sheets.map(({ name, cells: rows }) => [name, rows.map((row): (Cell | FormulaCell)[] => [...row])] as const),
  );
  for (const it of cells)
    eachCell(it, (row, column, { formula }) => {
      const line = laid.get(it.sheet)?.[row];
      if (formula !== undefined && line !== undefined) line[column] = { formula };
    });
  const answers = calculate([...laid].map(([name, rows]) => ({ name, cells: rows })));
  return cells.map((it) => {
    const { top, left } = boxOf(it.area);
    const becomes = it.becomes.map((row, r) =>
      row.map((own, c): Becomes => {
        if (own.formula === undefined) return own;
        return isSame(answers.cell(it.sheet, top + r, left + c), own.value) ? own : { value: own.value };
      }),
    );
    return { ...it, becomes };
  });
}

function eachCell({ area, becomes }: FrozenCell, take: (row: number, column: number, it: Becomes) => void): void {
  const { top, left } = boxOf(area);
  becomes.forEach((row, r) => row.forEach((it, c) => take(top + r, left + c, it)));
}

function isSame(answer: Cell, value: Cell): boolean {
  if (typeof answer === "number" && typeof value === "number")
    return (
      Math.abs(answer - value) <= SMALL * Math.max(Math.abs(value), Number.MIN_VALUE) ||
      Math.abs(answer - value) < 1e-12
    );
  if (isErrorCell(answer) || isErrorCell(value)) return false;
  return (answer ?? "") === (value ?? "");
}
