import type { Cell } from "../workbook/cell";
import { answerType, answerValue, cellXml } from "./cell-xml";
import { toFile } from "./future-functions";
import type { DraftFill, SheetDraft } from "./sheet-draft";
import { escapedXml } from "./xml-shell";

/** The formulas that a sheet spells once for many cells, by the number that the cells name. */
export interface SharedFormulas {
  numberOf(fill: DraftFill): { readonly number: number; readonly isNew: boolean };
}

/** Numbers for the shared formulas of a sheet, beyond those that its cells name already. */
export function sharedFormulas({ before, rows }: SheetDraft): SharedFormulas {
  let next = 0;
  if (before !== undefined) {
    for (const cells of rows.values()) {
      for (const { holds } of cells.values()) {
        const taken = "kept" in holds ? /<(?:\w+:)?f\s[^>]*\bsi="(\d+)"/.exec(holds.kept)?.[1] : undefined;
        if (taken !== undefined) next = Math.max(next, Number(taken) + 1);
      }
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
  address: string,
  style: number,
  fill: DraftFill,
  shared: SharedFormulas,
  answer: Cell | undefined,
): string {
  const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const down = Number(row) - 1 - fill.top;
  if (!fill.isShared) return cellXml(address, style, { formula: fill.at(down) }, answer);
  const { number, isNew } = shared.numberOf(fill);
  const start = `<c r="${address}"${style > 0 ? ` s="${style}"` : ""}${answerType(answer)}>`;
  const formula = isNew
    ? `<f t="shared" ref="${address}:${column}${fill.bottom + 1}" si="${number}">${escapedXml(toFile(fill.at(down).replace(/^=/, "")))}</f>`
    : `<f t="shared" si="${number}"/>`;
  return `${start}${formula}${answerValue(answer)}</c>`;
}
