import { associateFunctions } from "../../src/hosts/excel/functions";
import { analystFile } from "../share/analyst-file";
import { lateBuses, wholePlan } from "./late-buses";
import { openExcel } from "./open-excel";

const EXAMPLE = lateBuses();
const CHOICES = { as: "formulas", withConfidential: false } as const;

test("an Excel below the floor says what it lacks and what still works, and is offered nothing that would break off halfway", async () => {
  const { host } = openExcel("1.9", EXAMPLE.sheets);
  expect(await host.capabilities()).toMatchObject({
    missing: ["This version of Excel has no custom functions: a formula that begins with =DMAIC. shows #NAME? here."],
    readOnly: expect.stringMatching(
      /^This version of Excel is too old to build sheets \(it lacks ExcelApi 1\.12\)\. Tollgate still reads .*\. To build, use Excel 2021/,
    ),
  });
});

test("reading, showing a place and copies to share work there with the members that it has", async () => {
  const opened = openExcel("1.9", EXAMPLE.sheets);
  opened.document.bytes = analystFile();
  expect((await opened.host.survey()).sheets).toEqual(EXAMPLE.sheets.map(({ name }) => name));
  expect((await opened.host.read("Causes")).cells.length).toBeGreaterThan(3);
  await opened.host.show!({ sheet: "Causes", area: "B2" });
  expect((await opened.host.read()).selected).toEqual({ sheet: "Causes", area: "B2" });
  expect(await opened.host.share!("copy", CHOICES)).toMatch(/^The copy is open in a window of its own/);
});

test("a plan is refused in a sentence before anything is written, and so is a formula that would show #NAME?", async () => {
  const opened = openExcel("1.9", EXAMPLE.sheets);
  associateFunctions();
  const before = opened.picture();
  await expect(opened.host.apply(wholePlan(EXAMPLE))).rejects.toThrow("too old to build sheets");
  await expect(opened.host.insertFormula("=DMAIC.KPI(1,2)")).rejects.toThrow("has no custom functions");
  expect(opened.picture()).toEqual(before);
});

test("an Excel of the floor lacks nothing", async () => {
  const { host } = openExcel("1.12", EXAMPLE.sheets);
  const { missing, readOnly } = await host.capabilities();
  expect({ missing, readOnly }).toEqual({ missing: [], readOnly: undefined });
});
