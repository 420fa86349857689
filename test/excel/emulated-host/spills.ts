import type { Box } from "../../../src/workbook/address";
import type { Entered, Shown } from "./entered-cell";
import { LAST_COLUMN, LAST_ROW } from "./reference";
import type { Worksheet } from "./worksheet";

interface Leader {
  readonly row: number;
  readonly column: number;
  readonly content: Entered;
}

/**
 * The formulas of a sheet that may fill more than their own cell.
 *
 * Docs, excel-add-ins-ranges-dynamic-arrays: a formula entered by `formulas` or `values` fills the cells beside and below it.
 * Support, "How to correct a #SPILL! error": where one of them holds anything, or is off the sheet, nothing is filled, and the
 * formula's own cell shows #SPILL!. Assumed: of two that want the same cell the one entered first has it.
 */
export class Spills {
  #leaders: Leader[] = [];
  /** Laid out once for as long as nothing changes: a long formula fills tens of thousands of cells. */
  #boxes: ReadonlyMap<Entered, Box> = new Map();
  #state = "";

  constructor(readonly sheet: Worksheet) {}

  note(row: number, column: number, content: Entered): void {
    this.#leaders.push({ row, column, content });
  }

  /** What the cell of a formula shows. */
  shownBy(content: Entered): Shown | undefined {
    const result = this.sheet.excel.resultOf(content);
    if (!isGrid(result)) return result;
    return this.#laid().has(content) ? result[0]?.[0] : { error: "#SPILL!" };
  }

  /** What a cell without a content shows. */
  shownAt(row: number, column: number): Shown | undefined {
    if (this.#leaders.length === 0) return undefined;
    for (const [content, box] of this.#laid()) {
      if (!isWithin(box, row, column)) continue;
      const result = this.sheet.excel.resultOf(content);
      return isGrid(result) ? result[row - box.top]?.[column - box.left] : undefined;
    }
    return undefined;
  }

  /** The cells that formulas fill now. */
  boxes(): Box[] {
    return [...this.#laid().values()];
  }

  /** The formulas that fill cells now, in the order in which they were entered, and which cells. */
  #laid(): ReadonlyMap<Entered, Box> {
    const state = `${this.sheet.cells.changes} ${this.sheet.excel.functions.answers} ${this.#leaders.length}`;
    if (state === this.#state) return this.#boxes;
    this.#leaders = this.#leaders.filter((it) => this.sheet.cells.content(it.row, it.column) === it.content);
    const boxes = new Map<Entered, Box>();
    for (const { row, column, content } of this.#leaders) {
      const result = this.sheet.excel.resultOf(content);
      if (!isGrid(result)) continue;
      const box = { top: row, left: column, bottom: row + result.length - 1, right: column + result[0]!.length - 1 };
      if (this.#isFree(box, [...boxes.values()])) boxes.set(content, box);
    }
    this.#boxes = boxes;
    this.#state = `${this.sheet.cells.changes} ${this.sheet.excel.functions.answers} ${this.#leaders.length}`;
    return boxes;
  }

  #isFree(box: Box, taken: readonly Box[]): boolean {
    if (box.bottom > LAST_ROW || box.right > LAST_COLUMN) return false;
    for (let row = box.top; row <= box.bottom; row += 1)
      for (let column = box.left; column <= box.right; column += 1) {
        const isOwn = row === box.top && column === box.left;
        if (!isOwn && this.sheet.cells.content(row, column) !== undefined) return false;
        if (taken.some((it) => isWithin(it, row, column))) return false;
      }
    return true;
  }
}

const isGrid = (result: unknown): result is readonly (readonly Shown[])[] => Array.isArray(result);

const isWithin = ({ top, left, bottom, right }: Box, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;
