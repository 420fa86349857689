import type { Box } from "../../../src/workbook/address";
import { shiftFormula } from "../../../src/xlsx/shift-formula";
import { cellOf, type FakeSheetState } from "./fake-state";

/**
 * Copies cells within a sheet: values, formulas and looks (docs, CopyPasteType.PASTE_NORMAL); references move as when a person copies
 * (assumed). What is too large for the target goes beyond it.
 *
 * Google's pages differ: after Range.copyTo only the target's first cell counts; after the service's CopyPasteRequest, and in every
 * public script that fills down so, a target of several times the source is filled by repeating it. The fake does either.
 */
export function copyCells(sheet: FakeSheetState, from: Box, to: Box, repeats: boolean): void {
  const [height, width] = [from.bottom - from.top + 1, from.right - from.left + 1];
  const [rows, columns] = [to.bottom - to.top + 1, to.right - to.left + 1];
  const isFilled = repeats && rows % height === 0 && columns % width === 0;
  const [down, across] = isFilled ? [rows, columns] : [height, width];
  if (to.top + down > sheet.rows || to.left + across > sheet.columns)
    throw new Error("The coordinates of the target range are outside the dimensions of the sheet.");
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const source = cellOf(sheet, from.top + (row % height), from.left + (column % width));
      const target = cellOf(sheet, to.top + row, to.left + column);
      const moved = {
        rows: to.top + row - from.top - (row % height),
        columns: to.left + column - from.left - (column % width),
      };
      // A rule for input is kept: whether this kind of copy takes it along is not documented.
      const { allowed: _, ...look } = source.look;
      const { allowed } = target.look;
      target.value = source.value;
      target.format = source.format;
      target.look = allowed === undefined ? look : { ...look, allowed };
      target.formula =
        source.formula === "" ? "" : `=${shiftFormula(source.formula.slice(1), moved.rows, moved.columns)}`;
    }
  }
}
