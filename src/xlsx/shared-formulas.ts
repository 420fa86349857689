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
