import { boxOf, type Area } from "./address";

/**
 * A formula and blanks for the other cells that it fills, as one block: written in one call there is no moment in which the
 * formula stands nowhere, and the blanks let it fill its cells.
 *
 * @example
 * formulaRows("B2:C3", "=CONTROL_LIMITS(A2:A9)") // => [["=CONTROL_LIMITS(A2:A9)", ""], ["", ""]]
 */
export function formulaRows(area: Area, formula: string): string[][] {
  const { top, left, bottom, right } = boxOf(area);
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => (row === 0 && column === 0 ? formula : "")),
  );
}
