import type { Place } from "../../src/workbook/address";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import type { FrozenRecord } from "../../src/workbook/state";
import { canThaw, type FrozenCell } from "./frozen-cell";
import { printOfArea, printOfFrozen } from "./frozen-print";

/** What thawing does: the formulas to put back, and the places that are left alone. */
export interface Thawing {
  readonly back: readonly FrozenRecord[];
  /** Cells in which something else stands by now, and sheets that are gone. */
  readonly left: readonly Place[];
}

/** What the notes keep of frozen cells, so that their formulas can come back. What reads things that are not there cannot. */
export function frozenRecords(cells: readonly FrozenCell[]): readonly FrozenRecord[] {
  return cells
    .filter(canThaw)
    .map(({ sheet, area, formula, becomes }) => ({ sheet, area, formula, print: printOfFrozen(becomes) }));
}

/** Which frozen formulas can be put back: those whose cells still hold what freezing put there. */
export function thaw(records: readonly FrozenRecord[], sheets: readonly SheetContents[]): Thawing {
  const isUntouched = ({ sheet, area, print }: FrozenRecord) => {
    const on = sheets.find(({ name }) => name === sheet);
    // Written down, and then interrupted: whatever stands there, the formula belongs there.
    if (print === "") return on !== undefined;
    return on !== undefined && printOfArea(on, area) === print;
  };
  return {
    back: records.filter(isUntouched),
    left: records.filter((it) => !isUntouched(it)).map(({ sheet, area }) => ({ sheet, area })),
  };
}
