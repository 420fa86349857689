import { boxOf } from "../../../src/workbook/address";
import { isErrorCell } from "../../../src/workbook/cell";
import type { SheetContents } from "../../../src/workbook/sheet-contents";
import { cellOf, fakeState, type FakeState } from "./fake-state";

/** A spreadsheet of Google's with the cells of these sheets. */
export function sheetsState(sheets: readonly SheetContents[]): FakeState {
  const state = fakeState(
    Object.fromEntries(
      sheets.map(({ name, cells }) => [
        name,
        cells.map((row) => row.map((cell) => (isErrorCell(cell) ? cell.error : cell))),
      ]),
    ),
  );
  sheets.forEach(({ formats, formulas }, i) => {
    const { cells } = state.sheets[i]!;
    formats.forEach((row, r) =>
      row.forEach((format, c) => {
        const cell = cells[r]?.[c];
        if (cell !== undefined) cell.format = format;
      }),
    );
    for (const [address, formula] of Object.entries(formulas)) {
      const { top, left } = boxOf(address);
      cellOf(state.sheets[i]!, top, left).formula = formula;
    }
  });
  return state;
}
