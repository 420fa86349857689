import { saveFile } from "../../../taskpane/save-file";
import type { Place } from "../../workbook/address";
import { applyPlan } from "../../workbook/apply-plan";
import { formulaRows } from "../../workbook/formula-rows";
import type { Plan } from "../../workbook/plan";
import type { Host } from "../../workbook/port";
import { undoing } from "../../workbook/undoing";
import { capabilities, has, NO_FUNCTIONS, refuseTooOld } from "./capabilities";
import { placeOfAddress, readCells, readSheet, readSheets } from "./read-sheet";
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
    return run(async (context) => {
      const { survey: today, names } = await surveyWithNames(context);
      return carryOut(context, undoing(receipt, today), names);
    });
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

/** Cells that one request may bring: blanks are three letters each, and a request has 5 MB. */
const MOST_CELLS = 500_000;

/** Enters formulas into the first cells of their areas and empties the others, an area in one action: none stands nowhere. */
async function enter(
  context: Excel.RequestContext,
  formulas: readonly { readonly sheet: string; readonly area: string; readonly formula: string }[],
): Promise<void> {
  let cells = 0;
  for (const { sheet, area, formula } of formulas) {
    const rows = formulaRows(area, formula);
    cells += rows.length * (rows[0]?.length ?? 0);
    context.workbook.worksheets.getItem(sheet).getRange(area).formulas = rows;
    if (cells < MOST_CELLS) continue;
    // What is queued up must stay within a request.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    cells = 0;
  }
  await context.sync();
}

/** @throws {Error} With the reason, where a step failed. */
async function carryOutWhole(context: Excel.RequestContext, plan: Plan): Promise<void> {
  const { carryOut } = await writing();
  const receipt = await carryOut(context, plan);
  if (!receipt.ok) throw new Error(receipt.fault ?? receipt.says);
}
