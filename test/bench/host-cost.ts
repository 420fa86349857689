import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { kpiOnData } from "../../src/templates/kpi-on-data";
import { askedParts } from "../../src/templates/asked-parts";
import { planParts } from "../../src/templates/plan-parts";
import { proposeKpis } from "../../src/templates/propose-kpis";
import type { Cell } from "../../src/workbook/cell";
import { findTables } from "../../src/workbook/find-tables";
import { plainSheet } from "../../src/workbook/plain-sheet";
import type { Plan } from "../../src/workbook/plan";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import { openExcel } from "../excel/open-excel";
import { openSheets } from "../sheets/open-sheets";

const SIZES = [200, 2_000, 20_000] as const;

/** What a piece of work costs a host: round trips (Excel) or calls of the service (Google), the largest request, and the time. */
interface Cost {
  readonly host: string;
  readonly work: string;
  readonly rows: number;
  readonly trips: number;
  /** How many the design allows (a chart in four round trips, a workbook in twelve; twenty calls a sheet and ten a chart). */
  readonly budget: number;
  readonly largest: number;
  readonly all: number;
  readonly time: number;
}

/** A log of runs, a row each. */
function log(rows: number): SheetContents {
  const cells: Cell[][] = [["Date", "Minutes late"]];
  for (let i = 0; i < rows; i += 1) cells.push([36_526 + i, 12 + ((i * 7) % 9)]);
  return plainSheet(
    "Runs",
    cells,
    cells.map((_, i) => [i === 0 ? "General" : "m/d/yyyy", "General"]),
  );
}

/** What is built: one chart with what it rests on, the sheets of a phase, every sheet of a project. */
const WORKS = [
  { work: "a chart", parts: ["charts"] },
  { work: "a phase", parts: askedParts({ phase: "Measure" }) ?? [] },
  { work: "a project", parts: askedParts({ all: true }) ?? [] },
] as const;

function planOf(sheet: SheetContents, parts: readonly string[]): Plan {
  const tables = findTables(sheet).tables.map((table) => ({ table, sheet }));
  const kpis = proposeKpis(tables).map((kpi) => kpiOnData(kpi, tables));
  return planParts({ project: BLANK_PROJECT, kpis }, parts, { sheets: [sheet.name], names: [], state: [] }).plan;
}

/** What the design allows the work. */
function budgetOf(host: "Excel" | "Google Sheets", work: string, plan: Plan): number {
  if (host === "Excel") return work.startsWith("a chart") ? 4 : 12;
  const sheets = plan.filter(({ step }) => step === "add sheet").length + 1;
  return 20 * sheets + 10 * plan.filter(({ step }) => step === "chart").length;
}

/** Builder calls gather what is to be set, and cost no trip of their own. */
const isTrip = (call: string) => !/Builder|^SpreadsheetApp\.new|^(Menu|HtmlOutput)\./.test(call);

async function costs(rows: number, asked: (typeof WORKS)[number]): Promise<Cost[]> {
  const sheet = log(rows);
  const plan = planOf(sheet, asked.parts);
  const found: Cost[] = [];
  const excel = openExcel("1.12", [sheet]);
  const google = openSheets([sheet]);
  for (const how of asked.work === "a chart" ? (["", ", again", ", refreshed"] as const) : ([""] as const)) {
    const work = `${asked.work}${how}`;
    const force = how === ", refreshed";
    const requests = excel.excel.requests.length;
    let began = performance.now();
    const first = await excel.host.apply(plan, force);
    expect(first.ok).toBe(true);
    const sent = excel.excel.requests.slice(requests).filter(({ isCleanUp }) => !isCleanUp);
    const bytes = sent.map((it) => it.bytes);
    found.push({
      host: "Excel",
      work,
      rows,
      trips: sent.length,
      budget: budgetOf("Excel", work, plan),
      largest: Math.max(...bytes),
      all: bytes.reduce((sum, it) => sum + it, 0),
      time: performance.now() - began,
    });
    const calls = google.state.calls.length;
    began = performance.now();
    const second = await google.host.apply(plan, force);
    expect(second.ok).toBe(true);
    const text = JSON.stringify(plan).length;
    found.push({
      host: "Google Sheets",
      work,
      rows,
      trips: google.state.calls.slice(calls).filter(isTrip).length,
      budget: budgetOf("Google Sheets", work, plan),
      largest: text,
      all: text,
      time: performance.now() - began,
    });
  }
  return found;
}

/** Not among the tests that always run: `npm run bench` runs it and prints what it writes. */
test(
  "what hosts cost, by rows",
  async () => {
    const all: Cost[] = [];
    for (const rows of SIZES) for (const asked of WORKS) all.push(...(await costs(rows, asked)));
    writeFileSync(".cache/host-cost.json", JSON.stringify(all));
    const trips = (host: string, work: string) =>
      all.filter((it) => it.host === host && it.work === work).map((it) => it.trips);
    for (const { work } of WORKS) {
      const [few = 0, , many = 0] = trips("Google Sheets", work);
      expect(many).toBeLessThanOrEqual(few + 10);
    }
    const overBudget = all.filter(({ host, trips: made, budget }) => host === "Excel" && made > budget);
    expect(overBudget.map(({ work, rows, trips: made }) => ({ work, rows, made }))).toEqual([]);
    expect(Math.max(...all.filter(({ host }) => host === "Excel").map(({ largest }) => largest))).toBeLessThan(
      5_000_000,
    );
  },
  20 * 60_000,
);
