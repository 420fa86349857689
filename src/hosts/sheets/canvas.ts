import { boxOf } from "../../workbook/address";
import { filledCells } from "../../workbook/filled-cells";
import type { Allowed, Plan, Step } from "../../workbook/plan";
import { LOOKS, type Role } from "../../workbook/style";
import { toSheets } from "./cells";

/** What one cell is to be given; `undefined` where the plan says nothing of it. */
export interface CanvasCell {
  value: string | number | boolean;
  number: string;
  role: Role | undefined;
  allowed: { readonly allowed: Allowed; readonly message: string } | undefined;
}

/**
 * One sheet, cell by cell, gathered from the steps of a plan: Apps Script is slow by the call, so each property of a whole
 * sheet is set in one.
 */
export class Canvas {
  readonly cells: CanvasCell[][] = [];
  width = 0;

  /** Takes up the steps that concern single cells; the others are for the hands. */
  add(step: Step): void {
    switch (step.step) {
      case "write":
        this.each(step.area, (cell, r, c) => (cell.value = toSheets(step.cells[r]?.[c] ?? null)));
        break;
      case "fill": {
        const cells = filledCells(step);
        this.each(step.area, (cell, r, c) => (cell.value = toSheets(cells[r]?.[c] ?? null)));
        break;
      }
      case "format":
        this.each(step.area, (cell) => {
          cell.role = step.role;
          if (step.number !== undefined) cell.number = step.number;
        });
        break;
      case "validation":
        this.each(step.area, (cell) => (cell.allowed = step));
        break;
      default:
        break;
    }
  }

  /** A property of every cell, as the setters want it: rows all equally long. */
  rows<T>(pick: (cell: CanvasCell) => T): T[][] {
    return this.cells.map((row) => Array.from({ length: this.width }, (_, i) => pick(row[i] ?? blank())));
  }

  private each(area: string, change: (cell: CanvasCell, row: number, column: number) => void): void {
    const { top, left, bottom, right } = boxOf(area);
    this.width = Math.max(this.width, right + 1);
    while (this.cells.length <= bottom) this.cells.push([]);
    for (let r = top; r <= bottom; r += 1) {
      const row = this.cells[r]!;
      while (row.length <= right) row.push(blank());
      for (let c = left; c <= right; c += 1) change(row[c]!, r - top, c - left);
    }
  }
}

const blank = (): CanvasCell => ({ value: "", number: "General", role: undefined, allowed: undefined });

/** The look of a cell; a cell without a part to play looks like nothing at all. */
export const lookOf = ({ role }: CanvasCell) => (role === undefined ? {} : LOOKS[role]);

/** The steps of a plan by sheet, in the order of the plan. */
export function bySheet(plan: Plan): ReadonlyMap<string, readonly Step[]> {
  const sheets = new Map<string, Step[]>();
  for (const step of plan) {
    if (!("sheet" in step)) continue;
    const steps = sheets.get(step.sheet) ?? [];
    steps.push(step);
    sheets.set(step.sheet, steps);
  }
  return sheets;
}
