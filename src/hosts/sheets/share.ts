import { freeze } from "../../../functions/share/freeze";
import type { Becomes, FrozenCell } from "../../../functions/share/frozen-cell";
import { frozenLine } from "../../../functions/share/frozen-line";
import { repairs } from "../../../functions/share/repairs";
import { spelledFor } from "../../../functions/share/spelled-for";
import { brokeOff } from "../../../functions/share/broke-off";
import { frozenRecords, isUnderWay, thaw, underWay } from "../../../functions/share/thaw";
import { confidentialSheets, frozenNotes, sharePlan, thawPlan } from "../../templates/share-plan";
import { rulesInForce } from "../../templates/share-summary";
import { areaOf, boxOf, columnLetters, type Area } from "../../workbook/address";
import { isErrorCell, type Cell } from "../../workbook/cell";
import { formulaRows } from "../../workbook/formula-rows";
import type { Plan } from "../../workbook/plan";
import type { ShareAct, ShareChoices } from "../../workbook/port";
import type { SheetContents } from "../../workbook/sheet-contents";
import { readState, type FrozenRecord } from "../../workbook/state";
import type { Survey } from "../../workbook/survey";
import { toSheets } from "./cells";
import { messageOf } from "./message-of";

/** What Google Sheets can do for those who get a spreadsheet. */
export const SHEETS_SHARES: readonly ShareAct[] = ["freeze", "thaw", "repair"];

/** What sharing needs of a spreadsheet; each call is one or two of Google's. */
export interface SheetsTools {
  survey(): Survey;
  read(sheet: string): SheetContents;
  clear(sheet: string, areas: readonly Area[]): void;
  /** Enters values and formulas as if they were typed. */
  enter(sheet: string, area: Area, rows: readonly (readonly (string | number | boolean)[])[]): void;
  flush(): void;
  carryOut(plan: Plan): void;
  name(): string;
  /** Today, as a serial number. */
  today(): number;
}

/** Does what the Share page asks for; answers with what became of it. */
export function shareInSheets(act: ShareAct, choices: ShareChoices, book: SheetsTools): string {
  if (act !== "freeze" && act !== "thaw" && act !== "repair")
    throw new Error(
      "Google Sheets sends the spreadsheet itself. Freeze its formulas, then File, Email, Email this file.",
    );
  try {
    if (act === "freeze") return freezeIn(choices, book);
    return act === "thaw" ? thawIn(book) : repairIn(book);
  } catch (fault) {
    throw fault instanceof StillCalculating ? fault : new Error(brokeOff(act, messageOf(fault)));
  }
}

/** Nothing is wrong but that a result is not there yet. */
class StillCalculating extends Error {}

const SEND = "Now File > Email > Email this file, as Excel or PDF; thaw afterwards.";

/**
 * The formulas are written down first; then their cells are emptied, which shows what they filled; then they get what they showed.
 * Whatever breaks off in between, a formula stands in its cell or in the notes.
 */
function freezeIn({ as }: ShareChoices, book: SheetsTools): string {
  putBackUnfinished(book);
  const survey = book.survey();
  const sheets = survey.sheets.map((name) => book.read(name));
  const leaders = freeze({ sheets, names: [] }, { as: "values", leftOut: [] }).cells.filter(isOurs);
  if (leaders.length === 0) return `Nothing had to be frozen. ${SEND}`;
  refuseUncalculated(leaders);
  book.carryOut(frozenNotes(survey, underWay(frozenRecords(leaders))));
  const touched = [...new Set(leaders.map(({ sheet }) => sheet))];
  for (const sheet of touched)
    book.clear(
      sheet,
      leaders.flatMap((it) => (it.sheet === sheet ? [it.area] : [])),
    );
  book.flush();
  const known = sheets.map((sheet) =>
    touched.includes(sheet.name) ? withSpills(sheet, book.read(sheet.name), leaders) : sheet,
  );
  const frozen = freeze({ sheets: known, names: [] }, { as, leftOut: [] }).cells.filter(isOurs);
  const records = frozenRecords(frozen);
  // With all that each one fills, and what it is going to hold: what a person types meanwhile is known to be theirs.
  book.carryOut(frozenNotes(book.survey(), underWay(records)));
  for (const { sheet, area, becomes } of frozen)
    book.enter(
      sheet,
      area,
      becomes.map((row) => row.map(typed)),
    );
  const about = {
    from: book.name(),
    on: book.today(),
    frozen: frozen.map((it) => frozenLine(it)),
    leftOut: [],
    cut: [],
    rules: rulesInForce(survey, sheets),
  };
  book.carryOut(sharePlan(about, book.survey(), records));
  const confidential = confidentialSheets(survey);
  const warning =
    confidential.length === 0
      ? ""
      : ` Confidential: ${confidential.join(", ")}. Google Sheets emails every sheet, hidden ones too: choose File > Make a copy, delete what is confidential there, and email that copy.`;
  return `${many(frozen.length)} frozen. ${SEND}${warning}`;
}

