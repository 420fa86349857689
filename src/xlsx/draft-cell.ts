import type { FilledPieces } from "../workbook/filled-pieces";
import type { Content } from "../workbook/plan";

/** A formula that is filled down a column, and the row from which. */
export interface DraftFill {
  readonly top: number;
  readonly bottom: number;
  /** What it says, as a file spells it, in pieces. */
  readonly inFile: FilledPieces;
  /** Whether the file may spell it once for all its rows: no program is known to do so where a formula reads another sheet. */
  readonly isShared: boolean;
}

/** A cell on its way into a file: its look by number, and what it holds; `kept` is a cell that stays as it was written. */
export interface DraftCell {
  readonly style: number;
  readonly holds:
    | { readonly content: Content }
    | { readonly kept: string }
    | { readonly filled: DraftFill }
    /** What the formula of another cell spills here. */
    | { readonly spilled: true };
}
