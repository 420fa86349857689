import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { askedParts } from "../../src/templates/asked-parts";
import { kpiOnData } from "../../src/templates/kpi-on-data";
import { planParts } from "../../src/templates/plan-parts";
import { proposeKpis } from "../../src/templates/propose-kpis";
import { findTables } from "../../src/workbook/find-tables";
import { sheetWith } from "../share/one-sheet";
import { openExcel } from "./open-excel";

test("every template of a project is laid in few round trips, none of them larger than Excel on the web takes", async () => {
  const days = Array.from({ length: 60 }, (_, i) => [45_000 + i, 12 + ((i * 7) % 9)]);
  const plain = sheetWith([["Date", "Minutes late"], ...days], {}, { name: "Runs" });
  const sheet = { ...plain, formats: plain.formats.map((_, i) => [i === 0 ? "General" : "m/d/yyyy", "General"]) };
  const tables = findTables(sheet).tables.map((table) => ({ table, sheet }));
  const kpis = proposeKpis(tables).map((kpi) => kpiOnData(kpi, tables));
  const survey = { sheets: [sheet.name], names: [], state: [] };
  const { plan } = planParts({ project: BLANK_PROJECT, kpis }, askedParts({ all: true }) ?? [], survey);
  const { host, excel, calls } = openExcel("1.12", [sheet]);
  const receipt = await host.apply(plan);
  expect(receipt.says).toMatch(/^Done/);
  expect(Math.max(...excel.requests.map(({ bytes }) => bytes))).toBeLessThan(4_500_000);
  expect(calls()).toBeLessThanOrEqual(12);
});
