import { absolutePlace, boxOf } from "../../workbook/address";
import type { Allowed, Plan, Step } from "../../workbook/plan";
import { receiptOf, type Receipt } from "../../workbook/receipt";
import { ownerMark } from "../../workbook/owner-mark";
import { LOOKS, TABS, type Role } from "../../workbook/style";
import { bySheet, Canvas, lookOf, type CanvasCell } from "./canvas";
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
export function carryOut(book: Spreadsheet, plan: Plan): Receipt {
  const done = new Set<Step>();
  try {
    const sheets = bySheet(plan);
    const known = knownSheets(book);
    // Every sheet has to be there before a formula can name it.
    for (const [name, steps] of sheets)
      if (steps.some((it) => it.step === "add sheet")) known.add(name, addSheet(book, known, name, steps, done));
    for (const [name, steps] of sheets) laySheet(book, known, name, steps, done);
    for (const step of plan) {
      if (step.step === "remove name") removeName(book, step.name);
      if (step.step === "chart") drawChart(book, known.find(step.sheet), step.at, step.chart);
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

function laySheet(book: Spreadsheet, known: KnownSheets, name: string, steps: readonly Step[], done: Set<Step>): void {
  const removal = steps.find((it) => it.step === "remove sheet");
  if (removal !== undefined) {
    const gone = book.getSheetByName(name);
    if (gone !== null) book.deleteSheet(gone);
    done.add(removal);
    return;
  }
  const sheet = known.find(name);
  if (sheet === null) throw new Error(`Sheet "${name}" is gone. Build again to lay it afresh.`);
  const canvas = new Canvas();
  for (const step of steps) {
    canvas.add(step.step === "link" ? linkCell(known, step) : step);
    beforeCells(sheet, step);
  }
  paint(book, sheet, canvas);
  for (const step of steps) afterCells(book, sheet, step);
  const areas = new Map<string, GoogleAppsScript.Spreadsheet.Range>();
  const areaOnce = (area: string) => {
    const cells = areas.get(area) ?? sheet.getRange(area);
    areas.set(area, cells);
    return cells;
  };
  const rules = steps.flatMap((it) => (it.step === "conditional format" ? [ruleOf(areaOnce(it.area), it)] : []));
  if (rules.length > 0) sheet.setConditionalFormatRules(rules);
  for (const step of steps) if (step.step !== "chart") done.add(step);
}

/** Adds a sheet and marks it as ours at once: no failure in between can leave a sheet unmarked for long. */
function addSheet(book: Spreadsheet, known: KnownSheets, name: string, steps: readonly Step[], done: Set<Step>): Sheet {
  const adding = steps.find((it) => it.step === "add sheet");
  if (adding?.step !== "add sheet") throw new Error(`Nothing says what sheet "${name}" is.`);
  const sheet = book.insertSheet(name, known.count());
  const mark = ownerMark(adding.template);
  try {
    book.setNamedRange(mark, sheet.getRange("A1"));
  } catch (fault) {
    // A sheet without its mark would be taken for the user's own the next time, and refused.
    book.deleteSheet(sheet);
    throw fault;
  }
  done.add(adding);
  for (const step of steps) if (step.step === "name" && step.name === mark) done.add(step);
  if (adding.hidden) sheet.hideSheet();
  else sheet.setTabColor(`#${TABS[adding.tab]}`);
  return sheet;
}

/** A link as a cell: sheets go by number here, not by name. The text is one of ours or a sheet's name; quotes are doubled. */
function linkCell(known: KnownSheets, { sheet, area, text, to }: Extract<Step, { step: "link" }>): Step {
  const target = known.find(to.sheet);
  const formula = `=HYPERLINK("#gid=${target?.getSheetId() ?? 0}","${text.replace(/"/g, '""')}")`;
  return { step: "write", sheet, area, cells: [[{ formula }]], holds: "calculated" };
}

interface KnownSheets {
  add(name: string, sheet: Sheet): void;
  find(name: string): Sheet | null;
  count(): number;
}

/** The sheets by name: each is asked for once. */
function knownSheets(book: Spreadsheet): KnownSheets {
  const found = new Map<string, Sheet | null>();
  let sheets: number | undefined;
  return {
    add: (name, sheet) => {
      found.set(name, sheet);
      sheets = (sheets ?? 0) + 1;
    },
    find: (name) => {
      const sheet = found.get(name) ?? book.getSheetByName(name);
      if (sheet !== null) found.set(name, sheet);
      return sheet;
    },
    count: () => (sheets ??= book.getNumSheets()),
  };
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
  const styles = new Map<Role | undefined, GoogleAppsScript.Spreadsheet.TextStyle>();
  range.setTextStyles(
    canvas.rows((cell) => {
      const known = styles.get(cell.role) ?? textStyleOf(cell);
      styles.set(cell.role, known);
      return known;
    }),
  );
  range.setWraps(canvas.rows((cell) => lookOf(cell).wrap === true));
  const validations = new Map<unknown, GoogleAppsScript.Spreadsheet.DataValidation>();
  const rows = canvas.rows(({ allowed }) => {
    if (allowed === undefined) return null;
    const known = validations.get(allowed) ?? validationOf(book, allowed.allowed, allowed.message);
    validations.set(allowed, known);
    return known;
  });
  if (validations.size > 0) range.setDataValidations(rows as GoogleAppsScript.Spreadsheet.DataValidation[][]);
}

function textStyleOf(cell: CanvasCell): GoogleAppsScript.Spreadsheet.TextStyle {
  const { bold = false, italic = false, underline = false, size = 10, color = "000000" } = lookOf(cell);
  return SpreadsheetApp.newTextStyle()
    .setBold(bold)
    .setItalic(italic)
    .setUnderline(underline)
    .setFontSize(size)
    .setForegroundColor(`#${color}`)
    .build();
}

/** Sheets come with 1,000 rows and 26 columns; writing beyond them fails. */
function growTo(sheet: Sheet, rows: number, columns: number): void {
  if (rows <= USUAL.rows && columns <= USUAL.columns) return;
  const hasRows = rows <= USUAL.rows ? rows : sheet.getMaxRows();
  if (rows > hasRows) sheet.insertRowsAfter(hasRows, rows - hasRows);
  const hasColumns = columns <= USUAL.columns ? columns : sheet.getMaxColumns();
  if (columns > hasColumns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
}

function afterCells(book: Spreadsheet, sheet: Sheet, step: Step): void {
  switch (step.step) {
    case "name":
      if (step.area !== "A1") book.setNamedRange(step.name, sheet.getRange(step.area));
      break;
    case "widths":
      runsOf(step.widths.map((width) => WIDTHS.find((it) => it >= width) ?? width)).forEach(({ start, count, value }) =>
        sheet.setColumnWidths(start + 1, count, value * PIXELS_A_CHARACTER + CELL_MARGIN),
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

function runsOf(widths: readonly number[]): { start: number; count: number; value: number }[] {
  const runs: { start: number; count: number; value: number }[] = [];
  widths.forEach((value, i) => {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.value === value) last.count += 1;
    else runs.push({ start: i, count: 1, value });
  });
  return runs;
}

function ruleOf(
  range: GoogleAppsScript.Spreadsheet.Range,
  { when, role }: Extract<Step, { step: "conditional format" }>,
) {
  const look = LOOKS[role];
  let rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(when).setRanges([range]);
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
