import { boxOf } from "./address";
import { isFormulaCell, type Step } from "./plan";
import { LOOKS, type Role } from "./style";

const POINTS_A_LINE = 15;
/** Letters of this size fit a plain row; larger ones need a row so many times as high as they are. */
const LARGEST_THAT_FITS = 13;
const POINTS_A_POINT = 1.4;
/** A letter of the default size takes about this much of a column's unit of width, bold ones more. */
const WIDTH_A_LETTER = 0.9;
/** What a formula of ours with words in it comes to, as a rule. */
const LETTERS_OF_A_SENTENCE = 120;
/** In a narrow column stand shorter texts: names, units, definitions. */
const LINES_OF_A_NARROW_SENTENCE = 3;

/**
 * Heights of the rows whose wrapped text takes more than a line, as far as it is known when the sheet is laid, and of those with large letters. Rows that
 * are not named fit one line.
 *
 * @param known What cells with formulas will show, by row and column, where it is known.
 */
export function rowHeights(
  steps: readonly Step[],
  widths: readonly number[],
  known: ReadonlyMap<number, ReadonlyMap<number, string>> = new Map(),
): { row: number; points: number }[] {
  // Columns without a width of their own are helpers: no row grows for them.
  const roles = widths.map(() => new Map<number, Role>());
  for (const it of steps) {
    if (it.step !== "format") continue;
    const { top, left, bottom, right } = boxOf(it.area);
    for (const column of roles.slice(left, right + 1)) {
      for (let row = top; row <= bottom; row += 1) {
        column.set(row, it.role);
      }
    }
  }
  const lines = new Map<number, number>();
  const points = new Map<number, number>();
  for (const it of steps) {
    if (it.step !== "write") continue;
    const { top, left } = boxOf(it.area);
    it.cells.forEach((cells, i) =>
      cells.forEach((content, j) => {
        const role = roles[left + j]?.get(top + i);
        const width = widths[left + j];
        const size = role === undefined ? 0 : (LOOKS[role].size ?? 0);
        if (size > LARGEST_THAT_FITS) points.set(top + i, Math.ceil(size * POINTS_A_POINT));
        if (role === undefined || width === undefined || LOOKS[role].wrap !== true) return;
        const isSentence = content !== null && isFormulaCell(content) && (role === "text" || role === "sentence");
        const letters = Math.min(LETTERS_OF_A_SENTENCE, LINES_OF_A_NARROW_SENTENCE * (width / WIDTH_A_LETTER - 1));
        const guessed = isSentence ? "x".repeat(Math.max(0, letters)) : "";
        const text = typeof content === "string" ? content : (known.get(top + i)?.get(left + j) ?? guessed);
        const needed = linesOf(text, width / (LOOKS[role].bold === true ? 1.15 : 1));
        lines.set(top + i, Math.max(lines.get(top + i) ?? 1, needed));
      }),
    );
  }
  for (const [row, count] of lines) {
    if (count > 1) points.set(row, Math.max(points.get(row) ?? 0, count * POINTS_A_LINE));
  }
  return [...points].sort(([a], [b]) => a - b).map(([row, high]) => ({ row, points: high }));
}

/** How many lines a text takes in a column of a width, broken between words. */
function linesOf(text: string, width: number): number {
  const letters = Math.max(1, Math.floor(width / WIDTH_A_LETTER));
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const length = Math.min(word.length, letters);
    if (used > 0 && used + 1 + length > letters) {
      lines += 1;
      used = length;
    } else used += (used > 0 ? 1 : 0) + length;
    lines += Math.floor(Math.max(0, word.length - 1) / letters);
  }
  return lines;
}
