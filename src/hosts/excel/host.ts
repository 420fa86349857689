import { saveFile } from "../../../taskpane/save-file";
import { columnLetters, type Place } from "../../workbook/address";
import { applyPlan } from "../../workbook/apply-plan";
import type { Grid } from "../../workbook/cell";
import type { Plan } from "../../workbook/plan";
import type { Capabilities, Host, ShareAct } from "../../workbook/port";
import type { SheetContents } from "../../workbook/sheet-contents";
import { undoing } from "../../workbook/undoing";
import { fromExcel } from "./cells";
import { sayFault } from "./say-fault";
import { survey, surveyWithNames, type NamedPlaces } from "./survey";
import { openAsNew, workbookFile, workbookName } from "./workbook-file";

/** Excel, through Office.js: steps queue up, and few `sync`s carry them. */
export const excelHost: Host = {
  capabilities: () => Promise.resolve(capabilities()),
  survey: () => run(survey),
  read: (sheet) => run((context) => readSheet(context, sheet)),
  async apply(plan, force, watch) {
    refuseTooOld();
    const { carryOut } = await writing();
    return run(async (context) => {
      let known: NamedPlaces | undefined;
      return applyPlan(
        plan,
        {
          survey: async () => {
            const found = await surveyWithNames(context);
            known = found.names;
            return found.survey;
          },
          cells: (places) => readCells(context, places),
          carryOut: (steps) => carryOut(context, steps, known, watch),
        },
        force,
      );
    });
  },
  async undo(receipt) {
    const { carryOut } = await writing();
    return run((context) => carryOut(context, undoing(receipt)));
  },
  insertFormula: (formula) =>
    run(async (context) => {
      if (formula.startsWith("=DMAIC.") && !has("CustomFunctionsRuntime", "1.1")) throw new Error(NO_FUNCTIONS);
      const cell = context.workbook.getActiveCell();
      cell.formulas = [[formula]];
      cell.load("address,values");
      await context.sync();
      const place = placeOfAddress(cell.address);
      if (cell.values[0]?.[0] === "#NAME?") throw new Error(notKnownYet(place));
      return place;
    }),
  async share(act, choices) {
    const { shareInExcel } = await sharing();
    return shareInExcel(act, choices, {
      file: workbookFile,
      open: openAsNew,
      save: saveFile,
      sheets: () => run(readSheets),
      enter: (formulas) => run((context) => enter(context, formulas)),
      survey: () => run(survey),
      carryOut: (plan) => run((context) => carryOutWhole(context, plan)),
      name: workbookName,
      now: () => new Date(),
    });
  },
  show: ({ sheet, area }) =>
    run(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      target.activate();
      target.getRange(area).select();
      await context.sync();
    }),
  subscribe(edited) {
    const listening = run((context) => listen(context, edited)).catch(unheard);
    return () => void listening.then((stop) => stop?.()).catch(unheard);
  },
};

/** A formula that was entered before Excel had read what our functions are stays #NAME? until it is entered again. */
const notKnownYet = ({ sheet, area }: Place) =>
  `The formula stands in ${sheet}!${area}, but Excel does not know our functions yet and shows #NAME?. Wait a moment, then choose Repair formulas on the Share page.`;

/** What Excel can do for those who get a workbook. */
const EXCEL_SHARES: readonly ShareAct[] = ["copy", "thaw", "repair"];

const COPIES_LOST =
  "The part of Tollgate that makes copies could not be loaded: the connection may be gone, or Tollgate was updated meanwhile.";
const WRITING_LOST =
  "The part of Tollgate that writes sheets could not be loaded: the connection may be gone, or Tollgate was updated meanwhile.";
const TRY_AGAIN = "Nothing was changed. Try again; if that does not help, close the pane and open it again.";

/** Reading and writing files is much code for one button: it comes when the button is pressed. */
const sharing = () => onDemand(import(/* webpackChunkName: "copy" */ "./share"), COPIES_LOST);

/** The hands come when there is something to write: whoever looks at charts and advice waits for none of them. */
const writing = () => onDemand(import(/* webpackChunkName: "carry-out" */ "./carry-out"), WRITING_LOST);

/** @throws {Error} Where a part of the program does not arrive. */
async function onDemand<Part>(coming: Promise<Part>, lost: string): Promise<Part> {
  try {
    return await coming;
  } catch {
    throw new Error(`${lost} ${TRY_AGAIN}`);
  }
}

/** Listens to edits of every sheet; gives back how to stop, which only the context that began it can do. */
async function listen(context: Excel.RequestContext, edited: (sheet: string) => void): Promise<() => Promise<void>> {
  const handler = context.workbook.worksheets.onChanged.add(async ({ worksheetId }) => {
    const sheet = await run((later) => sheetName(later, worksheetId)).catch(unheard);
    if (sheet !== undefined) edited(sheet);
  });
  await context.sync();
  return () =>
    Excel.run(handler.context, async (same) => {
      handler.remove();
      await same.sync();
    });
}

/** An edit that cannot be told, because Excel is busy or gone, is no fault of the person's: they are told of the next. */
const unheard = () => undefined;

async function sheetName(context: Excel.RequestContext, id: string): Promise<string | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load("name");
  await context.sync();
  return sheet.isNullObject ? undefined : sheet.name;
}

