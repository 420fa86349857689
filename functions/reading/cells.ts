import type { HostRange } from "./host-range";

/** The cells that a parameter reads: its data rows, without heading and trailing blanks. */
export class Cells {
  constructor(
    /** The parameter's name, for sentences. */
    readonly name: string,
    private readonly range: HostRange,
    /** Whether the range is one row that is read as a column. */
    private readonly isSideways: boolean,
    /** Heading rows above the first data row. */
    private readonly skipped: number,
    readonly rows: number,
    readonly columns: number,
  ) {}

  /** The number of the first data row, counted from the first cell given: 2 below a heading. */
  get firstRow(): number {
    return this.skipped + 1;
  }

  /** The host's value in a data row; `undefined` beyond the cells that were given. */
  at(row: number, column = 0): unknown {
    return this.isSideways ? this.range.at(0, row + this.skipped) : this.range.at(row + this.skipped, column);
  }

  /** Where a cell stands, as an analyst would count: from the first cell given, heading included. */
  place(row: number, column = 0): string {
    if (!this.range.isRange || (this.range.givenHeight === 1 && this.range.givenWidth === 1))
      return `The argument ${this.name}`;
    const position = row + this.firstRow;
    if (this.isSideways) return `Cell ${position} of ${this.name}`;
    return `Row ${position}${this.columns > 1 ? `, column ${column + 1},` : ""} of ${this.name}`;
  }
}
