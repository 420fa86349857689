import { boxOf } from "./address";
import { filledCells } from "./filled-cells";
import type { Content, Plan } from "./plan";

/** The cells that a plan writes, by sheet: `cells[row][column]`, `null` where it writes nothing; fills are spelled out. */
export function planCells(plan: Plan): ReadonlyMap<string, readonly (readonly Content[])[]> {
  const sheets = new Map<string, Content[][]>();
  for (const it of plan) {
    if (it.step === "add sheet") sheets.set(it.sheet, []);
    if (it.step !== "write" && it.step !== "fill" && it.step !== "link") continue;
    const { top, left } = boxOf(it.area);
    const cells = it.step === "write" ? it.cells : it.step === "fill" ? filledCells(it) : [[it.text]];
    const sheet = sheets.get(it.sheet) ?? [];
    cells.forEach((row, i) => row.forEach((cell, j) => put(sheet, top + i, left + j, cell)));
    sheets.set(it.sheet, sheet);
  }
  return sheets;
}

function put(sheet: Content[][], row: number, column: number, cell: Content): void {
  while (sheet.length <= row) sheet.push([]);
  const cells = sheet[row]!;
  while (cells.length <= column) cells.push(null);
  cells[column] = cell;
}
