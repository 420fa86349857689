import { ownName } from "../../functions/share/own-name";
import { plainFormula } from "../../functions/share/plain-formula";
import { callsIn } from "../../functions/share/calls-in";
import { areaOf, boxOf, type Area } from "../workbook/address";
import { isErrorCell, type Cell } from "../workbook/cell";
import type { SheetContents, WorkbookContents } from "../workbook/sheet-contents";
import { calculate } from "./calculate";
import type { Calculated } from "./calculated";

/**
 * A workbook in which every cell shows what it is meant to: formulas that no program has worked out yet, or that one without our
 * functions could not, are worked out here. All other cells keep what their file says that they show.
 */
export function answeredBook(book: WorkbookContents): WorkbookContents {
  const taken = new Set(book.names.map(({ name }) => name.toUpperCase()));
  const open = book.sheets.map((sheet) => unanswered(sheet, taken));
  if (open.every((addresses) => addresses.length === 0)) return book;
  const answers = calculate(
    book.sheets.map((sheet) => {
      const cells: (Cell | { readonly formula: string })[][] = sheet.cells.map((row) => [...row]);
      for (const [address, formula] of Object.entries(sheet.formulas)) {
        const { top, left } = boxOf(address);
        while (cells.length <= top) cells.push([]);
        cells[top]![left] = { formula: plainFormula(formula, taken) };
      }
      // A row with cells beyond its end would have holes.
      return { name: sheet.name, cells: cells.map((row) => Array.from(row, (cell) => cell ?? null)) };
    }),
  );
  return { ...book, sheets: book.sheets.map((sheet, i) => answered(sheet, open[i] ?? [], answers)) };
}

/** Formulas that show #NAME?, and formulas with our functions that show nothing at all. */
function unanswered({ cells, formulas }: SheetContents, taken: ReadonlySet<string>): readonly Area[] {
  return Object.entries(formulas).flatMap(([address, formula]) => {
    const { top, left } = boxOf(address);
    const shown = cells[top]?.[left] ?? null;
    if (isErrorCell(shown)) return shown.error === "#NAME?" ? [address] : [];
    if (shown !== null) return [];
    return callsIn(plainFormula(formula, taken)).some(({ name }) => ownName(name, taken) !== undefined)
      ? [address]
      : [];
  });
}

function answered(sheet: SheetContents, open: readonly Area[], answers: Calculated): SheetContents {
  if (open.length === 0) return sheet;
  const cells: Cell[][] = sheet.cells.map((row) => [...row]);
  const spills: Record<string, Area> = { ...sheet.spills };
  for (const address of open) {
    const { top, left } = boxOf(address);
    const spill = answers.spill(sheet.name, top, left);
    spill.forEach((row, r) =>
      row.forEach((cell, c) => {
        while (cells.length <= top + r) cells.push([]);
        cells[top + r]![left + c] = cell;
      }),
    );
    const [height, width] = [spill.length, spill[0]?.length ?? 1];
    if (height * width > 1) spills[address] = areaOf({ top, left, bottom: top + height - 1, right: left + width - 1 });
  }
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    ...sheet,
    spills,
    cells: cells.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? null)),
    formats: cells.map((_, r) => Array.from({ length: width }, (__, c) => sheet.formats[r]?.[c] ?? "General")),
  };
}
