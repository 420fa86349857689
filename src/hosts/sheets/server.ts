import { columnLetters } from "../../workbook/address";
import type { Grid } from "../../workbook/cell";
import type { Plan } from "../../workbook/plan";
import type { Capabilities, Host, ShareAct, ShareChoices } from "../../workbook/port";
import type { Receipt } from "../../workbook/receipt";
import { inputToKeep, reconcile } from "../../workbook/reconcile";
import { undoing } from "../../workbook/undoing";
import { fromSheets } from "./cells";
import { carryOut } from "./hands";
import { knownSheets } from "./known-sheets";
import { messageOf } from "./message-of";
import { SHEETS_SHARES, shareInSheets } from "./share";
import { shareTools } from "./share-tools";
import { survey } from "./survey";
import { unmarkedSheets, withoutSheets } from "./unmarked-sheets";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const LOCK_WAIT = 5000;

/** What the sidebar may ask of the spreadsheet: the port of the house, each call with its answer at once. */
export const CALLS: Readonly<Record<string, (book: Spreadsheet, args: readonly unknown[]) => unknown>> = {
  capabilities: (): Capabilities => ({
    name: "Google Sheets",
    prefix: "",
    events: false,
    missing: [],
    shares: SHEETS_SHARES,
  }),
  survey: (book) => survey(book),
  read: (book, [sheet]) => read(book, typeof sheet === "string" ? sheet : undefined),
  apply: (book, [plan, force]) => locked(() => apply(book, plan as Plan, force === true)),
  undo: (book, [receipt]) => locked(() => carryOut(book, undoing(receipt as Receipt, survey(book)))),
  share: (book, [act, choices]) =>
    locked(() =>
      shareInSheets(
        act as ShareAct,
        choices as ShareChoices,
        shareTools(book, (name) => read(book, name)),
      ),
    ),
  insertFormula: (book, [formula]) => {
    const cell = book.getActiveSheet().getActiveCell();
    cell.setFormula(String(formula));
    return { sheet: cell.getSheet().getName(), area: cell.getA1Notation() };
  },
};

function apply(book: Spreadsheet, plan: Plan, force: boolean): Receipt {
  const found = survey(book);
  const unmarked = unmarkedSheets(book, plan, found);
  const now = withoutSheets(found, unmarked);
  const known = knownSheets(book, unmarked);
  const wanted = inputToKeep(plan, now, force);
  const kept = new Map(
    wanted.map(({ name, sheet, area }): [string, Grid] => [
      name,
      (known.find(sheet)?.getRange(area).getValues() ?? []).map((row) => row.map(fromSheets)),
    ]),
  );
  return flushed(carryOut(book, reconcile(plan, now, kept, force), known));
}

/** What was written may wait in Google's store and fail there: then the receipt says so, and still names what was added. */
function flushed(receipt: Receipt): Receipt {
  try {
    SpreadsheetApp.flush();
    return receipt;
  } catch (fault) {
    const reason = messageOf(fault).replace(/\.$/, "");
    const says = `All was written, but Google Sheets has not confirmed it: ${reason}. Build again to make sure, or undo.`;
    return receipt.ok ? { ...receipt, ok: false, says } : receipt;
  }
}

function read(book: Spreadsheet, name?: string): Awaited<ReturnType<Host["read"]>> {
  const sheet = name === undefined ? book.getActiveSheet() : book.getSheetByName(name);
  if (sheet === null) throw new Error(`There is no sheet "${name ?? ""}" any more. Choose another one.`);
  const data = sheet.getDataRange();
  const selected = name === undefined ? sheet.getActiveRange() : null;
  return {
    name: sheet.getName(),
    cells: data.getValues().map((row) => row.map(fromSheets)),
    formats: data.getNumberFormats(),
    formulas: formulasIn(data.getFormulas()),
    merged: [],
    hidden: sheet.isSheetHidden(),
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    ...(selected === null ? {} : { selected: { sheet: sheet.getName(), area: selected.getA1Notation() } }),
  };
}

/** Formulas by address; a cell without one gives an empty text. */
function formulasIn(rows: readonly (readonly string[])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rows.flatMap((row, r) =>
      row.flatMap((formula, c) => (formula === "" ? [] : [[`${columnLetters(c)}${r + 1}`, formula] as const])),
    ),
  );
}

/** Nobody else builds at the same time. The lock keeps no person from typing; it keeps two builds apart. */
function locked<T>(run: () => T): T {
  const lock = LockService.getDocumentLock();
  if (lock !== null && !lock.tryLock(LOCK_WAIT)) {
    throw new Error(
      "Somebody else is building in this spreadsheet right now. Wait a moment and try again; nothing has been changed.",
    );
  }
  try {
    return run();
  } finally {
    released(lock);
  }
}

/** Lets go of the lock. Where that fails, it ends with the call all the same, and what was done is still to be told. */
function released(lock: GoogleAppsScript.Lock.Lock | null): void {
  try {
    lock?.releaseLock();
  } catch {
    return;
  }
}
