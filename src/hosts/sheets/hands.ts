import { absolutePlace } from "../../workbook/address";
import type { Allowed, Plan, Step } from "../../workbook/plan";
import { receiptOf, type Receipt } from "../../workbook/receipt";
import { ownerMark } from "../../workbook/owner-mark";
import { LOOKS, TABS } from "../../workbook/style";
import { bySheet, Canvas, lookOf } from "./canvas";
import { chartsWithId, drawChart } from "./charts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Pixels to a character of the default font, and the margin of a cell. */
const PIXELS_A_CHARACTER = 7;
const CELL_MARGIN = 5;

/**
 * Carries a plan out. The cells of a sheet are set property by property for the whole sheet at once; charts come last, when
 * everything they draw from is there.
 */
export function carryOut(book: Spreadsheet, plan: Plan): Receipt {
  const done = new Set<Step>();
  try {
    for (const [name, steps] of bySheet(plan)) laySheet(book, name, steps, done);
    for (const step of plan) {
      if (step.step === "remove name") removeName(book, step.name);
      if (step.step === "chart") drawChart(book, step.sheet, step.at, step.chart);
      done.add(step);
    }
    return receiptOf(plan, plan.length);
  } catch (fault) {
    // The steps of one sheet are done together and out of their order: the receipt counts those that are known to be done.
    const carried = plan.filter((step) => done.has(step));
    const { says: _, ...receipt } = receiptOf(carried, carried.length);
    const reason = fault instanceof Error ? fault.message : String(fault);
    const { says } = receiptOf(plan, carried.length, reason);
    return { ...receipt, ok: false, steps: plan.length, says };
  }
}

function laySheet(book: Spreadsheet, name: string, steps: readonly Step[], done: Set<Step>): void {
  const removal = steps.find((it) => it.step === "remove sheet");
  if (removal !== undefined) {
    const gone = book.getSheetByName(name);
    if (gone !== null) book.deleteSheet(gone);
    done.add(removal);
    return;
  }
  const sheet = sheetFor(book, name, steps);
  for (const step of steps) if (step.step === "add sheet" || step.step === "name") done.add(step);
  const canvas = new Canvas();
  for (const step of steps) {
    canvas.add(step);
    beforeCells(sheet, step);
  }
  paint(book, sheet, canvas);
  for (const step of steps) afterCells(book, sheet, step);
  const rules = steps.flatMap((it) => (it.step === "conditional format" ? [ruleOf(sheet, it)] : []));
  if (rules.length > 0) sheet.setConditionalFormatRules(rules);
  for (const step of steps) if (step.step !== "chart") done.add(step);
}

/** The sheet, added and marked as ours in one go where it is new: no failure in between can leave a sheet unmarked for long. */
function sheetFor(book: Spreadsheet, name: string, steps: readonly Step[]): Sheet {
  const there = book.getSheetByName(name);
  const adding = steps.find((it) => it.step === "add sheet");
  if (adding?.step !== "add sheet") {
    if (there === null) throw new Error(`Sheet "${name}" is gone. Build again to lay it afresh.`);
    return there;
  }
  if (there !== null) throw new Error(`A sheet named "${name}" is there already. Rename it and build again.`);
  const sheet = book.insertSheet(name, book.getNumSheets());
  book.setNamedRange(ownerMark(adding.template), sheet.getRange("A1"));
  sheet.setTabColor(`#${TABS[adding.tab]}`);
  if (adding.hidden) sheet.hideSheet();
  else sheet.setHiddenGridlines(true);
  return sheet;
}

function beforeCells(sheet: Sheet, step: Step): void {
  if (step.step === "clear") sheet.getRange(step.area).clear().clearDataValidations();
  if (step.step === "remove chart") for (const chart of chartsWithId(sheet, step.id)) sheet.removeChart(chart);
}

