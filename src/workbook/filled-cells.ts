import { boxOf } from "./address";
import { filledDown } from "./filled-down";
import type { FormulaCell, Step } from "./plan";

/** The cells of a fill, spelled out one by one: for what has no hand for filling. */
export function filledCells({ area, formulas }: Extract<Step, { step: "fill" }>): FormulaCell[][] {
  const { top, bottom } = boxOf(area);
  const columns = formulas.map((formula) => filledDown(formula));
  return Array.from({ length: bottom - top + 1 }, (_, down) => columns.map((at) => ({ formula: at(down) })));
}
