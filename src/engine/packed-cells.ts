import { boxOf, columnLetters } from "../workbook/address";
import { filledDown } from "../workbook/filled-down";
import type { Step } from "../workbook/plan";

/** The first row of the area holds these formulas, one a column; the rows below hold them filled down. */
export type Fill = Pick<Extract<Step, { readonly step: "fill" }>, "area" | "formulas">;

/** A cell as the calculating model takes it: what would be typed, or how the formula differs from the one above. */
export type PackedCell = string | { readonly R: readonly string[] };

/** Texts in quotes, which are none of our business, and references: a sheet in front or not, one cell or two. */
const PIECES =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'!|[^\s!"'(),;:+\-*/^&=<>{}%#]+!)?\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?(?![\w.(!])/gi;
const ONE_CELL = /^(\$?[A-Z]{1,3}\$?)([0-9]+)$/i;
const ADDRESS = /^([A-Z]+)([0-9]+)$/;

interface TakenApart {
  /** The formula with a sign in the place of each reference. */
  readonly pattern: string;
  readonly references: readonly string[];
  readonly canRepeat: boolean;
}

/**
 * Cells for the calculating model, with each formula that repeats the one above it said as the difference of their references.
 *
 * Reading formulas is most of the model's work, and the helper columns of a chart are the same formula a hundred times over; said
 * like this, which is how the model saves its own workbooks, only the first is read.
 *
 * @param cells What would be typed into each cell, by its address.
 *
 * @example
 * packedCells({ C1: "=$A1+B$9", C2: "=$A2+B$9", C3: "=$A4+B$9", C4: "text" }) // => { C1: "=$A1+B$9", C2: { R: ["+R1", "="] }, C3: { R: ["+R2", "="] }, C4: "text" }
 */
export function packedCells(cells: Readonly<Record<string, string | undefined>>): Record<string, PackedCell> {
  const columns = new Map<string, { readonly row: number; readonly text: string }[]>();
  for (const [address, text] of Object.entries(cells)) {
    const [, column = "", row = ""] = ADDRESS.exec(address) ?? [];
    if (text === undefined) continue;
    const found = columns.get(column);
    if (found === undefined) columns.set(column, [{ row: Number(row), text }]);
    else found.push({ row: Number(row), text });
  }
  const packed: Record<string, PackedCell> = {};
  for (const [column, found] of columns) {
    let above: TakenApart | undefined;
    for (const { row, text } of found.sort((a, b) => a.row - b.row)) {
      const now = text.startsWith("=") ? takenApart(text) : undefined;
      const isRepeated = now?.canRepeat === true && now.pattern === above?.pattern;
      packed[`${column}${row}`] = isRepeated ? { R: differences(now.references, above!.references) } : text;
      above = now;
    }
  }
  return packed;
}

/** Formulas that are filled down, as the model takes them: the first of each column, and how each differs from the one above. */
export function packedFills(fills: readonly Fill[]): Record<string, PackedCell> {
  const packed: Record<string, PackedCell> = {};
  for (const { area, formulas } of fills) {
    const { top, left, bottom } = boxOf(area);
    formulas.forEach((formula, i) => {
      const column = columnLetters(left + i);
      const at = filledDown(formula);
      const [first, second] = [takenApart(formula), takenApart(at(1))];
      const step = second.canRepeat ? { R: differences(second.references, first.references) } : undefined;
      for (let row = top; row <= bottom; row += 1)
        packed[`${column}${row + 1}`] = row > top && step !== undefined ? step : at(row - top);
    });
  }
  return packed;
}

function takenApart(formula: string): TakenApart {
  const references: string[] = [];
  const pattern = formula.replace(PIECES, (piece) => {
    if (piece.startsWith('"')) return piece;
    references.push(piece);
    return piece.includes(":") ? "\u0001" : "\u0002";
  });
  // A colon that is left belongs to whole rows or columns, which count among the model's references and not among ours.
  return { pattern, references, canRepeat: references.length > 0 && !pattern.includes(":") };
}

/** How each reference differs from that above: not at all, by so many rows, or altogether. */
function differences(now: readonly string[], above: readonly string[]): string[] {
  return now.map((reference, i) => {
    const before = above[i];
    if (reference === before) return "=";
    const [from, to] = [ONE_CELL.exec(before ?? ""), ONE_CELL.exec(reference)];
    if (from === null || to === null || from[1] !== to[1]) return reference;
    const rows = Number(to[2]) - Number(from[2]);
    return `${rows < 0 ? "-" : "+"}R${Math.abs(rows)}`;
  });
}
