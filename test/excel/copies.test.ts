import { lateBusWorkbook, LATE_BUSES } from "../file/late-buses";
import { DocumentSettings } from "./emulated-host/document-settings";
import { openExcel } from "./open-excel";

const { plan } = lateBusWorkbook().laid;

test("documented: settings of a document are kept for one add-in, and only when they are saved", async () => {
  const kept = new Map<string, unknown>();
  const ours = new DocumentSettings(kept);
  ours.set("last", { page: "KPIs" });
  expect([ours.get("last"), ours.get("first"), kept.size]).toEqual([{ page: "KPIs" }, null, 0]);
  await new Promise<void>((done) => ours.saveAsync(() => done()));
  expect(new DocumentSettings(kept).get("last")).toEqual({ page: "KPIs" });
  expect(new DocumentSettings().get("last")).toBeNull();
});

test("nothing of ours rests on them: a copy that lost them knows what stands in it, writes nothing anew, and can be taken back", async () => {
  const opened = openExcel("1.12", LATE_BUSES.contents.sheets);
  const before = opened.sheets();
  const receipt = await opened.host.apply(plan);
  const survey = await opened.host.survey();
  expect(opened.document.settings.uses).toBe(0);
  opened.document.settings = new DocumentSettings();
  expect(await opened.host.survey()).toEqual(survey);
  expect(await opened.host.apply(plan)).toMatchObject({ ok: true, steps: 0 });
  expect(await opened.host.undo(receipt)).toMatchObject({ ok: true });
  expect(opened.sheets()).toEqual(before);
  expect(opened.document.settings.uses).toBe(0);
});
