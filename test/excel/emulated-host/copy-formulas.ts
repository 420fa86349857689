import type { Box } from "../../../src/workbook/address";
import { shiftFormula } from "../../../src/xlsx/shift-formula";
import { FAULTS } from "./api-error";
import type { SheetCells } from "./sheet-cells";

interface Cells {
  readonly cells: SheetCells;
  readonly box: Box;
}

/**
 * What one range's formulas become in another.
 *
 * Docs, Range.copyFrom: where the destination is an exact multiple of the source in rows or columns, the source is repeated;
 * RangeCopyType.formulas brings formulas and constants without looks. Assumed: references move as when a person copies.
 */
export function copyFormulas(from: Cells, to: Cells): void {
  const [height, width] = [from.box.bottom - from.box.top + 1, from.box.right - from.box.left + 1];
  const [rows, columns] = [to.box.bottom - to.box.top + 1, to.box.right - to.box.left + 1];
  if (rows % height !== 0 || columns % width !== 0)
    throw FAULTS.notEmulated("Range.copyFrom to a range of another shape");
  for (let row = to.box.top; row <= to.box.bottom; row += 1) {
    for (let column = to.box.left; column <= to.box.right; column += 1) {
      const fromRow = from.box.top + ((row - to.box.top) % height);
      const fromColumn = from.box.left + ((column - to.box.left) % width);
      const content = from.cells.content(fromRow, fromColumn);
      const moved =
        content !== undefined && "formula" in content
          ? shifted(content.formula, row - fromRow, column - fromColumn)
          : content;
      to.cells.enter(row, column, moved);
    }
  }
}

/** A formula that was copied, spelled out when somebody looks: of a million that are filled down, few are read. */
function shifted(formula: string, down: number, right: number): { readonly formula: string } {
  return {
    get formula() {
      return `=${shiftFormula(formula.slice(1), down, right)}`;
    },
  };
}
