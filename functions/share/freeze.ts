import { boxOf, type Area, type Box } from "../../src/workbook/address";
import { isErrorCell, type Cell, type Grid } from "../../src/workbook/cell";
import type { SheetContents, WorkbookContents } from "../../src/workbook/sheet-contents";
import { callsIn } from "./calls-in";
import type { Becomes, FrozenCell, Reason } from "./frozen-cell";
import { ownName } from "./own-name";
import { isFilledByAnother, plainFormula } from "./plain-formula";
import { reasonOf, type Taboo } from "./reason-of";
import { tabooOf } from "./taboo-of";
import { shownArea } from "./shown-area";
import type { TwinCells } from "./twin";
import { twinOf } from "./twin-of";
import type { Look } from "./twin-arguments";

/** What is to become of a workbook's formulas in a copy. */
export interface FreezeChoices {
  /** Built-in formulas where a twin exists, or values everywhere. */
  readonly as: "formulas" | "values";
  /** Sheets that do not go along; what reads them becomes values. */
  readonly leftOut: readonly string[];
  /** Twins that a sheet of ours was laid with; they go before all others. */
  readonly laid?: LaidTwin;
}

/** The built-in formulas, without "=", that our sheet would hold in place of the formula at an address; undefined for every other. */
export type LaidTwin = (sheet: string, address: Area) => TwinCells | undefined;

/** What freezing a workbook changes. */
export interface Freezing {
  readonly cells: readonly FrozenCell[];
  /** Defined names that cannot stay: they call our functions, or lead to what is not in the copy. */
  readonly names: readonly string[];
}

/**
 * What has to change in a workbook so that people without the add-in see what its author sees: cell by cell, with the reason.
 *
 * @param book Its cells must show what the author sees; a cell that shows #NAME? is one that no program here could calculate.
 */
export function freeze(book: WorkbookContents, choices: FreezeChoices): Freezing {
  const { leftOut } = choices;
  const gone = new Set(leftOut);
  const taboo = tabooOf(book, leftOut);
  const sheets = book.sheets.filter(({ name }) => !gone.has(name));
  return {
    cells: sheets.flatMap((sheet) => frozenCells(sheet, book.sheets, taboo, choices)),
    names: [...new Set(book.names.filter(({ name }) => taboo.names.has(name.toUpperCase())).map(({ name }) => name))],
  };
}

function frozenCells(
  sheet: SheetContents,
  all: readonly SheetContents[],
  taboo: Taboo,
  choices: FreezeChoices,
): FrozenCell[] {
  const frozen: FrozenCell[] = [];
  const filled: Box[] = [];
  const others: [string, string][] = [];
  for (const [address, formula] of Object.entries(sheet.formulas)) {
    const plain = plainFormula(formula, taboo.taken);
    if (isFilledByAnother(formula)) {
      others.push([address, formula]);
      continue;
    }
    const reason = reasonOf(plain, taboo) ?? (isUnknown(shownAt(sheet, address)) ? "an unknown function" : undefined);
    if (reason === undefined) continue;
    const area = shownArea(sheet, address);
    filled.push(boxOf(area));
    frozen.push(frozenCell(sheet, all, { formula, plain, area, reason }, taboo, choices));
  }
  // Cells that Google Sheets says are filled by another one belong to a formula of ours, or stay what they show.
  for (const [address, formula] of others) {
    const { top, left } = boxOf(address);
    if (filled.some((box) => box.top <= top && top <= box.bottom && box.left <= left && left <= box.right)) continue;
    frozen.push(
      frozenCell(sheet, all, { formula, plain: formula, area: address, reason: "another program" }, taboo, VALUES),
    );
  }
  return frozen;
}

const VALUES = { as: "values" } as const;

interface Found {
  readonly formula: string;
  readonly plain: string;
  readonly area: Area;
  readonly reason: Reason;
}

function frozenCell(
  sheet: SheetContents,
  all: readonly SheetContents[],
  { formula, plain, area, reason }: Found,
  taboo: Taboo,
  { as, laid }: Pick<FreezeChoices, "as" | "laid">,
): FrozenCell {
  const values = cellsIn(sheet, boxOf(area));
  const first = values[0]?.[0] ?? null;
  const mayTwin = as === "formulas" && reason === "our function";
  const ofSheet = mayTwin ? laid?.(sheet.name, area.split(":")[0] ?? area) : undefined;
  const ofCall =
    mayTwin && ofSheet === undefined && !isErrorCell(first)
      ? twinOf(plain, values, lookFrom(sheet, all), taboo.taken)
      : undefined;
  const twin = ofSheet ?? ofCall;
  const becomes = values.map((row, r) =>
    row.map((value, c): Becomes => {
      const own = twin?.[r]?.[c] ?? null;
      return own === null || reasonOf(own, taboo) !== undefined
        ? { value: isUnknown(value) ? { error: "#N/A" } : value }
        : { formula: `=${own}`, value };
    }),
  );
  const functions = callsIn(plain).flatMap(({ name }) => ownName(name, taboo.taken) ?? []);
  return { sheet: sheet.name, area, formula, says: plain, functions: [...new Set(functions)], reason, becomes };
}

const isUnknown = (cell: Cell): boolean => isErrorCell(cell) && cell.error === "#NAME?";

function shownAt({ cells }: SheetContents, address: Area): Cell {
  const { top, left } = boxOf(address);
  return cells[top]?.[left] ?? null;
}

function cellsIn({ cells }: SheetContents, { top, left, bottom, right }: Box): Grid {
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c) => cells[top + r]?.[left + c] ?? null),
  );
}

/** Looks cells up from a sheet: references without a sheet are to it. */
function lookFrom(home: SheetContents, all: readonly SheetContents[]): Look {
  return ({ sheet, box }) => {
    const on = sheet === undefined ? home : all.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
    if (on === undefined) return [];
    const bottom = Math.min(box.bottom, on.cells.length - 1);
    const right = Math.min(box.right, (on.cells[0]?.length ?? 0) - 1);
    return cellsIn(on, { ...box, bottom, right });
  };
}
