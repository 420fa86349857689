import { packedCells } from "../../engine/packed-cells";
import { columnLetters } from "../../workbook/address";
import type { SheetContents } from "../../workbook/sheet-contents";
import { typedCells } from "./typed-cells";

/** Rows and columns beyond the last that hold something, to type in. */
const ROOM = { rows: 50, columns: 8 };

/** Sheets in the terms of the spreadsheet's model, without any look but number formats: for text files and very long sheets. */
export function plainData(sheets: readonly SheetContents[]): {
  readonly sheets: readonly object[];
  readonly formats: object;
} {
  const formats = new Map<string, number>();
  const formatId = (code: string) => {
    if (!formats.has(code)) formats.set(code, formats.size + 1);
    return formats.get(code)!;
  };
  const data = sheets.map((sheet, i) => {
    const cells = typedCells(sheet);
    const own: Record<string, number> = {};
    sheet.cells.forEach((row, r) =>
      row.forEach((_, c) => {
        const address = `${columnLetters(c)}${r + 1}`;
        const code = sheet.formats[r]?.[c] ?? "General";
        if (code !== "General" && cells[address] !== undefined) own[address] = formatId(code);
      }),
    );
    return {
      id: `sheet${i + 1}`,
      name: sheet.name,
      rowNumber: Math.max(100, sheet.cells.length + ROOM.rows),
      colNumber: Math.max(26, (sheet.cells[0]?.length ?? 0) + ROOM.columns),
      cells: packedCells(cells),
      formats: own,
      merges: [...sheet.merged],
      isVisible: !sheet.hidden,
    };
  });
  return { sheets: data, formats: Object.fromEntries([...formats].map(([code, id]) => [id, code])) };
}
