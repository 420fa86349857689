import { Model } from "@odoo/o-spreadsheet";
import { boxOf, columnLetters } from "../workbook/address";
import type { Cell } from "../workbook/cell";
import type { Calculated, SheetToCalculate } from "./calculated";
import { prepareEngine } from "./prepare-engine";
import { fromModel } from "./model-value";
import { packedCells } from "./packed-cells";
import { quietly } from "./quietly";
import { textOf } from "./text-of";

/** Works out every formula of a workbook, ours included, by the calculating model. */
export function calculatedByModel(sheets: readonly SheetToCalculate[]): Calculated {
  prepareEngine();
  return quietly(() => {
    const ids = new Map(sheets.map(({ name }, i) => [name, `sheet${i}`]));
    const model = new Model({
      sheets: sheets.map((sheet, i) => ({
        id: `sheet${i}`,
        name: sheet.name,
        ...sizeOf(sheet),
        cells: packedCells(texts(sheet), sheet.fills),
      })),
    });
    const at = (sheet: string, row: number, col: number) => {
      const sheetId = ids.get(sheet);
      if (sheetId === undefined) throw new Error(`There is no sheet "${sheet}" among the calculated ones.`);
      return { sheetId, row, col };
    };
    const cell = (sheet: string, row: number, column: number): Cell =>
      fromModel(model.getters.getEvaluatedCell(at(sheet, row, column)));
    return {
      cell,
      column: (sheet, column) => (row) => cell(sheet, row, column),
      spill(sheet, row, column) {
        const zone = model.getters.getSpreadZone(at(sheet, row, column));
        if (!zone) return [[cell(sheet, row, column)]];
        const count = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
        return count(zone.top, zone.bottom).map((r) => count(zone.left, zone.right).map((c) => cell(sheet, r, c)));
      },
      message: (sheet, row, column) => {
        const value = model.getters.getEvaluatedCell(at(sheet, row, column));
        return "message" in value && typeof value.message === "string" ? value.message : "";
      },
    };
  });
}

function sizeOf({ cells, fills = [] }: SheetToCalculate) {
  const boxes = fills.map(({ area }) => boxOf(area));
  return {
    rowNumber: Math.max(10, cells.length + 20, ...boxes.map(({ bottom }) => bottom + 20)),
    // Not spread into one call: a sheet may have a million rows, and a call takes no million arguments.
    colNumber: cells.reduce(
      (most, row) => Math.max(most, row.length + 30),
      Math.max(10, ...boxes.map(({ right }) => right + 30)),
    ),
  };
}

function texts({ cells, fills = [] }: SheetToCalculate): Record<string, string> {
  const boxes = fills.map(({ area }) => boxOf(area));
  const isFilled = (row: number, column: number) =>
    boxes.some((it) => row >= it.top && row <= it.bottom && column >= it.left && column <= it.right);
  const found: Record<string, string> = {};
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      const text = isFilled(r, c) ? "" : textOf(cell);
      if (text !== "") found[`${columnLetters(c)}${r + 1}`] = text;
    }),
  );
  return found;
}
