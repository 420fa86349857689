import { textOf } from "../../engine/text-of";
import { boxOf, columnLetters } from "../../workbook/address";
import type { SheetContents } from "../../workbook/sheet-contents";
import { textAsTyped } from "./text-as-typed";

/** What would have to be typed into each cell of a sheet, by address. Cells that a formula fills beyond its own stay blank. */
export function typedCells({ cells, formulas, spills = {} }: SheetContents): Record<string, string> {
  const filled = new Set<string>();
  for (const [own, area] of Object.entries(spills)) {
    const { top, left, bottom, right } = boxOf(area);
    for (let row = top; row <= bottom; row += 1)
      for (let col = left; col <= right; col += 1) filled.add(`${columnLetters(col)}${row + 1}`);
    filled.delete(own);
  }
  const typed: Record<string, string> = {};
  const letters = (cells[0] ?? []).map((_, column) => columnLetters(column));
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      const address = `${letters[c]!}${r + 1}`;
      if (filled.has(address)) return;
      const text = typeof cell === "string" ? textAsTyped(cell) : textOf(cell);
      if (text !== "") typed[address] = text;
    }),
  );
  // A formula may stand outside the rows that show something.
  for (const [address, formula] of Object.entries(formulas))
    if (!filled.has(address)) typed[address] = asModelReads(formula);
  return typed;
}

/** The model spells this error without its mark. */
const asModelReads = (formula: string): string => formula.replace(/#REF!/g, "#REF");
