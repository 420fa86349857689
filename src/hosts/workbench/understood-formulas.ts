import { callsOurs } from "../../../functions/share/calls-ours";
import { plainFormula } from "../../../functions/share/plain-formula";
import { shownArea } from "../../../functions/share/shown-area";
import { spelledFor } from "../../../functions/share/spelled-for";
import { boxOf, columnLetters } from "../../workbook/address";
import type { SheetContents, WorkbookContents } from "../../workbook/sheet-contents";

/**
 * A workbook with our functions spelled as the workbench calculates them, whichever program wrote the file; what they filled is
 * left for them to fill again. The file itself keeps its spelling.
 */
export function understoodFormulas(book: WorkbookContents): WorkbookContents {
  const taken = new Set(book.names.map(({ name }) => name.toUpperCase()));
  return { ...book, sheets: book.sheets.map((sheet) => understood(sheet, taken)) };
}

function understood(sheet: SheetContents, taken: ReadonlySet<string>): SheetContents {
  const ours = Object.entries(sheet.formulas).filter(([, formula]) => callsOurs(plainFormula(formula, taken), taken));
  if (ours.length === 0) return sheet;
  const formulas: Record<string, string> = { ...sheet.formulas };
  const spills: Record<string, string> = { ...sheet.spills };
  for (const [address, formula] of ours) {
    const area = shownArea(sheet, address);
    const { top, left, bottom, right } = boxOf(area);
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) delete formulas[`${columnLetters(column)}${row + 1}`];
    formulas[address] = spelledFor(formula, "", taken);
    if (area !== address) spills[address] = area;
  }
  return { ...sheet, formulas, spills };
}
