import type { Place } from "../../workbook/address";
import { applyPlan } from "../../workbook/apply-plan";
import { handle } from "../../workbook/carry-out";
import type { Grid } from "../../workbook/cell";
import type { Plan, Step } from "../../workbook/plan";
import type { Capabilities, Host } from "../../workbook/port";
import { receiptOf, type Receipt } from "../../workbook/receipt";
import { undoing } from "../../workbook/undoing";
import { fromExcel } from "./cells";
import { excelHands } from "./hands";
import { sayFault } from "./say-fault";
import { survey } from "./survey";

/** Excel on the web takes at most 5 MB a request; formulas travel as JSON with some overhead. */
const BYTES_A_REQUEST = 2_500_000;

/** Excel, through Office.js: steps queue up, and few `sync`s carry them. */
export const excelHost: Host = {
  capabilities: () => Promise.resolve(capabilities()),
  survey: () => run(survey),
  read: (sheet) => run((context) => readSheet(context, sheet)),
  apply: (plan, force) =>
    run((context) =>
      applyPlan(
        plan,
        {
          survey: () => survey(context),
          cells: (places) => readCells(context, places),
          carryOut: (steps) => carryOut(context, steps),
        },
        force,
      ),
    ),
  undo: (receipt) => run((context) => carryOut(context, undoing(receipt))),
  insertFormula: (formula) =>
    run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.formulas = [[formula]];
      cell.load("address");
      await context.sync();
      return placeOfAddress(cell.address);
    }),
  subscribe(edited) {
    let stop = () => undefined as void;
    void run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add(async (event) => {
        edited(event.worksheetId);
      });
      await context.sync();
      stop = () => void run((again) => (handler.remove(), again.sync()));
    });
    return () => stop();
  },
};

/** Runs a batch; while a cell is being edited Excel is asked to wait for its end. */
async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (fault) {
    throw sayFault(fault);
  }
}

function capabilities(): Capabilities {
  const has = (set: string, version: string) => Office.context.requirements.isSetSupported(set, version);
  const missing = [
    ...(has("ExcelApi", "1.12")
      ? []
      : [
          "This version of Excel is too old to build sheets (it lacks ExcelApi 1.12). Use Excel 2021 or newer, or Excel on the web.",
        ]),
    ...(has("CustomFunctionsRuntime", "1.1")
      ? []
      : ["This version of Excel has no custom functions; sheets and charts work all the same."]),
  ];
  const readOnly =
    Office.context.document.mode === Office.DocumentMode.ReadOnly
      ? "This workbook is open for reading only. Save a copy, or choose Edit Workbook, and try again."
      : undefined;
  return { name: "Excel", prefix: "DMAIC.", events: true, missing, ...(readOnly === undefined ? {} : { readOnly }) };
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
    formulas: {},
  };
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

/** Carries a plan out in as few round trips as the size of requests allows; what a failed one did stays on the receipt. */
async function carryOut(context: Excel.RequestContext, plan: Plan): Promise<Receipt> {
  const hands = excelHands(context, await chartsToReplace(context, plan));
  let done = 0;
  try {
    for (const group of groupsOf(plan)) {
      context.application.suspendApiCalculationUntilNextSync();
      for (const step of group) handle(step, hands);
      // Each group waits for the one before: a later one may rest on it, and a request must stay small.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      done += group.length;
    }
    return receiptOf(plan, done);
  } catch (fault) {
    return receiptOf(plan, done, sayFault(fault).message);
  }
}

/** Steps in groups that stay below the largest request. */
function groupsOf(plan: Plan): Step[][] {
  const groups: Step[][] = [];
  let size = Infinity;
  for (const step of plan) {
    const bytes = JSON.stringify(step).length + 400;
    if (size + bytes > BYTES_A_REQUEST) {
      groups.push([]);
      size = 0;
    }
    groups[groups.length - 1]!.push(step);
    size += bytes;
  }
  return groups;
}

/** Which of the charts that a plan removes are really there. */
async function chartsToReplace(context: Excel.RequestContext, plan: Plan): Promise<ReadonlySet<string>> {
  const sheets = [...new Set(plan.flatMap((it) => (it.step === "remove chart" ? [it.sheet] : [])))];
  if (sheets.length === 0) return new Set();
  const found = sheets.map((sheet) => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    charts.load("items/name");
    return { sheet, charts };
  });
  await context.sync();
  return new Set(found.flatMap(({ sheet, charts }) => charts.items.map(({ name }) => `${sheet}\n${name}`)));
}

function placeOfAddress(address: string): Place {
  const at = address.lastIndexOf("!");
  return { sheet: address.slice(0, at).replace(/^'|'$/g, "").replace(/''/g, "'"), area: address.slice(at + 1) };
}
