import { ownerMark } from "../../src/workbook/owner-mark";
import { plainSheet } from "../../src/workbook/plain-sheet";
import type { Plan } from "../../src/workbook/plan";
import { hostContract } from "../hosts.contract";
import { openExcel } from "./open-excel";

hostContract("Excel with ExcelApi 1.12", (sheets) => openExcel("1.12", sheets));
hostContract("Excel with ExcelApi 1.15", (sheets) => openExcel("1.15", sheets));

test("a place is shown: its sheet becomes the active one and its cells are selected", async () => {
  const opened = openExcel("1.12", [NOTES, { ...NOTES, name: "Late minutes" }]);
  await opened.host.show!({ sheet: "Late minutes", area: "B2:C3" });
  expect((await opened.host.read()).selected).toEqual({ sheet: "Late minutes", area: "B2:C3" });
});

test("edits are told by the sheet's name until nobody listens any more; only who registered is told", async () => {
  const opened = openExcel("1.12", [NOTES, { ...NOTES, name: "Late minutes" }]);
  const heard: string[] = [];
  const edit = async (sheet: string) => {
    opened.excel.workbook.worksheets.item(sheet).range({ top: 0, left: 0, bottom: 0, right: 0 }).assign("values", 7);
    await settled();
  };
  await edit("Notes");
  const stop = opened.host.subscribe!((sheet) => heard.push(sheet));
  await settled();
  await edit("Late minutes");
  opened.rename("Late minutes", "Minutes");
  await edit("Minutes");
  stop();
  await settled();
  await edit("Notes");
  expect(heard).toEqual(["Late minutes", "Minutes"]);
  expect(opened.excel.listeners.count).toBe(0);
});

test("a plan of several requests tells how far it is, and stops between two of them when it is cancelled", async () => {
  const opened = openExcel("1.12", [NOTES]);
  const cells = Array.from({ length: 4_000 }, (_, i) => [`${i} ${"late ".repeat(200)}`]);
  const sheet = "Long list";
  const plan: Plan = [
    { step: "add sheet", sheet, template: "long-list", tab: "always", hidden: false },
    { step: "name", name: ownerMark("long-list"), sheet, area: "A1" },
    { step: "write", sheet, area: "A1:A4000", cells, holds: "words" },
    { step: "write", sheet, area: "B1:B4000", cells, holds: "words" },
  ];
  const told: number[] = [];
  const receipt = await opened.host.apply(plan, false, {
    progressed: (done, of) => told.push(done / of),
    isCancelled: () => told.length === 2,
  });
  expect(told[0]).toBe(0);
  expect(told[1]).toBeGreaterThan(0);
  expect(receipt).toMatchObject({ ok: false, added: [{ sheet: "_tollgate" }, { sheet }] });
  expect(receipt.says).toMatch(/^It stopped after \d+ of \d+ steps: it was cancelled\. So far /);
  await opened.host.undo(receipt);
  expect((await opened.host.survey()).sheets).toEqual(["Notes"]);
});

/** Long enough for a few round trips of the client. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 60));

const NOTES = plainSheet("Notes", [], []);
