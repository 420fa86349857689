import { areaOf, boxOf } from "../../workbook/address";
import { applyPlan } from "../../workbook/apply-plan";
import { carryOut } from "../../workbook/carry-out";
import { formulaRows } from "../../workbook/formula-rows";
import type { Plan } from "../../workbook/plan";
import type { Host } from "../../workbook/port";
import { receiptOf, type Receipt } from "../../workbook/receipt";
import { undoing } from "../../workbook/undoing";
import type { Book } from "./book";
import { capabilities } from "./capabilities";
import { cellsAt } from "./cells";
import { workbenchHands } from "./hands";
import { readSheet } from "./read-sheet";
import { shareFrom, type FormulaToEnter, type ShareTools } from "./share";
import { sheetIdOf } from "./sheet-ids";
import { RUN_STEPS } from "./steps-plugin";
import { survey } from "./survey";

/** The workbench as the pane sees it; `book` gives the workbook that is open at the moment. */
export function workbenchHost(book: () => Book, save?: ShareTools["save"]): Host {
  const getters = () => book().model.getters;
  const tools = (): ShareTools | undefined =>
    save === undefined
      ? undefined
      : { save, carryOut: (formulas, plan) => enterAndCarryOut(book(), formulas, plan), now: () => new Date() };
  return {
    capabilities: () => Promise.resolve(capabilities(save !== undefined)),
    survey: () => Promise.resolve(survey(getters())),
    read(sheet) {
      const active = getters().getActiveSheetId();
      const sheetId = sheet === undefined ? active : sheetIdOf(getters(), sheet);
      if (sheetId === undefined) return Promise.reject(new Error(`There is no sheet "${sheet}" in this workbook.`));
      const contents = readSheet(getters(), sheetId);
      if (sheet !== undefined) return Promise.resolve(contents);
      return Promise.resolve({
        ...contents,
        selected: { sheet: contents.name, area: areaOf(getters().getSelectedZone()) },
      });
    },
    apply: (plan, force) =>
      applyPlan(
        plan,
        {
          survey: () => Promise.resolve(survey(getters())),
          cells: (places) => Promise.resolve(places.map((place) => cellsAt(getters(), place))),
          carryOut: (steps) => Promise.resolve(carryOutIn(book(), steps)),
        },
        force,
      ),
    undo: (receipt) => Promise.resolve(carryOutIn(book(), undoing(receipt, survey(getters())))),
    share(act, choices) {
      const own = tools();
      if (own === undefined) return Promise.reject(new Error("Nothing can be saved from here."));
      try {
        return Promise.resolve(shareFrom(book(), act, choices, own));
      } catch (fault) {
        return Promise.reject(fault);
      }
    },
    insertFormula(formula) {
      const at = getters().getActivePosition();
      book().model.dispatch("UPDATE_CELL", { ...at, content: formula });
      const box = { top: at.row, bottom: at.row, left: at.col, right: at.col };
      return Promise.resolve({ sheet: getters().getSheetName(at.sheetId), area: areaOf(box) });
    },
    show({ sheet, area }) {
      const { model } = book();
      const sheetId = sheetIdOf(model.getters, sheet);
      if (sheetId === undefined) return Promise.reject(new Error(`There is no sheet "${sheet}" in this workbook.`));
      if (model.getters.isSheetVisible(sheetId)) {
        model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: model.getters.getActiveSheetId(), sheetIdTo: sheetId });
        const { top, left } = boxOf(area);
        model.selection.selectCell(left, top);
      }
      return Promise.resolve();
    },
    subscribe(edited) {
      const { model } = book();
      const owner = {};
      model.on("command-dispatched", owner, (command: object) => {
        if (!("type" in command && command.type === "UPDATE_CELL" && "sheetId" in command)) return;
        const sheetId = String(command.sheetId);
        // Told after the spreadsheet has calculated, never in the middle of a command.
        queueMicrotask(() => {
          if (model.getters.tryGetSheet(sheetId) !== undefined) edited(model.getters.getSheetName(sheetId));
        });
      });
      return () => model.off("command-dispatched", owner);
    },
  };
}

/**
 * Carries a plan out as one command: calculated once, and taken back by one "undo" of the spreadsheet's own. All or nothing: what
 * a plan that breaks off had done is taken back at once.
 */
export function carryOutIn(book: Book, plan: Plan, first: () => void = () => undefined): Receipt {
  const before = book.standing();
  const last = lastRevision(book);
  let receipt = receiptOf(plan, 0, "the spreadsheet is busy");
  const run = () => {
    try {
      first();
    } catch (fault) {
      receipt = receiptOf(plan, 0, fault instanceof Error ? fault.message : String(fault));
      return;
    }
    const { hands, finish } = workbenchHands(book.model, plan);
    receipt = carryOut(plan, hands);
    if (!receipt.ok) return;
    try {
      finish();
    } catch (fault) {
      receipt = receiptOf(plan, 0, fault instanceof Error ? fault.message : String(fault));
    }
  };
  // A command of ours is unknown to the model's types.
  (book.model.dispatch as (type: string, payload: object) => unknown)(RUN_STEPS, { run });
  if (receipt.ok) {
    book.carriedOut(before, plan);
    return receipt;
  }
  // Where nothing had been done yet there is nothing to take back but what the person did last.
  if (lastRevision(book) !== last) book.model.dispatch("REQUEST_UNDO");
  return { ...receipt, ...NOTHING, says: receipt.says.replace(/So far [^;]*;/, "All of it was taken back;") };
}

/** @throws {Error} With the reason, where anything failed; then all of it was taken back. */
function enterAndCarryOut(book: Book, formulas: readonly FormulaToEnter[], plan: Plan): void {
  if (formulas.length === 0 && plan.length === 0) return;
  const { fault } = carryOutIn(book, plan, () => formulas.forEach((it) => enter(book.model, it)));
  if (fault !== undefined) throw new Error(fault);
}

/** Clears the cells that a formula is to fill, and types it into the first. */
function enter({ dispatch, getters }: Book["model"], { sheet, area, formula }: FormulaToEnter): void {
  const sheetId = sheetIdOf(getters, sheet);
  if (sheetId === undefined) throw new Error(`there is no sheet "${sheet}"`);
  const { top, left } = boxOf(area);
  formulaRows(area, formula).forEach((cells, r) =>
    cells.forEach((content, c) => {
      const [row, col] = [top + r, left + c];
      if (content === "" && getters.getCell({ sheetId, row, col }) === undefined) return;
      const { isSuccessful, reasons } = dispatch("UPDATE_CELL", { sheetId, row, col, content });
      const isThere = reasons.every((reason) => String(reason) === "NoChanges");
      if (!isSuccessful && !isThere)
        throw new Error(`the spreadsheet refused ${sheet}!${area} (${reasons.join(", ")})`);
    }),
  );
}

/** The last change that the spreadsheet has noted. Its session is not among the model's public types. */
function lastRevision({ model }: Book): unknown {
  const { session } = model as unknown as { readonly session: { getLastLocalNonEmptyRevision(): unknown } };
  return session.getLastLocalNonEmptyRevision();
}

const NOTHING = { done: 0, added: [], updated: [], names: [] } as const;
