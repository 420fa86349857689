import type { SheetDraft } from "./sheet-draft";
import { shiftFormula } from "./shift-formula";
import { escapedXml, unescapedXml } from "./xml-shell";

/** A shared formula is spelled out in its first cell only; when that cell is edited, the others get their own words. */
export function unshareFormulas(
  draft: SheetDraft,
  edits: readonly { readonly row: number; readonly column: number }[],
): void {
  const leaders = new Map<string, { readonly row: number; readonly column: number; readonly text: string }>();
  for (const { row, column } of edits) {
    const holds = draft.rows.get(row)?.get(column)?.holds;
    const found = holds !== undefined && "kept" in holds ? SHARED.exec(holds.kept) : null;
    const si = found === null ? undefined : /\ssi="(\d+)"/.exec(found[1]!)?.[1];
    if (found !== null && si !== undefined && found[2] !== undefined)
      leaders.set(si, { row, column, text: unescapedXml(found[2]) });
  }
  if (leaders.size === 0) return;
  for (const [row, cells] of draft.rows) {
    cells.forEach(({ style, holds }, column) => {
      const found = "kept" in holds ? SHARED.exec(holds.kept) : null;
      const leader = found === null ? undefined : leaders.get(/\ssi="(\d+)"/.exec(found[1]!)?.[1] ?? "");
      if (found === null || leader === undefined || !("kept" in holds)) return;
      const formula = shiftFormula(leader.text, row - leader.row, column - leader.column);
      const prefix = /^<(\w+:)?/.exec(found[0])?.[1] ?? "";
      cells.set(column, {
        style,
        holds: { kept: holds.kept.replace(SHARED, () => `<${prefix}f>${escapedXml(formula)}</${prefix}f>`) },
      });
    });
  }
}

const SHARED = /<(?:\w+:)?f((?=[^>]*\st="shared")[^>]*?)(?:\/>|>([^<]*)<\/(?:\w+:)?f>)/;
