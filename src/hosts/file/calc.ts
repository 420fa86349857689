import { calculate } from "../../engine/calculate";
import { isErrorCell, type Cell } from "../../workbook/cell";
import type { FileRead } from "./read-file";
import { withFormulas } from "./calculated-file";

/** What a formula comes to over a file: a rectangle of cells, and the sentence behind an error. */
export interface CalcAnswer {
  readonly formula: string;
  readonly values: readonly (readonly (number | string | boolean)[])[];
  readonly message?: string;
}

/**
 * Works out one formula over a file, ours and built-in ones alike. References without a sheet mean the first sheet.
 *
 * The formula stands far beside the data, where it can spill without meeting any.
 */
export function calc({ contents: { sheets } }: FileRead, text: string): CalcAnswer {
  const formula = text.trim().startsWith("=") ? text.trim() : `=${text.trim()}`;
  const [first, ...others] = sheets.map((sheet) => ({ name: sheet.name, cells: withFormulas(sheet) }));
  const home = first ?? { name: "Sheet1", cells: [] };
  const column = home.cells.reduce((most, row) => Math.max(most, row.length), 0) + 2;
  const blank = Array.from({ length: column }, () => null);
  const top = [...(home.cells[0] ?? []), ...blank].slice(0, column);
  const answers = calculate([{ name: home.name, cells: [[...top, { formula }], ...home.cells.slice(1)] }, ...others]);
  const message = answers.message(home.name, 0, column);
  return {
    formula,
    values: answers.spill(home.name, 0, column).map((row) => row.map(shown)),
    ...(message === "" ? {} : { message }),
  };
}

function shown(cell: Cell): number | string | boolean {
  if (cell === null) return "";
  return isErrorCell(cell) ? cell.error : cell;
}
