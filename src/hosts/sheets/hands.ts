import { boxOf } from "../../workbook/address";
import type { Plan, Step } from "../../workbook/plan";
import { receiptOf, type Receipt } from "../../workbook/receipt";
import { NAME_PREFIX, ownerMark } from "../../workbook/owner-mark";
import { TABS } from "../../workbook/style";
import { fewestRuns } from "./fewest-runs";
import { inOrder } from "./in-order";
import { knownSheets, type KnownSheets } from "./known-sheets";
import { messageOf } from "./message-of";
import { paint } from "./paint";
import { ruleOf } from "./rule-of";
import { bySheet, Canvas } from "./canvas";
import { chartsWithId, drawChart } from "./charts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Pixels to a character of the default font, and the margin of a cell. */
const PIXELS_A_CHARACTER = 7;
const CELL_MARGIN = 5;
/** How many rows and columns a new sheet has. */
const USUAL = { rows: 1000, columns: 26 };
/** Widths, in characters: each run of columns alike costs a call, so there are few. */
const WIDTHS = [12, 24, 48, 72, 96];

/**
 * Carries a plan out. The cells of a sheet are set property by property for the whole sheet at once; charts come last, when
 * everything they draw from is there.
 */
export function carryOut(book: Spreadsheet, plan: Plan, known: KnownSheets = knownSheets(book)): Receipt {
  const done = new Set<Step>();
  try {
    for (const part of inOrder(plan)) carryOutPart(book, part, known, done);
    return receiptOf(plan, plan.length);
  } catch (fault) {
    // The steps of one sheet are done together and out of their order: the receipt counts those that are known to be done.
    const carried = plan.filter((step) => done.has(step));
    const { says: _, ...receipt } = receiptOf(carried, carried.length);
    const { says } = receiptOf(plan, carried.length, messageOf(fault));
    return { ...receipt, ok: false, steps: plan.length, says };
  }
}

/** Steps that may be carried out together, sheet by sheet. */
function carryOutPart(book: Spreadsheet, plan: Plan, known: KnownSheets, done: Set<Step>): void {
  const sheets = bySheet(plan);
  // Every sheet has to be there before a formula can name it.
  for (const [name, steps] of sheets)
    if (steps.some((it) => it.step === "add sheet")) known.add(name, addSheet(book, known, name, steps, done));
  for (const [name, steps] of sheets) laySheet(book, known, name, steps, done);
  removeNames(
    book,
    plan.flatMap((it) => (it.step === "remove name" ? [it.name] : [])),
    plan.some(({ step }) => step === "remove sheet"),
  );
  for (const step of plan) {
    if (step.step === "chart") drawChart(book, known.find(step.sheet), step.at, step.chart);
    done.add(step);
  }
}

function laySheet(book: Spreadsheet, known: KnownSheets, name: string, steps: readonly Step[], done: Set<Step>): void {
  const removal = steps.find((it) => it.step === "remove sheet");
  if (removal?.step === "remove sheet") {
    // By its mark, whatever it is called today: the name may be one of the user's by now.
    const gone = book.getRangeByName(ownerMark(removal.template))?.getSheet();
    if (gone !== undefined) book.deleteSheet(gone);
    done.add(removal);
    return;
  }
  const sheet = known.find(name);
  if (sheet === null) throw new Error(`Sheet "${name}" is gone. Build again to lay it afresh.`);
  const canvas = new Canvas();
  for (const step of steps) canvas.add(step.step === "link" ? linkCell(known, step) : step);
  growTo(sheet, canvas, steps);
  for (const step of steps) beforeCells(sheet, step);
  paint(book, sheet, canvas);
  const ranges = rangesOf(sheet, steps.filter(hasRange));
  for (const step of steps) afterCells(book, sheet, step, ranges);
  const rules = steps.flatMap((it) => (it.step === "conditional format" ? [ruleOf(ranges.get(it.area)!, it)] : []));
  if (rules.length > 0) sheet.setConditionalFormatRules(rules);
  for (const step of steps) if (step.step !== "chart") done.add(step);
}

type Ranges = ReadonlyMap<string, GoogleAppsScript.Spreadsheet.Range>;

/** Steps that speak of a range as a whole; the mark of a sheet is set when the sheet is added. */
const hasRange = (it: Step): it is Extract<Step, { step: "conditional format" | "name" }> =>
  it.step === "conditional format" || (it.step === "name" && it.area !== "A1");

