import type { Model } from "@odoo/o-spreadsheet";
import { fromModel } from "../../engine/model-value";
import { boxOf, type Place } from "../../workbook/address";
import type { Cell, Grid } from "../../workbook/cell";
import type { Content } from "../../workbook/plan";
import { sheetIdOf } from "./sheet-ids";

type Getters = Model["getters"];

/** Where a cell is, as the spreadsheet counts. */
export interface CellAt {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

/** What a cell shows. */
export const shownAt = (getters: Getters, at: CellAt): Cell => fromModel(getters.getEvaluatedCell(at));

/** The formula of a cell as a person reads it, or undefined where it holds a value. */
export function formulaAt(getters: Getters, at: CellAt): string | undefined {
  const cell = getters.getCell(at);
  return cell?.isFormula === true ? cell.compiledFormula.toFormulaString(getters) : undefined;
}

/** What was typed into a cell: a formula or a value; null where it is blank or only shows what another one spills. */
export function contentAt(getters: Getters, at: CellAt): Content {
  const cell = getters.getCell(at);
  if (cell === undefined) return null;
  if (cell.isFormula) return { formula: cell.compiledFormula.toFormulaString(getters) };
  if (cell.content === "") return null;
  const shown = shownAt(getters, at);
  return typeof shown === "object" ? null : shown;
}

/** The cells of a place, as a rectangle. */
export function cellsAt(getters: Getters, { sheet, area }: Place): Grid {
  const sheetId = sheetIdOf(getters, sheet);
  const { top, left, bottom, right } = boxOf(area);
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (__, j): Cell =>
      sheetId === undefined ? null : shownAt(getters, { sheetId, row: top + i, col: left + j }),
    ),
  );
}

/** The cells of a place, one after another. */
export const listAt = (getters: Getters, place: Place): Cell[] => cellsAt(getters, place).flat();
