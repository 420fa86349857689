import { plainFormula } from "../../../functions/share/plain-formula";
import { calculate } from "../../engine/calculate";
import type { Calculated, SheetToCalculate } from "../../engine/calculated";
import { boxOf, type Box } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import type { FormulaCell, Plan } from "../../workbook/plan";
import { planCells } from "../../workbook/plan-cells";
import type { SheetContents, WorkbookContents } from "../../workbook/sheet-contents";
import { isOurs, type Survey } from "../../workbook/survey";

/**
 * What every cell shows once a plan is carried out. The user's own formulas keep the values that their file holds; ours are
 * worked out.
 */
export function calculatedFile(contents: WorkbookContents, survey: Survey, plan: Plan): Calculated {
  return calculate(sheetsCarriedOut(contents, survey, plan));
}

/** The sheets of a file as they are once a plan is carried out: values of the user's, formulas of ours. */
export function sheetsCarriedOut(
  { sheets }: WorkbookContents,
  survey: Survey,
  plan: Plan,
): readonly SheetToCalculate[] {
  const written = planCells(plan.filter(({ step }) => step !== "fill"));
  const there = new Set(sheets.map(({ name }) => name));
  const added = [...written.keys()].filter((name) => !there.has(name)).map((name) => ({ name, cells: [] }));
  const all: SheetToCalculate[] = [
    ...sheets.map((sheet) => ({
      name: sheet.name,
      cells: isOurs(survey, sheet.name) ? withFormulas(sheet) : sheet.cells,
    })),
    ...added,
  ];
  const cleared = (name: string) =>
    plan.flatMap((it) => (it.step === "clear" && it.sheet === name ? [boxOf(it.area)] : []));
  return all.map(({ name, cells }) => ({
    name,
    cells: overlaid(without(cells, cleared(name)), written.get(name) ?? []),
    fills: plan.flatMap((it) => (it.step === "fill" && it.sheet === name ? [it] : [])),
  }));
}

/** A sheet's cells with its formulas in the place of what they last showed. */
export function withFormulas({ cells, formulas, spills = {} }: SheetContents): SheetToCalculate["cells"] {
  const rows: (Cell | FormulaCell)[][] = cells.map((row) => [...row]);
  // What a formula has spilled would stop it from spilling again.
  for (const area of Object.values(spills)) {
    const { top, left, bottom, right } = boxOf(area);
    for (const row of rows.slice(top, bottom + 1)) row.fill(null, left, Math.min(right + 1, row.length));
  }
  for (const [address, formula] of Object.entries(formulas)) {
    const { top, left } = boxOf(address);
    const row = rows[top];
    if (row !== undefined) row[left] = { formula: plainFormula(formula) };
  }
  return rows;
}

/** A sheet laid again begins with nothing: what stood there would stop formulas from spilling. */
function without(cells: SheetToCalculate["cells"], boxes: readonly Box[]): SheetToCalculate["cells"] {
  if (boxes.length === 0) return cells;
  const isIn = (row: number, column: number) =>
    boxes.some((it) => row >= it.top && row <= it.bottom && column >= it.left && column <= it.right);
  return cells.map((row, r) => row.map((cell, c) => (isIn(r, c) ? null : cell)));
}

function overlaid(below: SheetToCalculate["cells"], above: SheetToCalculate["cells"]): SheetToCalculate["cells"] {
  return Array.from({ length: Math.max(below.length, above.length) }, (_, r) => {
    const [under = [], over = []] = [below[r], above[r]];
    return Array.from({ length: Math.max(under.length, over.length) }, (__, c) => over[c] ?? under[c] ?? null);
  });
}
