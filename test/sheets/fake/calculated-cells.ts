import { calculate } from "../../../src/engine/calculate";
import type { Box } from "../../../src/workbook/address";
import { isErrorCell, type Cell } from "../../../src/workbook/cell";
import type { FakeSheetState, FakeState } from "./fake-state";

/** What the cells of a spreadsheet that calculates show, and how far down and to the right anything is shown. */
export interface CalculatedCells {
  shown(sheet: FakeSheetState, row: number, column: number): unknown;
  used(sheet: FakeSheetState): Pick<Box, "bottom" | "right">;
}

const known = new WeakMap<FakeState, { readonly key: string; readonly cells: CalculatedCells }>();

/**
 * The formulas of a spreadsheet, worked out by our own engine; a formula that answers with several cells fills those beside and
 * below it (docs, "Custom functions in Google Sheets": results overflow into cells that are empty).
 *
 * Assumed: what was entered is worked out before the next call. Google may show "Loading..." for a while instead.
 */
export function calculatedCells(state: FakeState): CalculatedCells {
  const sheets = state.sheets.map(({ name, cells }) => ({
    name,
    cells: cells.map((row) => row.map((it) => (it.formula === "" ? entered(it.value) : { formula: it.formula }))),
  }));
  const key = JSON.stringify(sheets);
  const before = known.get(state);
  if (before?.key === key) return before.cells;
  const answers = calculate(sheets);
  const cells: CalculatedCells = {
    shown: ({ name }, row, column) => {
      const answer = answers.cell(name, row, column);
      return answer === null ? "" : isErrorCell(answer) ? answer.error : answer;
    },
    used: (sheet) => {
      let [bottom, right] = [0, 0];
      sheet.cells.forEach((row, r) =>
        row.forEach(({ formula }, c) => {
          const filled = formula === "" ? [] : answers.spill(sheet.name, r, c);
          bottom = Math.max(bottom, r + filled.length - 1);
          right = Math.max(right, c + (filled[0]?.length ?? 1) - 1);
        }),
      );
      return { bottom, right };
    },
  };
  known.set(state, { key, cells });
  return cells;
}

const entered = (value: unknown): Cell => (value === "" ? null : (value as Cell));
