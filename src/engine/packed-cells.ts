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
 * @param fills Formulas filled down, beside those cells: a whole column of them is said in two entries.
 *
 * @example
 * packedCells({ C1: "=$A1+B$9", C2: "=$A2+B$9", C3: "=$A4+B$9", C4: "text" }) // => { C1: "=$A1+B$9", C2: { R: ["+R1", "="] }, C3: { R: ["+R2", "="] }, C4: "text" }
 * packedCells({}, [{ area: "C1:C90", formulas: ["=$A1+B$9"] }]) // => { C1: "=$A1+B$9", "C2:C90": { R: ["+R1", "="] } }
 */
export function packedCells(
  cells: Readonly<Record<string, string | undefined>>,
  fills: readonly Fill[] = [],
): Record<string, PackedCell> {
  const columns = new Map<string, Entry[]>();
  const add = (column: string, entry: Entry) => {
    const found = columns.get(column);
    if (found === undefined) columns.set(column, [entry]);
    else found.push(entry);
  };
  for (const [address, text] of Object.entries(cells)) {
    const [, column = "", row = ""] = ADDRESS.exec(address) ?? [];
    if (text !== undefined) add(column, { row: Number(row), text });
  }
  for (const { area, formulas } of fills) {
    const { top, left, bottom } = boxOf(area);
    formulas.forEach((formula, i) => {
      for (const entry of filledEntries(formula, top + 1, bottom + 1)) add(columnLetters(left + i), entry);
    });
  }
  const packed: Record<string, PackedCell> = {};
  for (const [column, found] of columns) {
    let above: TakenApart | undefined;
    for (const entry of found.sort((a, b) => a.row - b.row)) {
      const { row } = entry;
      if ("until" in entry) {
        packed[row === entry.until ? `${column}${row}` : `${column}${row}:${column}${entry.until}`] = {
          R: entry.moves,
        };
        above = undefined;
        continue;
      }
      const now = entry.text.startsWith("=") ? takenApart(entry.text) : undefined;
      const isRepeated = now?.canRepeat === true && now.pattern === above?.pattern;
      packed[`${column}${row}`] = isRepeated ? { R: differences(now.references, above!.references) } : entry.text;
      above = now;
    }
  }
  return packed;
}

/** What stands in a row of a column, or how the formulas from a row until another go on from the one above them. */
type Entry =
  | { readonly row: number; readonly text: string }
  | { readonly row: number; readonly until: number; readonly moves: readonly string[] };

function filledEntries(formula: string, top: number, bottom: number): Entry[] {
  const at = filledDown(formula);
  const first = { row: top, text: formula };
  const [now, next] = [takenApart(formula), takenApart(at(1))];
  const moves = differences(next.references, now.references);
  // A window of several rows cannot be said as a difference: each of its rows is spelled out.
  const isSteady = next.canRepeat && moves.every((it) => it === "=" || it.startsWith("+"));
  if (isSteady) return bottom === top ? [first] : [first, { row: top + 1, until: bottom, moves }];
  return Array.from({ length: bottom - top + 1 }, (_, down) => ({ row: top + down, text: at(down) }));
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
