import { readdirSync, readFileSync } from "node:fs";
import { inGroups } from "../../src/hosts/excel/in-groups";
import { sheetWith } from "../share/one-sheet";
import { MOST_BYTES } from "./emulated-host/emulated-excel";
import { openExcel } from "./open-excel";

/** What the emulated host refuses and changes, asked as the adapter asks it: through the real client. */
function open(cells: Parameters<typeof sheetWith>[0] = [["a", 1]]) {
  const opened = openExcel("1.12", [sheetWith(cells)]);
  const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Data");
  const code = (batch: (context: Excel.RequestContext) => unknown): Promise<string> =>
    Excel.run(async (context) => {
      batch(context);
      await context.sync();
      return "done";
    }).catch((fault: { readonly code: string }) => fault.code);
  return { ...opened, sheet, code, data: opened.excel.workbook.worksheets.item("Data") };
}

test("a request beyond 5 MB is refused whole; plans go in groups that stay below", async () => {
  const { code, sheet, valueAt } = open();
  const long = "late ".repeat(MOST_BYTES / 5);
  expect(await code((context) => (sheet(context).getRange("A1").values = [[long]]))).toBe(
    "RequestPayloadSizeLimitExceeded",
  );
  expect(valueAt("Data", "A1")).toBe("a");
  const cells = Array.from({ length: 9_000 }, () => ["late ".repeat(200)]);
  const plan = [{ step: "write", sheet: "Data", area: "A1:A9000", cells, holds: "words" }] as const;
  for (const { steps } of inGroups(plan)) expect(JSON.stringify(steps).length).toBeLessThan(MOST_BYTES);
});

test("an answer beyond 5 MB is refused, with a sentence that says to read less", async () => {
  const { host, data } = open();
  for (let row = 0; row < 6; row += 1) data.cells.enter(row, 0, { value: "x".repeat(1024 * 1024) });
  await expect(host.read("Data")).rejects.toThrow("There is too much to read at once for this version of Excel.");
});

test("locked cells of a protected sheet take nothing: contents, looks, rules and formulas alike", async () => {
  const { code, sheet, data, picture } = open();
  data.isProtected = true;
  const before = picture();
  const asked: readonly ((range: Excel.Range) => unknown)[] = [
    (range) => (range.values = [[7]]),
    (range) => (range.formulas = [["=1+1"]]),
    (range) => (range.numberFormat = [["0.0"]]),
    (range) => (range.format.fill.color = "#FF0000"),
    (range) => (range.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } }),
    (range) => range.conditionalFormats.add("Custom"),
    (range) => range.clear("Contents"),
    (range) => range.copyFrom("B1", "Formulas"),
  ];
  for (const ask of asked) expect(await code((context) => ask(sheet(context).getRange("A1")))).not.toBe("done");
  expect(picture()).toEqual(before);
});

test("while a cell is edited nothing is read and nothing written", async () => {
  const { code, sheet, excel } = open();
  excel.isEditing = true;
  expect(await code((context) => sheet(context).load("name"))).toBe("InvalidOperationInCellEditMode");
  expect(await code((context) => (sheet(context).getRange("A1").values = [[7]]))).toBe(
    "InvalidOperationInCellEditMode",
  );
});

test.each([
  ["00123", 123, "General"],
  ["1,250", 1250, "General"],
  ["12%", 0.12, "0%"],
  ["1/2/2026", 46024, "m/d/yyyy"],
  ["2026-01-02", 46024, "m/d/yyyy"],
  ["TRUE", true, "General"],
  ["'00123", "00123", "General"],
  ["2/30/2026", "2/30/2026", "General"],
])("the text %s is taken as if it had been typed", async (written, shown, format) => {
  const { code, sheet, valueAt, host } = open();
  await code((context) => (sheet(context).getRange("A1").values = [[written]]));
  expect(valueAt("Data", "A1")).toBe(shown);
  expect((await host.read("Data")).formats[0]![0]).toBe(format);
});

