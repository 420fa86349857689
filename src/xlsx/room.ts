import { LIMITS } from "./limits";
import { XlsxProblem } from "./xlsx-problem";

/** What a workbook may still hold: each sheet takes its share of it. */
export class Room {
  private cells: number = LIMITS.cells;
  private formulas: number = LIMITS.formulaCharacters;

  /** Whether so many cells would fit. @throws {XlsxProblem} When they would not. */
  askForCells(sheet: string, cells: number): void {
    if (cells > this.cells) throw spread(sheet, LIMITS.cells);
  }

  takeCells(sheet: string, cells: number): void {
    this.askForCells(sheet, cells);
    this.cells -= cells;
  }

  /** @throws {XlsxProblem} When the formulas of the workbook are too long together. */
  takeFormula({ length }: string): void {
    this.formulas -= length;
    if (this.formulas < 0) {
      throw new XlsxProblem(
        `The formulas of the workbook have more than ${LIMITS.formulaCharacters / 1000000} million characters together. Turn columns of long formulas into values, save it, and try again.`,
      );
    }
  }
}

/** A rectangle that is too large to be looked at cell by cell, blank or not. @throws {XlsxProblem} */
export function refuseWideReach(sheet: string, cells: number): void {
  if (cells > LIMITS.reach) throw spread(sheet, LIMITS.reach);
}

/** To spell a formula out for each of its cells takes time by its length; Excel, which writes them so, takes no longer ones. @throws {XlsxProblem} */
export function refuseLongShare(sheet: string, { length }: string): void {
  if (length > LIMITS.sharedFormulaCharacters) {
    throw new XlsxProblem(
      `Sheet "${sheet}" fills several cells with one formula of ${length} characters, where Excel takes ${LIMITS.sharedFormulaCharacters}. It may have been tampered with; open it in a spreadsheet program you trust and save it again.`,
    );
  }
}

function spread(sheet: string, most: number): XlsxProblem {
  return new XlsxProblem(
    `Sheet "${sheet}" spreads over more than ${most / 1000000} million cells, all sheets before it included. Delete the columns and rows that are not needed (Ctrl+End shows the last one), save it, and try again.`,
  );
}
