import { boxOf } from "../../workbook/address";
import { filledDown } from "../../workbook/filled-down";
import { isFormulaCell, type Allowed, type Plan, type Step } from "../../workbook/plan";
import { LOOKS, type Role } from "../../workbook/style";
import { toSheets } from "./cells";

/** What one cell is to be given; `undefined` where the plan says nothing of it. */
export interface CanvasCell {
  value: string | number | boolean;
  number: string;
  role: Role | undefined;
  allowed: { readonly allowed: Allowed; readonly message: string } | undefined;
}

/** Rows that are alike, the formulas filled down: `like` is the row above them that holds what they repeat. */
export interface AlikeRows {
  readonly like: number;
  readonly from: number;
  readonly to: number;
}

/** Rows of cells that are set one by one. */
export interface Block {
  readonly from: number;
  readonly cells: readonly (readonly CanvasCell[])[];
}

/** From so many rows alike on it is worth the calls to have Google Sheets copy them. */
const WORTH_COPYING = 400;

/**
 * One sheet, cell by cell, gathered from the steps of a plan: Apps Script is slow by the call, so each property of a whole
 * sheet is set in one. Long stretches of rows alike are not spelled out: their first row is copied down.
 */
export class Canvas {
  readonly #steps: CellStep[] = [];
  /** Rows that may differ from the one above them. */
  readonly #breaks = new Set<number>([0]);
  height = 0;
  width = 0;

  /** Takes up the steps that concern single cells; the others are for the hands. */
  add(step: Step): void {
    if (!isCellStep(step)) return;
    const { top, bottom, right } = boxOf(step.area);
    this.#steps.push(step);
    this.height = Math.max(this.height, bottom + 1);
    this.width = Math.max(this.width, right + 1);
    this.#breaks.add(top).add(bottom + 1);
    for (let row = top + 1; row <= bottom; row += 1) if (differsFromAbove(step, row - top)) this.#breaks.add(row);
  }

  /** The rows alike that are worth a copy, from the top down. */
  alike(): AlikeRows[] {
    const rows = [...this.#breaks].filter((row) => row < this.height).sort((a, b) => a - b);
    return rows
      .map((like, i) => ({ like, from: like + 1, to: (rows[i + 1] ?? this.height) - 1 }))
      .filter(({ from, to }) => to - from + 1 >= WORTH_COPYING);
  }

  /** Everything else, spelled out: the rows before, between and after those that are alike. */
  blocks(): Block[] {
    const alike = this.alike();
    return [...alike, undefined].flatMap((next, i) => {
      const from = i === 0 ? 0 : alike[i - 1]!.to + 1;
      const to = next?.like ?? this.height - 1;
      return to < from ? [] : [{ from, cells: this.#spelled(from, to) }];
    });
  }

  #spelled(from: number, to: number): CanvasCell[][] {
    const rows = Array.from({ length: to - from + 1 }, () => Array.from({ length: this.width }, blank));
    for (const step of this.#steps) {
      const { top, left, bottom, right } = boxOf(step.area);
      const change = changeOf(step);
      for (let row = Math.max(top, from); row <= Math.min(bottom, to); row += 1)
        for (let column = left; column <= right; column += 1)
          change(rows[row - from]![column]!, row - top, column - left);
    }
    return rows;
  }
}

type CellStep = Extract<Step, { step: "write" | "fill" | "format" | "validation" }>;

const isCellStep = (step: Step): step is CellStep =>
  step.step === "write" || step.step === "fill" || step.step === "format" || step.step === "validation";

/** Whether a row of a step's area is not what copying the row above it gives. */
function differsFromAbove(step: CellStep, row: number): boolean {
  // What copying does to a rule for input is not documented: such rows are spelled out.
  if (step.step === "validation") return true;
  if (step.step !== "write") return false;
  const [above, own] = [step.cells[row - 1] ?? [], step.cells[row] ?? []];
  return own.length !== above.length || own.some((content, i) => isFormulaCell(content) || content !== above[i]);
}

/** What a step does to one cell, by its place within the step's area. */
function changeOf(step: CellStep): (cell: CanvasCell, row: number, column: number) => void {
  switch (step.step) {
    case "write":
      return (cell, row, column) => (cell.value = toSheets(step.cells[row]?.[column] ?? null));
    case "fill": {
      const columns = step.formulas.map((formula) => filledDown(formula));
      return (cell, row, column) => (cell.value = columns[column]?.(row) ?? "");
    }
    case "format":
      return (cell) => {
        cell.role = step.role;
        if (step.number !== undefined) cell.number = step.number;
      };
    case "validation":
      return (cell) => (cell.allowed = step);
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
