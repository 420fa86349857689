import type { Calculated, SheetToCalculate } from "./calculated";
import { calculatedByModel } from "./calculated-by-model";
import { LeanBook } from "./lean/lean-book";
import { UnknownFormula } from "./lean/unknown-formula";

/**
 * Works out every formula of a workbook, ours included: by the lean calculator, which knows what sheets of ours are written in,
 * or, where a formula holds anything else, by the calculating model.
 */
export function calculate(sheets: readonly SheetToCalculate[]): Calculated {
  let model: Calculated | undefined;
  const byModel = () => (model ??= calculatedByModel(sheets));
  const lean = known(() => new LeanBook(sheets));
  if (lean === undefined) return byModel();
  const ask = <T>(ofLean: (book: LeanBook) => T, ofModel: (calculated: Calculated) => T): T => {
    if (model !== undefined && hasGivenUp) return ofModel(model);
    const answer = known(() => ({ is: ofLean(lean) }));
    if (answer !== undefined) return answer.is;
    hasGivenUp = true;
    return ofModel(byModel());
  };
  let hasGivenUp = false;
  return {
    cell: (sheet, row, column) =>
      ask(
        (book) => book.cell(sheet, row, column),
        (it) => it.cell(sheet, row, column),
      ),
    spill: (sheet, row, column) =>
      ask(
        (book) => book.spill(sheet, row, column),
        (it) => it.spill(sheet, row, column),
      ),
    message: (sheet, row, column) =>
      ask(
        // The model has a sentence for the errors of built-in functions, too.
        (book) => book.message(sheet, row, column) ?? byModel().message(sheet, row, column),
        (it) => it.message(sheet, row, column),
      ),
  };
}

/** What comes of something, or undefined where the lean calculator does not know it. */
function known<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (fault) {
    if (fault instanceof UnknownFormula) return undefined;
    throw fault;
  }
}