/** Runs a batch; while a cell is being edited Excel is asked to wait for its end. */
async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (fault) {
    throw sayFault(fault);
  }
}

const has = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);

/** What an Excel below the floor lacks, and what still works there: everything that changes no sheet. */
const TOO_OLD =
  "This version of Excel is too old to build sheets (it lacks ExcelApi 1.12). Tollgate still reads this workbook, says which chart fits and shows it, and makes a copy to share. To build, use Excel 2021 or newer, or Excel on the web.";

const NO_FUNCTIONS =
  "This version of Excel has no custom functions: a formula that begins with =DMAIC. shows #NAME? here.";

/** Why nothing is written, or undefined where it can be. */
function readOnly(): string | undefined {
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly)
    return "This workbook is open for reading only. Save a copy, or choose Edit Workbook, and try again.";
  return has("ExcelApi", "1.12") ? undefined : TOO_OLD;
}

function capabilities(): Capabilities {
  const functions = has("CustomFunctionsRuntime", "1.1");
  const why = readOnly();
  return {
    name: "Excel",
    prefix: "DMAIC.",
    events: true,
    missing: functions ? [] : [`${NO_FUNCTIONS}${why === undefined ? " Sheets and charts work all the same." : ""}`],
    shares: EXCEL_SHARES,
    ...(why === undefined ? {} : { readOnly: why }),
  };
}

/** @throws {Error} Where this Excel could do a part of a plan only: half a workbook helps nobody. */
function refuseTooOld(): void {
  if (!has("ExcelApi", "1.12")) throw new Error(TOO_OLD);
}

async function readSheet(context: Excel.RequestContext, sheet?: string): ReturnType<Host["read"]> {
  const selected = sheet === undefined ? context.workbook.getSelectedRange() : undefined;
  const target =
    sheet === undefined ? context.workbook.worksheets.getActiveWorksheet() : context.workbook.worksheets.getItem(sheet);
  target.load("name,visibility");
  selected?.load("address");
  const used = target.getUsedRangeOrNullObject(true);
  used.load("values,valueTypes,numberFormat,formulas,rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const place = selected === undefined ? {} : { selected: placeOfAddress(selected.address) };
  const bare = {
    name: target.name,
    hidden: target.visibility !== "Visible",
    merged: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
  };
  if (used.isNullObject) return { ...bare, ...place, cells: [], formats: [], formulas: {} };
  return { ...bare, ...place, ...contentsOf(used) };
}

/** A used range as it stands on its sheet, from A1 on. */
function contentsOf(used: Excel.Range) {
  const height = used.rowIndex + used.rowCount;
  const width = used.columnIndex + used.columnCount;
  const filled = <T>(pick: (row: number, column: number) => T, blank: T): T[][] =>
    Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (__, c) =>
        r < used.rowIndex || c < used.columnIndex ? blank : pick(r - used.rowIndex, c - used.columnIndex),
      ),
    );
  return {
    cells: filled<Grid[number][number]>((r, c) => fromExcel(used.values[r]?.[c], used.valueTypes[r]?.[c]), null),
    formats: filled((r, c) => String(used.numberFormat[r]?.[c] ?? "General"), "General"),
    formulas: formulasOf(used),
  };
}

/** Formulas by address. A text that begins with "=" is given in `formulas` too, but there it is its own value. */
function formulasOf(used: Excel.Range): Record<string, string> {
  const found: Record<string, string> = {};
  used.formulas.forEach((row: readonly unknown[], r) =>
    row.forEach((formula, c) => {
      if (typeof formula !== "string" || !formula.startsWith("=") || formula === used.values[r]?.[c]) return;
      found[`${columnLetters(used.columnIndex + c)}${used.rowIndex + r + 1}`] = formula;
    }),
  );
  return found;
}

async function readSheets(context: Excel.RequestContext): Promise<readonly SheetContents[]> {
  const all = context.workbook.worksheets;
  all.load("items/name");
  await context.sync();
  const contents: SheetContents[] = [];
  for (const { name } of all.items) contents.push(await readSheet(context, name));
  return contents;
}

/** Enters formulas into the first cells of their areas, which are emptied before. */
async function enter(
  context: Excel.RequestContext,
  formulas: readonly { readonly sheet: string; readonly area: string; readonly formula: string }[],
): Promise<void> {
  for (const { sheet, area, formula } of formulas) {
    const cells = context.workbook.worksheets.getItem(sheet).getRange(area);
    cells.clear("Contents");
    cells.getCell(0, 0).formulas = [[formula]];
  }
  await context.sync();
}

/** @throws {Error} With the receipt's sentence, where a step failed. */
async function carryOutWhole(context: Excel.RequestContext, plan: Plan): Promise<void> {
  const { carryOut } = await writing();
  const receipt = await carryOut(context, plan);
  if (!receipt.ok) throw new Error(receipt.says);
}

async function readCells(context: Excel.RequestContext, places: readonly Place[]): Promise<Grid[]> {
  const ranges = places.map(({ sheet, area }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(area);
    range.load("values");
    return range;
  });
  await context.sync();
  return ranges.map(({ values }) => values.map((row) => row.map((value: unknown) => fromExcel(value))));
}

function placeOfAddress(address: string): Place {
  const at = address.lastIndexOf("!");
  return { sheet: address.slice(0, at).replace(/^'|'$/g, "").replace(/''/g, "'"), area: address.slice(at + 1) };
}
