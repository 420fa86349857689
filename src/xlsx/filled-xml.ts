import { columnLetters } from "../workbook/address";
import type { Cell } from "../workbook/cell";
import { answerType, answerValue } from "./cell-xml";
import type { DraftFill } from "./draft-cell";
import type { SheetDraft } from "./sheet-draft";

/** The formulas that a sheet spells once for many cells, by the number that the cells name. */
export interface SharedFormulas {
  numberOf(fill: DraftFill): { readonly number: number; readonly isNew: boolean };
}

/** Numbers for the shared formulas of a sheet, beyond those that its cells name already. */
export function sharedFormulas({ before, rows }: SheetDraft): SharedFormulas {
  let next = 0;
  if (before !== undefined) {
    for (const cells of rows.values()) {
      cells.forEach(({ holds }) => {
        const taken = "kept" in holds ? /<(?:\w+:)?f\s[^>]*\bsi="(\d+)"/.exec(holds.kept)?.[1] : undefined;
        if (taken !== undefined) next = Math.max(next, Number(taken) + 1);
      });
    }
  }
  const numbers = new Map<DraftFill, number>();
  return {
    numberOf(fill) {
      const known = numbers.get(fill);
      if (known !== undefined) return { number: known, isNew: false };
      numbers.set(fill, next);
      next += 1;
      return { number: next - 1, isNew: true };
    },
  };
}

/** A cell of a formula that is filled down: spelled in the first of its cells that is written, and named by number in the others. */
export function filledXml(
  { row, column, style }: { readonly row: number; readonly column: number; readonly style: number },
  fill: DraftFill,
  shared: SharedFormulas,
  answer: Cell | undefined,
): string {
  const letters = columnLetters(column);
  const down = row - fill.top;
  const start = `<c r="${letters}${row + 1}"${style > 0 ? ` s="${style}"` : ""}${answerType(answer)}>`;
  const end = `${answerValue(answer)}</c>`;
  if (!fill.isShared) return `${start}<f>${fill.inFile(down)}</f>${end}`;
  const { number, isNew } = shared.numberOf(fill);
  const formula = isNew
    ? `<f t="shared" ref="${letters}${row + 1}:${letters}${fill.bottom + 1}" si="${number}">${fill.inFile(down)}</f>`
    : `<f t="shared" si="${number}"/>`;
  return `${start}${formula}${end}`;
}
