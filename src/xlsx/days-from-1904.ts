import type { Answers } from "./answers";
import type { SheetDraft } from "./sheet-draft";

/** What is added to a date of ours in a workbook that counts its days from 1904, as old Macintosh files do. */
export const SHIFT_TO_1904 = -1462;

/** Moves the dates that a draft writes: numbers in cells that look like dates. */
export function shiftDates(draft: SheetDraft, isDate: (style: number) => boolean): void {
  for (const cells of draft.rows.values()) {
    cells.forEach(({ style, holds }, column) => {
      if (!isDate(style) || !("content" in holds) || typeof holds.content !== "number") return;
      cells.set(column, { style, holds: { content: holds.content + SHIFT_TO_1904 } });
    });
  }
}

/** Answers with their dates moved alike. */
export function shiftedAnswers(answers: Answers, draft: SheetDraft, isDate: (style: number) => boolean): Answers {
  return {
    cell: (sheet, row, column) => {
      const cell = answers.cell(sheet, row, column);
      const style = draft.cellAt(row, column)?.style;
      return typeof cell === "number" && style !== undefined && isDate(style) ? cell + SHIFT_TO_1904 : cell;
    },
  };
}
