import type { CellError } from "../../workbook/cell";

/** One end of a reference. A row without a dollar sign moves along when its formula is filled down; columns never do here. */
export interface RowOf {
  /** The row, from 0, or how far it lies below the formula's own. */
  readonly row: number;
  readonly moves: boolean;
}

/** A formula taken apart: what it is made of, as a tree. */
export type FormulaNode =
  | { readonly is: "value"; readonly value: number | string | boolean }
  | { readonly is: "error"; readonly error: CellError }
  /** An argument that was left out between two commas. */
  | { readonly is: "nothing" }
  | {
      readonly is: "cells";
      /** The sheet by its name; the formula's own where none is named. */
      readonly sheet: string | undefined;
      readonly top: RowOf;
      readonly bottom: RowOf;
      readonly left: number;
      readonly right: number;
    }
  | { readonly is: "columns"; readonly sheet: string | undefined; readonly left: number; readonly right: number }
  | { readonly is: "call"; readonly name: string; readonly args: readonly FormulaNode[] }
  | { readonly is: "operator"; readonly sign: string; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly is: "negative"; readonly of: FormulaNode }
  | { readonly is: "percent"; readonly of: FormulaNode };