function paint(book: Spreadsheet, sheet: Sheet, canvas: Canvas): void {
  if (canvas.cells.length === 0) return;
  growTo(sheet, canvas.cells.length, canvas.width);
  const range = sheet.getRange(1, 1, canvas.cells.length, canvas.width);
  range.setNumberFormats(canvas.rows(({ number }) => (number === "General" ? "General" : number)));
  range.setValues(canvas.rows(({ value }) => value));
  if (canvas.cells.every((row) => row.every(({ role }) => role === undefined))) return;
  const css = (color: string | undefined) => (color === undefined ? null : `#${color}`);
  range.setBackgrounds(canvas.rows((cell) => css(lookOf(cell).fill)) as string[][]);
  range.setFontColors(canvas.rows((cell) => css(lookOf(cell).color)) as string[][]);
  range.setFontWeights(canvas.rows((cell) => (lookOf(cell).bold === true ? "bold" : "normal")));
  range.setFontStyles(canvas.rows((cell) => (lookOf(cell).italic === true ? "italic" : "normal")));
  range.setFontSizes(canvas.rows((cell) => lookOf(cell).size ?? 10));
  range.setWraps(canvas.rows((cell) => lookOf(cell).wrap === true));
  range.setHorizontalAlignments(canvas.rows((cell) => lookOf(cell).align ?? "normal"));
  range.setVerticalAlignment("middle");
  const validations = new Map<unknown, GoogleAppsScript.Spreadsheet.DataValidation>();
  const rows = canvas.rows(({ allowed }) => {
    if (allowed === undefined) return null;
    const known = validations.get(allowed) ?? validationOf(book, allowed.allowed, allowed.message);
    validations.set(allowed, known);
    return known;
  });
  if (validations.size > 0) range.setDataValidations(rows as GoogleAppsScript.Spreadsheet.DataValidation[][]);
}

/** Sheets come with 1,000 rows and 26 columns; writing beyond them fails. */
function growTo(sheet: Sheet, rows: number, columns: number): void {
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > hasRows) sheet.insertRowsAfter(hasRows, rows - hasRows);
  if (columns > hasColumns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
}

function afterCells(book: Spreadsheet, sheet: Sheet, step: Step): void {
  switch (step.step) {
    case "name":
      if (step.area !== "A1") book.setNamedRange(step.name, sheet.getRange(step.area));
      break;
    case "widths":
      runsOf(step.widths).forEach(({ start, count, value }) =>
        sheet.setColumnWidths(start + 1, count, value * PIXELS_A_CHARACTER + CELL_MARGIN),
      );
      break;
    case "heights":
      step.heights.forEach(({ row, points }) => sheet.setRowHeight(row + 1, Math.round((points * 4) / 3)));
      break;
    case "freeze":
      if (step.rows > 0) sheet.setFrozenRows(step.rows);
      if (step.columns > 0) sheet.setFrozenColumns(step.columns);
      break;
    case "group": {
      const columns = sheet.getRange(step.columns);
      columns.shiftColumnGroupDepth(1).collapseGroups();
      break;
    }
    case "link":
      linkTo(book, sheet, step);
      break;
    default:
      break;
  }
}

function linkTo(book: Spreadsheet, sheet: Sheet, { area, text, to }: Extract<Step, { step: "link" }>): void {
  const target = book.getSheetByName(to.sheet);
  if (target === null) return;
  const link = SpreadsheetApp.newRichTextValue()
    .setText(text)
    .setLinkUrl(`#gid=${target.getSheetId()}&range=${to.area}`)
    .build();
  sheet.getRange(area).setRichTextValue(link);
}

function runsOf(widths: readonly number[]): { start: number; count: number; value: number }[] {
  const runs: { start: number; count: number; value: number }[] = [];
  widths.forEach((value, i) => {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.value === value) last.count += 1;
    else runs.push({ start: i, count: 1, value });
  });
  return runs;
}

function ruleOf(sheet: Sheet, { area, when, role }: Extract<Step, { step: "conditional format" }>) {
  const look = LOOKS[role];
  let rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(when)
    .setRanges([sheet.getRange(area)]);
  if (look.color !== undefined) rule = rule.setFontColor(`#${look.color}`);
  if (look.fill !== undefined) rule = rule.setBackground(`#${look.fill}`);
  if (look.bold === true) rule = rule.setBold(true);
  return rule.build();
}

function validationOf(
  book: Spreadsheet,
  allowed: Allowed,
  message: string,
): GoogleAppsScript.Spreadsheet.DataValidation {
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(false).setHelpText(message);
  switch (allowed.kind) {
    case "list":
      return rule.requireValueInList([...allowed.words], true).build();
    case "list from":
      return rule.requireValueInRange(book.getRange(absolutePlace(allowed.place)), true).build();
    case "date":
      return rule.requireDate().build();
    case "number":
      return rule.requireNumberBetween(allowed.min ?? -1e12, allowed.max ?? 1e12).build();
  }
}

function removeName(book: Spreadsheet, name: string): void {
  if (book.getRangeByName(name) !== null) book.removeNamedRange(name);
}