/** A freeze that broke off is taken back before the next one begins, so that this one finds everything, and tells of everything. */
function putBackUnfinished(book: SheetsTools): void {
  const survey = book.survey();
  const unfinished = readState(survey.state).frozen.filter(isUnderWay);
  if (unfinished.length === 0) return;
  for (const { sheet, area, formula } of thaw(unfinished, sheetsOf(unfinished, survey, book)).back)
    enterAnew(book, sheet, area, formula);
  book.flush();
}

/** What Google Sheets shows while a custom function is being worked out; frozen, it would stay for good. */
const UNCALCULATED = /^(Loading|Wird geladen|Cargando|Chargement)\W*$/;

function refuseUncalculated(leaders: readonly FrozenCell[]): void {
  const waits = leaders.find(({ becomes }) => UNCALCULATED.test(String(becomes[0]?.[0]?.value)));
  if (waits === undefined) return;
  throw new StillCalculating(
    `Google Sheets is still working out ${waits.sheet}!${waits.area}. Wait until it shows its result, then freeze again; every formula stands in its cell.`,
  );
}

/** The sheets that the notes speak of. */
function sheetsOf(records: readonly FrozenRecord[], { sheets }: Survey, book: SheetsTools): SheetContents[] {
  const names = new Set(records.map(({ sheet }) => sheet));
  return sheets.filter((name) => names.has(name)).map((name) => book.read(name));
}

const isOurs = ({ reason }: FrozenCell): boolean => reason === "our function";

/** A cell that has lost what it showed, without a formula of its own, was filled by the formula to its left or above. */
function withSpills(before: SheetContents, after: SheetContents, leaders: readonly FrozenCell[]): SheetContents {
  const first = new Set(leaders.flatMap((it) => (it.sheet === before.name ? [it.area] : [])));
  const isLost = (row: number, column: number): boolean => {
    const address = `${columnLetters(column)}${row + 1}`;
    const was = before.cells[row]?.[column] ?? null;
    return was !== null && (after.cells[row]?.[column] ?? null) === null && before.formulas[address] === undefined;
  };
  const spills: Record<string, Area> = {};
  for (const address of first) {
    const { top, left } = boxOf(address);
    let [bottom, right] = [top, left];
    while (isLost(top, right + 1)) right += 1;
    const isRowLost = (row: number) => {
      for (let column = left; column <= right; column += 1) if (isLost(row, column)) return true;
      return false;
    };
    while (isRowLost(bottom + 1)) {
      bottom += 1;
      // A result may be blank at the end of its first row.
      while (isLost(bottom, right + 1)) right += 1;
    }
    if (bottom > top || right > left) spills[address] = areaOf({ top, left, bottom, right });
  }
  return { ...before, spills };
}

function typed({ formula, value }: Becomes): string | number | boolean {
  return formula ?? (isErrorCell(value) ? (value.error === "#N/A" ? "=NA()" : `'${value.error}`) : plain(value));
}

const plain = (value: Exclude<Cell, { readonly error: string }>): string | number | boolean => toSheets(value);

function thawIn(book: SheetsTools): string {
  const survey = book.survey();
  const { frozen } = readState(survey.state);
  const { back, there, left } = thaw(frozen, sheetsOf(frozen, survey, book));
  for (const { sheet, area, formula } of back) enterAnew(book, sheet, area, spelledFor(formula, ""));
  book.carryOut(thawPlan(survey, left));
  return `${many(back.length + there.length)} put back.${left.length === 0 ? "" : ` ${left.length} were changed since and are left as they are.`}`;
}

function repairIn(book: SheetsTools): string {
  const found = repairs(
    book.survey().sheets.map((name) => book.read(name)),
    "",
  );
  for (const { sheet, area, formula, was } of found) {
    // The same text again would be no change, and no reason to calculate.
    if (formula === was) {
      enterAnew(book, sheet, area, formula.replace(/^=/, "= "));
      book.flush();
    }
    enterAnew(book, sheet, area, formula);
  }
  return found.length === 0 ? "No formula needs repair." : `${many(found.length)} entered again.`;
}

function enterAnew(book: SheetsTools, sheet: string, area: Area, formula: string): void {
  book.enter(sheet, area, formulaRows(area, formula));
}

const many = (n: number): string => (n === 1 ? "One formula was" : `${n} formulas were`);