/** The ranges of some areas of a sheet: two calls for all of them. */
function rangesOf(sheet: Sheet, steps: readonly { readonly area: string }[]): Ranges {
  const areas = [...new Set(steps.map(({ area }) => area))];
  const ranges = areas.length < 3 ? areas.map((it) => sheet.getRange(it)) : sheet.getRangeList(areas).getRanges();
  return new Map(areas.map((area, i) => [area, ranges[i]!]));
}

/** Adds a sheet and marks it as ours at once: no failure in between can leave a sheet unmarked for long. */
function addSheet(book: Spreadsheet, known: KnownSheets, name: string, steps: readonly Step[], done: Set<Step>): Sheet {
  const adding = steps.find((it) => it.step === "add sheet");
  if (adding?.step !== "add sheet") throw new Error(`Nothing says what sheet "${name}" is.`);
  const sheet = known.unmarked(name) ?? book.insertSheet(name, known.count());
  const mark = ownerMark(adding.template);
  try {
    // Before the mark: a sheet that is marked is whole, and never laid from its beginning again.
    if (adding.hidden) sheet.hideSheet();
    else sheet.setTabColor(`#${TABS[adding.tab]}`);
    book.setNamedRange(mark, sheet.getRange("A1"));
  } catch (fault) {
    // A sheet without its mark would be taken for the user's own the next time, and refused.
    book.deleteSheet(sheet);
    throw fault;
  }
  done.add(adding);
  for (const step of steps) if (step.step === "name" && step.name === mark) done.add(step);
  return sheet;
}

/** A link as a cell: sheets go by number here, not by name. The text is one of ours or a sheet's name; quotes are doubled. */
function linkCell(known: KnownSheets, { sheet, area, text, to }: Extract<Step, { step: "link" }>): Step {
  const formula = `=HYPERLINK("#gid=${known.id(to.sheet)}","${text.replace(/"/g, '""')}")`;
  return { step: "write", sheet, area, cells: [[{ formula }]], holds: "calculated" };
}

function beforeCells(sheet: Sheet, step: Step): void {
  if (step.step === "clear") sheet.getRange(step.area).clear().clearDataValidations();
  if (step.step === "remove chart") for (const chart of chartsWithId(sheet, step.id)) sheet.removeChart(chart);
}

/** Sheets come with 1,000 rows and 26 columns; to clear or write beyond them fails. */
function growTo(sheet: Sheet, { height, width }: Canvas, steps: readonly Step[]): void {
  const boxes = steps.flatMap((it) => (it.step === "clear" ? [boxOf(it.area)] : []));
  const rows = Math.max(height, ...boxes.map(({ bottom }) => bottom + 1));
  const columns = Math.max(width, ...boxes.map(({ right }) => right + 1));
  if (rows <= USUAL.rows && columns <= USUAL.columns) return;
  const hasRows = rows <= USUAL.rows ? rows : sheet.getMaxRows();
  if (rows > hasRows) sheet.insertRowsAfter(hasRows, rows - hasRows);
  const hasColumns = columns <= USUAL.columns ? columns : sheet.getMaxColumns();
  if (columns > hasColumns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
}

function afterCells(book: Spreadsheet, sheet: Sheet, step: Step, ranges: Ranges): void {
  switch (step.step) {
    case "name":
      if (hasRange(step)) book.setNamedRange(step.name, ranges.get(step.area)!);
      break;
    case "widths":
      fewestRuns(step.widths.map((width) => WIDTHS.find((it) => it >= width) ?? width)).forEach(
        ({ start, count, value }) => sheet.setColumnWidths(start + 1, count, value * PIXELS_A_CHARACTER + CELL_MARGIN),
      );
      break;
    case "freeze":
      if (step.rows > 0) sheet.setFrozenRows(step.rows);
      if (step.columns > 0) sheet.setFrozenColumns(step.columns);
      break;
    case "group": {
      // Hidden, not grouped: a group costs three calls. The arrows between the column letters show them again.
      const { left, right } = boxOf(step.columns);
      sheet.hideColumns(left + 1, right - left + 1);
      break;
    }
    default:
      break;
  }
}

/**
 * Takes names away, and with the sheets that go all names of ours that lead nowhere from then on: some may have been given in a
 * build that broke off, so that no receipt knows of them.
 */
function removeNames(book: Spreadsheet, names: readonly string[], hasRemovedSheets: boolean): void {
  if (names.length === 0 && !hasRemovedSheets) return;
  for (const it of book.getNamedRanges()) {
    const name = it.getName();
    const isAdrift = hasRemovedSheets && name.startsWith(NAME_PREFIX) && it.getRange() === null;
    if (isAdrift || names.includes(name)) it.remove();
  }
}