test("null leaves a cell, an empty text clears it, and a grid of another shape is refused", async () => {
  const { code, sheet, valueAt } = open();
  await code((context) => (sheet(context).getRange("A1:B1").values = [[null, ""]]));
  expect([valueAt("Data", "A1"), valueAt("Data", "B1")]).toEqual(["a", undefined]);
  expect(await code((context) => (sheet(context).getRange("A1:B1").values = [[1]]))).toBe("InvalidArgument");
});

test("a blank is read as an empty text, and never as a figure", async () => {
  const { host } = open([["a", 1, null, 2]]);
  expect((await host.read("Data")).cells).toEqual([["a", 1, null, 2]]);
});

test("an error is read by its kind of value, so that a text that spells one stays a text", async () => {
  const { host, data } = open([[{ error: "#N/A" }, "#N/A"]]);
  data.cells.enter(0, 2, { value: { error: "#BUSY!" } });
  expect((await host.read("Data")).cells[0]).toEqual([{ error: "#N/A" }, "#N/A", { error: "#N/A" }]);
});

test("a formula that fills several cells shows what it fills; of several cells nobody can ask what they fill", async () => {
  const { code, sheet, excel, host } = open([["a", 1]]);
  excel.calculate = () => [
    [1, 2],
    [3, 4],
  ];
  await code((context) => (sheet(context).getRange("D1").formulas = [["=A1:B2*1"]]));
  expect((await host.read("Data")).cells).toEqual([
    ["a", 1, null, 1, 2],
    [null, null, null, 3, 4],
  ]);
  const filled = (area: string) =>
    Excel.run(async (context) => {
      const spill = sheet(context).getRange(area).getSpillingToRangeOrNullObject();
      spill.load("address");
      await context.sync();
      return spill.isNullObject ? undefined : spill.address;
    });
  expect(await filled("D1")).toBe("Data!D1:E2");
  expect(await filled("E2")).toBeUndefined();
  await expect(filled("D1:E2")).rejects.toMatchObject({ code: "InvalidOperation" });
  // Whoever types into a filled cell takes its room.
  await code((context) => (sheet(context).getRange("E2").values = [["mine"]]));
  expect((await host.read("Data")).cells).toEqual([
    ["a", 1, null, { error: "#SPILL!" }, null],
    [null, null, null, null, "mine"],
  ]);
});

test("what is not emulated fails with its name: the settings of an add-in, which die in copies, are one such thing", async () => {
  const { excel } = open();
  const failed = await Excel.run(async (context) => {
    context.workbook.settings.add("project", "bus");
    await context.sync();
  }).catch((fault: { readonly code: string; readonly message: string }) => fault);
  expect(failed).toMatchObject({ code: "NotImplemented", message: expect.stringMatching(/Setting/) });
  expect(excel.picture()).toBeDefined();
});

test("every function is handed its Invocation last, after all that functions.json declares", async () => {
  const { excel } = open();
  const given: unknown[][] = [];
  CustomFunctions.associate("PROBE", (...all: unknown[]) => {
    given.push(all);
    return 1;
  });
  await excel.calls.call("PROBE", [7, null]);
  expect(given).toEqual([[7, null, expect.objectContaining({ functionName: "PROBE" })]]);
});

test("every rule of the emulated host names its source: the documentation, an issue, what was read off the client, or that it is assumed", () => {
  const SOURCES =
    /\b(Docs|docs|Issue|Issues|issue|Assumed|assumed|Support|read off|Read off|Excel's (limits?|rules?))\b/;
  const folder = "test/excel/emulated-host";
  const ruled = readdirSync(folder).filter((name) =>
    /throw FAULTS\.|ERRORS/.test(readFileSync(`${folder}/${name}`, "utf8")),
  );
  expect(ruled.length).toBeGreaterThan(8);
  for (const name of ruled) expect(`${name}: ${readFileSync(`${folder}/${name}`, "utf8")}`).toMatch(SOURCES);
});
