import { boxOf } from "../../workbook/address";
import type { SheetToCalculate } from "../calculated";

/** Rows below the last one that a sheet is taken to have. */
const ROOM = 20;

/** How many rows a sheet has while it is calculated: what it holds, and some room. */
export function rowsOf({ cells, fills = [] }: SheetToCalculate): number {
  return Math.max(10, cells.length + ROOM, ...fills.map(({ area }) => boxOf(area).bottom + ROOM));
}
