import type { Cell } from "../../src/workbook/cell";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import { sheetOf } from "../workbook/sheet-of";

/** Minutes late of a number of days in September and October 2025: 12 to 16, and from a day on 5 less. */
export function logSheet(days: number, lessFrom = days): SheetContents {
  const noise = [12, 15, 13, 14, 16, 12, 14, 13, 15, 13];
  const day = (i: number) => `@2025-${i < 30 ? "09" : "10"}-${String((i % 30) + 1).padStart(2, "0")}`;
  const rows = Array.from({ length: days }, (_, i): Cell[] => [
    day(i),
    noise[i % noise.length]! - (i >= lessFrom ? 5 : 0),
    40 + (i % 3),
  ]);
  return sheetOf([["Date", "Minutes late", "Runs"], ...rows], { name: "Log" });
}
