import type { Area } from "../../src/workbook/address";
import { columnNumber } from "../../src/workbook/address";
import { isErrorCell } from "../../src/workbook/cell";
import type { DefinedName, SheetContents } from "../../src/workbook/sheet-contents";
import { callsOurs } from "./calls-ours";
import { plainFormula, respelled } from "./plain-formula";
import { shownArea } from "./shown-area";
import { isForeign } from "./spelled-for";

/** A formula to be entered again. */
export interface Repair {
  readonly sheet: string;
  /** The cells to be cleared before it: its own, and those that hold what it once filled. */
  readonly area: Area;
  readonly formula: string;
  readonly was: string;
}

/**
 * Formulas of ours that this program cannot calculate as they stand: those that show #NAME? because they were entered before the
 * functions were there, and those that another program spelled.
 *
 * @param prefix How this program wants our functions spelled: "DMAIC." or nothing.
 */
export function repairs(
  sheets: readonly SheetContents[],
  prefix: "DMAIC." | "",
  names: readonly DefinedName[] = [],
): readonly Repair[] {
  const taken = new Set(names.map(({ name }) => name.toUpperCase()));
  return sheets.flatMap((sheet) =>
    Object.entries(sheet.formulas).flatMap(([address, was]) => {
      const plain = plainFormula(was, taken);
      if (!callsOurs(plain, taken)) return [];
      const formula = respelled(plain, prefix, taken);
      const isStuck = showsName(sheet, address) || isForeign(was, prefix, taken);
      return isStuck ? [{ sheet: sheet.name, area: shownArea(sheet, address), formula, was }] : [];
    }),
  );
}

function showsName({ cells }: SheetContents, address: Area): boolean {
  const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)/.exec(address) ?? [];
  const cell = cells[Number(row) - 1]?.[columnNumber(letters)] ?? null;
  return isErrorCell(cell) && cell.error === "#NAME?";
}
