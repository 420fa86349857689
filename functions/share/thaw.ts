import { boxOf, columnLetters } from "../../src/workbook/address";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import type { FrozenRecord } from "../../src/workbook/state";
import { canThaw, type FrozenCell } from "./frozen-cell";
import { printOfArea, printOfFrozen } from "./frozen-print";
import { plainFormula } from "./plain-formula";

/** What thawing does: the formulas to put back, those that are back already, and those that are left alone. */
export interface Thawing {
  readonly back: readonly FrozenRecord[];
  /** Formulas that stand where they stood: an earlier freeze or thaw broke off after they were spared or put back. */
  readonly there: readonly FrozenRecord[];
  /** Cells in which something else stands by now, and sheets that are gone. */
  readonly left: readonly FrozenRecord[];
}

/** What the notes keep of frozen cells, so that their formulas can come back. What reads things that are not there cannot. */
export function frozenRecords(cells: readonly FrozenCell[]): readonly FrozenRecord[] {
  return cells
    .filter(canThaw)
    .map(({ sheet, area, formula, becomes }) => ({ sheet, area, formula, print: printOfFrozen(becomes) }));
}

const UNDER_WAY = "~";

/** The same records while the freeze goes on: cells that stand blank are then between a formula and what it showed. */
export function underWay(records: readonly FrozenRecord[]): readonly FrozenRecord[] {
  return records.map((it) => ({ ...it, print: `${UNDER_WAY}${it.print}` }));
}

/** Whether the freeze that wrote a record down broke off before its end. */
export function isUnderWay({ print }: FrozenRecord): boolean {
  return print.startsWith(UNDER_WAY);
}

/** Which frozen formulas can be put back: those whose cells still hold what freezing put there. */
export function thaw(records: readonly FrozenRecord[], sheets: readonly SheetContents[]): Thawing {
  const found = { back: [] as FrozenRecord[], there: [] as FrozenRecord[], left: [] as FrozenRecord[] };
  for (const it of records)
    found[
      standing(
        it,
        sheets.find(({ name }) => name === it.sheet),
      )
    ].push(it);
  return found;
}

function standing(it: FrozenRecord, on: SheetContents | undefined): keyof Thawing {
  if (on === undefined) return "left";
  const { top, left } = boxOf(it.area);
  const now = on.formulas[`${columnLetters(left)}${top + 1}`];
  if (now !== undefined && spelled(now) === spelled(it.formula)) return "there";
  const print = printOfArea(on, it.area);
  if (print === it.print.replace(UNDER_WAY, "")) return "back";
  return isUnderWay(it) && isBlank(on, it.area) ? "back" : "left";
}

/** Programs differ in blanks and capitals, and in how they spell our functions. */
const spelled = (formula: string): string => plainFormula(formula).replace(/\s+/g, "").toUpperCase();

function isBlank({ cells, formulas }: SheetContents, area: string): boolean {
  const { top, left, bottom, right } = boxOf(area);
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) {
      const cell = cells[row]?.[column] ?? null;
      if ((cell !== null && cell !== "") || formulas[`${columnLetters(column)}${row + 1}`] !== undefined) return false;
    }
  return true;
}
