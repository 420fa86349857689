import { openExcel } from "../excel/open-excel";
import { ask } from "../sheets/built-bundle";
import { district } from "../sheets/district";
import type { Receipt } from "../../src/workbook/receipt";
import { LATE_BUSES, wholeProject } from "./whole-late-buses";

const PLAN = wholeProject().laid.plan;
const SHEETS = PLAN.filter((it) => it.step === "add sheet").length + 1;
const CHARTS = PLAN.filter((it) => it.step === "chart").length;

test("Excel builds a whole project in twelve round trips, and nothing the second time", async () => {
  const opened = openExcel("1.12", LATE_BUSES.contents.sheets);
  expect(await opened.host.apply(PLAN)).toMatchObject({ ok: true });
  expect(opened.calls()).toBeLessThanOrEqual(12);
  expect(Math.max(...opened.excel.requests.map(({ bytes }) => bytes))).toBeLessThan(4_500_000);
  expect(await opened.host.apply(PLAN)).toMatchObject({ ok: true, steps: 0 });
});

test("Google Sheets builds a whole project with 20 calls a sheet and 10 a chart at most", () => {
  const { state, world } = district();
  const receipt = ask(world, "apply", PLAN).value as Receipt;
  expect(receipt.says).toMatch(/^Done/);
  const calls = state.calls.filter((call) => !/Builder|^SpreadsheetApp\.new|^(Menu|HtmlOutput)\./.test(call));
  expect(calls.length).toBeLessThanOrEqual(20 * SHEETS + 10 * CHARTS);
});

test("the file of a whole project is below a megabyte", () => {
  expect(wholeProject().bytes.length).toBeLessThan(1_000_000);
});
