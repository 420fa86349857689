import type { Model } from "@odoo/o-spreadsheet";
import { boxOf, columnLetters } from "../../workbook/address";
import { isOwnerMark } from "../../workbook/owner-mark";
import type { Plan } from "../../workbook/plan";
import type { Package } from "../../xlsx/package";
import { survey } from "./survey";

/** What every cell of a workbook was given: by sheet, then by address. */
export type Contents = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The workbook after some plans: which they were, and what its cells held then without the person's own edits. */
export interface Standing {
  readonly plans: readonly Plan[];
  readonly base: Contents;
  readonly key: string;
}

/** The workbook on the screen: its model, the file it came from, and what was done to it since. */
export class Book {
  private history: Standing[];

  constructor(
    readonly name: string,
    readonly file: Package,
    readonly model: Model,
  ) {
    this.history = [{ plans: [], base: contentsOf(model), key: keyOf(model) }];
  }

  /**
   * Where the workbook stands now. The person may have taken back plans with the spreadsheet's own "undo", or done them again:
   * what the sheets of ours and our notes say tells which plans are in force.
   */
  standing(): Standing {
    const key = keyOf(this.model);
    return [...this.history].reverse().find((it) => it.key === key) ?? this.history[this.history.length - 1]!;
  }

  /** Remembers that a plan was carried out. What it wrote is no edit of the person's. */
  carriedOut(before: Standing, plan: Plan): void {
    if (plan.length === 0) return;
    this.history = [
      ...this.history.slice(0, this.history.indexOf(before) + 1),
      {
        plans: [...before.plans, plan],
        base: baseAfter(before.base, plan, contentsOf(this.model)),
        key: keyOf(this.model),
      },
    ];
  }
}

function keyOf({ getters }: Model): string {
  const { names, state } = survey(getters);
  return JSON.stringify([names.filter(({ name }) => isOwnerMark(name)), state]);
}

/** What every cell holds now, as text: formulas and values alike. */
export function contentsOf({ getters }: Model): Contents {
  return new Map(
    getters.getSheetIds().map((sheetId) => {
      const own = new Map<string, string>();
      for (const { row, col } of getters.getEvaluatedCellsPositions(sheetId)) {
        const cell = getters.getCell({ sheetId, row, col });
        const text =
          cell === undefined ? "" : cell.isFormula ? cell.compiledFormula.toFormulaString(getters) : cell.content;
        if (text !== "") own.set(`${columnLetters(col)}${row + 1}`, text);
      }
      return [getters.getSheetName(sheetId), own] as const;
    }),
  );
}

function baseAfter(before: Contents, plan: Plan, now: Contents): Contents {
  const after = new Map([...before].map(([sheet, cells]) => [sheet, new Map(cells)] as const));
  for (const it of plan) {
    if (it.step === "add sheet") after.set(it.sheet, new Map());
    if (it.step === "remove sheet") after.delete(it.sheet);
    if (it.step !== "write" && it.step !== "fill" && it.step !== "clear" && it.step !== "link") continue;
    const cells = after.get(it.sheet) ?? new Map<string, string>();
    const { top, left, bottom, right } = boxOf(it.area);
    for (let row = top; row <= bottom; row += 1) {
      for (let col = left; col <= right; col += 1) {
        const address = `${columnLetters(col)}${row + 1}`;
        const text = now.get(it.sheet)?.get(address);
        if (text === undefined) cells.delete(address);
        else cells.set(address, text);
      }
    }
    after.set(it.sheet, cells);
  }
  return after;
}
