import type { Cell, Grid } from "../../src/workbook/cell";
import { editedRows, type RowEdit } from "../../src/workbook/edited-rows";
import type { Content, Plan } from "../../src/workbook/plan";

/**
 * A plan that writes what was changed in the pane. A plan keeps whatever stands in an input column; the columns of the edit are
 * written as they stand in the workbook, with the one cell changed.
 *
 * @param block  The cells of the table today, headings included.
 */
export function overwritten(plan: Plan, edit: RowEdit, block: Grid): Plan {
  const [heading = [], ...rows] = editedRows(block, edit);
  return plan.map((step) => {
    if (step.step !== "write" || step.kept?.by !== "column" || step.kept.name !== edit.name) return step;
    const { kept, ...bare } = step;
    const column = heading.indexOf(kept.title);
    if (edit.cells[kept.title] === undefined || column < 0) return step;
    return { ...bare, cells: step.cells.map((_, i) => [content(rows[i]?.[column])]) };
  });
}

/** Errors that stand in input cells are the user's to mend; none is copied. */
const content = (cell: Cell | undefined): Content => (cell === undefined || typeof cell === "object" ? null : cell);
