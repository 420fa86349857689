import type { Cell } from "../../workbook/cell";
import type { Result } from "./matrix";

/** A part of a formula, ready to be worked out for any row that the formula stands in (from 0). */
export type Compiled =
  | {
      /** Always a single value. */
      readonly gives: "cell";
      readonly run: (row: number) => Cell;
    }
  | {
      /** A rectangle, or what may be one. */
      readonly gives: "result";
      readonly run: (row: number) => Result;
    };
