import type { DraftCell } from "./draft-cell";

/** Cells alike from one row to another, both included. */
export interface DraftSpan {
  readonly top: number;
  readonly bottom: number;
  readonly cell: DraftCell;
}

/**
 * The cells of a column that are alike over many rows, as spans that do not overlap, from top to bottom.
 *
 * A formula that is filled down a hundred thousand rows takes the room of one cell.
 */
export class DraftColumn {
  private list: readonly DraftSpan[] = [];

  get spans(): readonly DraftSpan[] {
    return this.list;
  }

  get(row: number): DraftCell | undefined {
    for (let i = 0; i < this.list.length; i += 1) {
      const span = this.list[i]!;
      if (row >= span.top && row <= span.bottom) return span.cell;
    }
    return undefined;
  }

  /** Changes all cells from one row to another: once for those that are alike, and once for each gap. */
  change(top: number, bottom: number, change: (was: DraftCell | undefined) => DraftCell | undefined): void {
    const changed: DraftSpan[] = [];
    const add = (from: number, until: number, cell: DraftCell | undefined) => {
      if (from <= until && cell !== undefined) changed.push({ top: from, bottom: until, cell });
    };
    let next = top;
    for (const span of this.list) {
      if (span.bottom < top || span.top > bottom) {
        changed.push(span);
        continue;
      }
      if (span.top > next) add(next, span.top - 1, change(undefined));
      const until = Math.min(bottom, span.bottom);
      add(span.top, top - 1, span.cell);
      add(Math.max(top, span.top), until, change(span.cell));
      add(bottom + 1, span.bottom, span.cell);
      next = until + 1;
    }
    if (next <= bottom) add(next, bottom, change(undefined));
    this.list = changed.sort((a, b) => a.top - b.top);
  }
}
