import type { Box } from "../../workbook/address";

/** What a cell is to hold and how it is to look; what is left out stays as it is. */
interface Given {
  content?: string;
  /** Null takes a look away. */
  style?: object | null;
  format?: string;
}

/**
 * Cells as a plan will leave them, gathered before any is written: the spreadsheet reads a formula anew with every change to its
 * cell, looks included, so each cell is written once.
 */
export class CellDraft {
  private readonly sheets = new Map<string, Map<number, Map<number, Given>>>();

  give(sheetId: string, { top, left, bottom, right }: Box, given: (row: number, col: number) => Given): void {
    const rows = this.sheets.get(sheetId) ?? new Map<number, Map<number, Given>>();
    this.sheets.set(sheetId, rows);
    for (let row = top; row <= bottom; row += 1) {
      const cells = rows.get(row) ?? new Map<number, Given>();
      rows.set(row, cells);
      for (let col = left; col <= right; col += 1) cells.set(col, { ...cells.get(col), ...given(row, col) });
    }
  }

  forget(sheetId: string): void {
    this.sheets.delete(sheetId);
  }

  *cells(): Generator<Given & { readonly sheetId: string; readonly row: number; readonly col: number }> {
    for (const [sheetId, rows] of this.sheets) {
      for (const [row, cells] of rows) for (const [col, given] of cells) yield { sheetId, row, col, ...given };
    }
  }
}
