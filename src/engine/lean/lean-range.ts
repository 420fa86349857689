import type { Cell } from "../../workbook/cell";
import type { Standing } from "./first-places";
import type { LeanColumn, LeanSheet } from "./lean-sheet";

/** Cells of a sheet from one row to another, as they stand there: worked out when somebody asks for them. */
export class LeanRange implements Standing {
  readonly height: number;
  readonly width: number;

  constructor(
    private readonly sheet: LeanSheet,
    private readonly columns: readonly LeanColumn[],
    private readonly top: number,
    bottom: number,
    private readonly shown: (column: LeanColumn, row: number) => Cell,
  ) {
    this.height = bottom - top + 1;
    this.width = columns.length;
  }

  at(row: number, column: number): Cell {
    const from = this.columns[column]!;
    const known = from.known[this.top + row];
    return known === undefined || typeof known === "symbol" ? this.shown(from, this.top + row) : known;
  }

  /** Spelled for the few who look things up: a window that moves down a column is a new range in every row. */
  get stands(): Standing["stands"] {
    const left = this.columns[0]?.column ?? 0;
    return { in: this.sheet, at: `${left}:${left + this.width - 1}:${this.top}:${this.top + this.height - 1}` };
  }
}
