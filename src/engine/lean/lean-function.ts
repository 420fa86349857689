import type { Cell } from "../../workbook/cell";
import type { Result } from "./matrix";

/** A function that is built into spreadsheets, as the lean calculator knows it. */
export type LeanFunction = {
  /** How many arguments there may be. */
  readonly least: number;
  readonly most: number;
} & (
  | {
      /** Single values; over rectangles it is worked out cell by cell. */
      readonly of: "cells";
      readonly compute: (cells: readonly Cell[]) => Cell;
    }
  | {
      /** Rectangles as they are, to one value. */
      readonly of: "results";
      readonly compute: (results: readonly Result[]) => Cell;
    }
);

/** Functions by the names that formulas call them by. */
export type LeanFunctions = Readonly<Record<string, LeanFunction>>;
