import { plainFormula } from "../../functions/share/plain-formula";
import { callsOurs } from "../../functions/share/calls-ours";
import { areaOf, boxOf, type Area } from "../workbook/address";
import { isErrorCell, type Cell } from "../workbook/cell";
import type { SheetContents, WorkbookContents } from "../workbook/sheet-contents";
import { calculate } from "./calculate";
import type { Calculated } from "./calculated";

/**
 * A workbook in which every cell shows what it is meant to: formulas that no program has worked out yet, or that one without our
 * functions could not, are worked out here, and so are those that show something else because of them. All other cells keep what
 * their file says that they show.
 */
export function answeredBook(book: WorkbookContents): WorkbookContents {
  const taken = new Set(book.names.map(({ name }) => name.toUpperCase()));
  const open = book.sheets.map((sheet) => unanswered(sheet, taken));
  if (open.every((addresses) => addresses.length === 0)) return book;
  const answers = calculate(book.sheets.map((sheet) => toCalculate(sheet, taken, new Set())));
  const stuck = book.sheets.map((sheet, i) => new Set((open[i] ?? []).filter((address) => isStuck(sheet, address))));
  const asStuck = stuck.every(({ size }) => size === 0)
    ? undefined
    : calculate(book.sheets.map((sheet, i) => toCalculate(sheet, taken, stuck[i] ?? new Set())));
  const sheets = book.sheets.map((sheet, i) => {
    const own = open[i] ?? [];
    return answered(sheet, asStuck === undefined ? own : [...own, ...led(sheet, own, answers, asStuck)], answers);
  });
  return { ...book, sheets };
}

/** A sheet with its formulas as our functions spell them; those that are stuck show #NAME? whatever they would give. */
function toCalculate(sheet: SheetContents, taken: ReadonlySet<string>, stuck: ReadonlySet<Area>) {
  const cells: (Cell | { readonly formula: string })[][] = sheet.cells.map((row) => [...row]);
  for (const [own, area] of Object.entries(sheet.spills ?? {})) {
    if (!isOurs(sheet.formulas[own] ?? "", taken)) continue;
    // What a formula filled once would keep it from filling the cells again.
    const { top, left, bottom, right } = boxOf(area);
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1)
        if (cells[row]?.[column] !== undefined) cells[row]![column] = stuck.has(own) ? { error: "#NAME?" } : null;
  }
  for (const [address, formula] of Object.entries(sheet.formulas)) {
    const { top, left } = boxOf(address);
    while (cells.length <= top) cells.push([]);
    cells[top]![left] = stuck.has(address) ? { error: "#NAME?" } : { formula: plainFormula(formula, taken) };
  }
  // A row with cells beyond its end would have holes.
  return { name: sheet.name, cells: cells.map((row) => Array.from(row, (cell) => cell ?? null)) };
}

/** Formulas that show one thing while others are stuck, and another when they are not. */
function led(sheet: SheetContents, open: readonly Area[], live: Calculated, asStuck: Calculated): readonly Area[] {
  const known = new Set(open);
  return Object.keys(sheet.formulas).filter((address) => {
    if (known.has(address) || sheet.spills?.[address] !== undefined) return false;
    const { top, left } = boxOf(address);
    const [is, was] = [live, asStuck].map((it) => it.cell(sheet.name, top, left));
    return JSON.stringify(is) !== JSON.stringify(was) && !isErrorCell(is ?? null);
  });
}

function isStuck({ cells }: SheetContents, address: Area): boolean {
  const { top, left } = boxOf(address);
  const shown = cells[top]?.[left] ?? null;
  return isErrorCell(shown) && shown.error === "#NAME?";
}

/** Formulas that show #NAME?, and formulas with our functions that show nothing at all. */
function unanswered({ cells, formulas }: SheetContents, taken: ReadonlySet<string>): readonly Area[] {
  return Object.entries(formulas).flatMap(([address, formula]) => {
    const { top, left } = boxOf(address);
    const shown = cells[top]?.[left] ?? null;
    if (isErrorCell(shown)) return shown.error === "#NAME?" ? [address] : [];
    return shown === null && isOurs(formula, taken) ? [address] : [];
  });
}

const isOurs = (formula: string, taken: ReadonlySet<string>): boolean => callsOurs(plainFormula(formula, taken), taken);

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
