import { NAMESPACE } from "../../../functions/find-function";
import { respelled } from "../../../functions/share/plain-formula";
import { isFormulaCell, type Plan } from "../../workbook/plan";

/** How a file spells a function of an add-in: Excel finds it by this name, other programs show what the cell last showed. */
const IN_FILES = `_xldudf_${NAMESPACE}_`;

/** A plan whose formulas spell our functions as files do. */
export function spelledForFiles(plan: Plan): Plan {
  return plan.map((step) => {
    if (step.step !== "write" || step.holds !== "calculated") return step;
    const cells = step.cells.map((row) =>
      row.map((it) =>
        isFormulaCell(it) && it.spills !== undefined ? { ...it, formula: respelled(it.formula, IN_FILES) } : it,
      ),
    );
    return { ...step, cells };
  });
}
