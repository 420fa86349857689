import { Model } from "@odoo/o-spreadsheet";
import { boxOf, columnLetters } from "../workbook/address";
import type { Cell } from "../workbook/cell";
import { isErrorCell } from "../workbook/cell";
import { isFormulaCell, type FormulaCell } from "../workbook/plan";
import { registerBuiltIns } from "./built-ins";
import { fromModel } from "./model-value";
import { registerOurFunctions } from "./our-functions";
import { packedCells, type Fill } from "./packed-cells";
import { quietly } from "./quietly";

/** A sheet to be calculated: values as they stand, formulas still to be worked out. */
export interface SheetToCalculate {
  readonly name: string;
  readonly cells: readonly (readonly (Cell | FormulaCell)[])[];
  /** Formulas filled down; what `cells` has there does not count. */
  readonly fills?: readonly Fill[];
}

/** A calculated workbook: ask for any cell, rows and columns counted from 0. */
export interface Calculated {
  cell(sheet: string, row: number, column: number): Cell;
  /** The cells that a formula spilled into, from its own on; just its own where it did not spill. */
  spill(sheet: string, row: number, column: number): readonly (readonly Cell[])[];
  /** The sentence behind an error, or "". */
  message(sheet: string, row: number, column: number): string;
}

let isReady = false;

/** Registers what the calculating model lacks: missing built-ins and our custom functions. Once is enough. */
export function prepareEngine(): void {
  if (isReady) return;
  registerBuiltIns();
  registerOurFunctions();
  isReady = true;
}

/** Works out every formula of a workbook, ours included. */
export function calculate(sheets: readonly SheetToCalculate[]): Calculated {
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

/** A cell as it would be typed into the model; the apostrophe keeps a text from being read as anything else. */
export function textOf(cell: Cell | FormulaCell): string {
  if (cell === null || cell === "") return "";
  if (isErrorCell(cell)) return cell.error;
  if (typeof cell === "object") return isFormulaCell(cell) ? cell.formula : "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "number" ? String(cell) : `'${cell}`;
}
