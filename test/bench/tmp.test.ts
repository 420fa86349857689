import { openSheets } from "../sheets/open-sheets";
import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { kpiOnData } from "../../src/templates/kpi-on-data";
import { planParts } from "../../src/templates/plan-parts";
import { proposeKpis } from "../../src/templates/propose-kpis";
import { findTables } from "../../src/workbook/find-tables";
import { boxOf } from "../../src/workbook/address";
test("x", async () => {
  for (const rows of [200, 2000]) {
  const cells: any[][] = [["Date", "Minutes late"]];
  for (let i = 0; i < rows; i += 1) cells.push([36_526 + i, 12 + ((i * 7) % 9)]);
  const sheet = { name: "Runs", cells, formats: cells.map((_, i) => [i === 0 ? "General" : "m/d/yyyy", "General"]), formulas: {}, merged: [], hidden: false, hiddenRows: [], hiddenColumns: [], tables: [] };
  const tables = findTables(sheet).tables.map((table) => ({ table, sheet }));
  const kpis = proposeKpis(tables).map((kpi) => kpiOnData(kpi, tables));
  const plan = planParts({ project: BLANK_PROJECT, kpis }, ["charts"], { sheets: [sheet.name], names: [], state: [] }).plan;
  const size: Record<string, number> = {};
  for (const s of plan) { const k = `${(s as any).sheet} ${s.step} ${(s as any).area ?? ""}`; size[k] = (size[k] ?? 0) + JSON.stringify(s).length; }
  console.log(rows, JSON.stringify(plan).length, plan.length, Object.entries(size).sort((a, b) => b[1] - a[1]).slice(0, 12).map(String).join("\n"));
  if (rows === 200) console.log(plan.filter((s) => (s as any).sheet?.includes("Minutes")).map((s) => `${s.step} ${(s as any).area ?? (s as any).at ?? ""} ${(s as any).role ?? ""} ${(s as any).number ?? ""} ${(s as any).holds ?? ""}`).join("\n"));
  const google = openSheets([sheet]);
  await google.host.apply(plan);
  console.log(google.state.calls.filter((call) => !/Builder|^SpreadsheetApp\.new|^(Menu|HtmlOutput)\./.test(call)).join("\n"));
  void boxOf;
  }
});
