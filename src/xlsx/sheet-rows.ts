import type { Answers } from "./answers";
import type { ByteWriter } from "./byte-writer";
import { ColumnCells } from "./column-cells";
import { sharedFormulas } from "./shared-formulas";
import type { SheetDraft } from "./sheet-draft";
import { withAttribute } from "./xml-shell";

/** Writes the rows of a sheet, from the first to the last, and comes back after each; a row without cells and without a look of its own takes no room. */
export function* writeRows(out: ByteWriter, draft: SheetDraft, answers: Answers | undefined): Iterable<number> {
  const shared = sharedFormulas(draft);
  const columns = Array.from({ length: draft.width }, (_, i) => new ColumnCells(i, draft, answers, shared));
  for (const row of draft.rowNumbers()) {
    const own = draft.rows.get(row);
    let isBegun = false;
    const begin = () => {
      if (!isBegun) out.text(rowStart(draft, row));
      isBegun = true;
    };
    if (draft.heights.has(row) || draft.rowStarts.has(row)) begin();
    for (let i = 0; i < columns.length; i += 1) {
      const column = columns[i]!;
      const cell = own?.get(i) ?? column.spannedAt(row);
      if (cell === undefined) continue;
      const { holds } = cell;
      if ("filled" in holds) {
        begin();
        column.writeFilled(out, row, cell, holds.filled);
        continue;
      }
      const text = column.text(row, cell);
      if (text === "") continue;
      begin();
      out.text(text);
    }
    if (isBegun) out.text("</row>");
    yield row;
  }
}

function rowStart(draft: SheetDraft, row: number): string {
  const start = draft.rowStarts.get(row) ?? `<row r="${row + 1}">`;
  const points = draft.heights.get(row);
  return points === undefined ? start : withAttribute(withAttribute(start, "ht", String(points)), "customHeight", "1");
}
