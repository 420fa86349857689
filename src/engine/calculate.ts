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
  let lean = leanBook(sheets);
  /** What a book says, or the model, once a formula was met that the book does not know. */
  const ask = <T>(ofLean: (book: LeanBook) => T, ofModel: (calculated: Calculated) => T): T => {
    if (lean === undefined) return ofModel(byModel());
    try {
      return ofLean(lean);
    } catch (fault) {
      if (!(fault instanceof UnknownFormula)) throw fault;
      lean = undefined;
      return ofModel(byModel());
    }
  };
  return {
    cell: (sheet, row, column) =>
      ask(
        (book) => book.cell(sheet, row, column),
        (it) => it.cell(sheet, row, column),
      ),
    column(sheet, column) {
      const cells = ask(
        (book) => book.column(sheet, column),
        () => undefined,
      );
      const ofModel = (row: number) => byModel().cell(sheet, row, column);
      return (row) => {
        // One that began with the book goes on with the model once there is none.
        if (lean === undefined || cells === undefined) return ofModel(row);
        try {
          return cells(row);
        } catch (fault) {
          if (!(fault instanceof UnknownFormula)) throw fault;
          lean = undefined;
          return ofModel(row);
        }
      };
    },
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

/** The lean calculator's book, or undefined where a formula holds something that it does not know. */
function leanBook(sheets: readonly SheetToCalculate[]): LeanBook | undefined {
  try {
    return new LeanBook(sheets);
  } catch (fault) {
    if (fault instanceof UnknownFormula) return undefined;
    throw fault;
  }
}
