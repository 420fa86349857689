import type { Cell } from "../../workbook/cell";
import type { Compiled } from "./compiled";

/** A cell that is being worked out; whoever asks for it meanwhile has come round in a circle. */
export const UNDER_WAY = Symbol("under way");

/** What a cell shows, as far as it is known: undefined where it is still to be worked out. */
export type Known = Cell | typeof UNDER_WAY | undefined;

/** Formulas alike from one row to another. */
interface Run {
  readonly top: number;
  readonly bottom: number;
  readonly formula: Compiled;
}

/** A column of a sheet: what is known of its cells, and the formulas of those that are not. */
export class LeanColumn {
  readonly known: Known[];
  private readonly single = new Map<number, Compiled>();
  private readonly runs: Run[] = [];
  /** Whether a formula of its own was put into a row of a run; else a run is found without looking for one. */
  private isCut = false;

  constructor(
    readonly sheet: LeanSheet,
    readonly column: number,
  ) {
    // As long as it will get: a list that is filled from its middle would become a slow one.
    this.known = new Array<Known>(sheet.height);
  }

  /** A formula in one row, or filled down from one to another; it takes the place of what stands there. */
  put(formula: Compiled, top: number, bottom = top): void {
    this.known.fill(undefined, top, bottom + 1);
    if (top === bottom) {
      this.single.set(top, formula);
      this.isCut ||= this.runs.some((run) => top >= run.top && top <= run.bottom);
      return;
    }
    for (const row of this.single.keys()) if (row >= top && row <= bottom) this.single.delete(row);
    this.runs.push({ top, bottom, formula });
  }

  formulaAt(row: number): Compiled | undefined {
    const own = this.isCut ? this.single.get(row) : undefined;
    if (own !== undefined) return own;
    for (let i = 0; i < this.runs.length; i += 1) {
      const run = this.runs[i]!;
      if (row >= run.top && row <= run.bottom) return run.formula;
    }
    return this.single.get(row);
  }
}

/** A formula that may spill, and whether it has. */
export interface Spiller {
  readonly row: number;
  readonly column: LeanColumn;
  /** The cells that it fills, once it is worked out. */
  size: { readonly height: number; readonly width: number } | undefined;
}

/** A sheet while it is calculated: columns that come into being when somebody asks for them. */
export class LeanSheet {
  readonly spillers: Spiller[] = [];
  private readonly columns: (LeanColumn | undefined)[] = [];

  constructor(
    readonly name: string,
    /** How many rows a reference to a whole column takes in. */
    readonly height: number,
  ) {}

  column(index: number): LeanColumn {
    const there = this.columns[index];
    if (there !== undefined) return there;
    const column = new LeanColumn(this, index);
    this.columns[index] = column;
    return column;
  }
}
