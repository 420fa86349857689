import type { DraftCell } from "./draft-cell";

/**
 * The cells of a row on their way into a file, from left to right, whatever the order in which they were put.
 *
 * A list and no map: a cell is found by counting, and nothing has to be sorted when the row is written.
 */
export class DraftRow {
  private readonly cells: (DraftCell | undefined)[] = [];

  /** How many columns it reaches over. */
  get width(): number {
    return this.cells.length;
  }

  get(column: number): DraftCell | undefined {
    return this.cells[column];
  }

  set(column: number, cell: DraftCell): void {
    // A hole in a list is slower to look up than a place that holds nothing.
    while (this.cells.length < column) this.cells.push(undefined);
    this.cells[column] = cell;
  }

  /** Takes the cells out from one column to another, both included. */
  clear(left: number, right: number): void {
    this.cells.fill(undefined, left, right + 1);
  }

  some(test: (cell: DraftCell) => boolean): boolean {
    return this.cells.some((cell) => cell !== undefined && test(cell));
  }

  /** Calls for every cell that is there; a cell may be set meanwhile. */
  forEach(visit: (cell: DraftCell, column: number) => void): void {
    for (let column = 0; column < this.cells.length; column += 1) {
      const cell = this.cells[column];
      if (cell !== undefined) visit(cell, column);
    }
  }
}
