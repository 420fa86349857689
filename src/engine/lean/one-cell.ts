import type { Cell } from "../../workbook/cell";
import type { Matrix } from "./matrix";

/** A single cell as the range that it is. */
export class OneCell implements Matrix {
  readonly height = 1;
  readonly width = 1;

  constructor(private readonly cell: Cell) {}

  at(): Cell {
    return this.cell;
  }
}
