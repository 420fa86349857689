import { PHASES } from "../../src/dmaic/phase";
import { TEMPLATES } from "../../src/templates/catalogue";
import { partName } from "../../src/workbook/owner-mark";
import { boxOf } from "../../src/workbook/address";
import { gatesNow } from "../../taskpane/model/gates-now";
import { PHASE_GUIDES } from "../../taskpane/model/guides/catalogue";
import { templatesOfPhase } from "../../taskpane/model/sheets-of-view";
import { stepStanding } from "../../taskpane/model/step-standing";
import { wizardPreview } from "../../taskpane/model/wizard-preview";
import { sheetOf } from "../workbook/sheet-of";
import { drive } from "./drive";
import type { FakeWorkbook } from "./fake-workbook";
import { logSheet } from "./log-sheet";
import { charted, opened } from "./opened";

/** Types beside the label of a form of ours. */
async function fillField(book: FakeWorkbook, template: string, form: string, title: string, value: string) {
  const place = (await book.survey()).names.find(({ name }) => name === partName(template, form))!;
  const { top, bottom } = boxOf(place.area);
  for (let row = top; row <= bottom; row += 1) {
    if (book.cell(place.sheet, `A${row + 1}`) === title) return book.type(place.sheet, `B${row + 1}`, value);
  }
  throw new Error(`No field "${title}" in the form.`);
}

test("every template of a phase is a step of that phase, once, with why and what good looks like", () => {
  const guided = PHASE_GUIDES.flatMap(({ steps }) => steps.map(({ part }) => part));
  expect(new Set(guided).size).toBe(guided.length);
  for (const { id, phase } of TEMPLATES) {
    const guide = PHASE_GUIDES.find((it) => it.phase.toLowerCase() === phase);
    if (guide !== undefined) expect([id, guide.steps.some(({ part }) => part === id)]).toEqual([id, true]);
  }
  expect(PHASE_GUIDES.map(({ phase }) => phase)).toEqual(PHASES);
  for (const { phase, steps } of PHASE_GUIDES) {
    // The charts of KPIs are no template of one name, and the KPIs sheet is read on every page.
    const read = [...templatesOfPhase(phase), "kpis", "charts"];
    expect(steps.map(({ part }) => part).filter((part) => !read.includes(part))).toEqual([]);
  }
  for (const { steps } of PHASE_GUIDES) {
    for (const { why, good } of steps) expect([why.length > 40, good.length > 40]).toEqual([true, true]);
  }
});

test("a step adds its sheet and what that sheet needs, and nothing else", async () => {
  const { book, pane } = await opened([logSheet(24)]);
  await pane.ask({ event: "view chosen", view: "phases" });
  const preview = wizardPreview(pane.state().workbook!, ["sipoc"], [], "anhoej");
  if (typeof preview === "string") throw new Error(preview);
  expect(preview.adds.map(({ sheet }) => sheet)).toEqual(["SIPOC"]);
  await pane.ask({ event: "build asked", parts: ["sipoc"] });
  expect(book.sheetNames).toEqual(["Log", "_tollgate", "SIPOC"]);
  expect(stepStanding(pane.state().workbook!, "sipoc")).toMatchObject({ is: "blank", sheets: ["SIPOC"] });
});

test("what was filled in is read back from the workbook when the wizard is opened again, by another pane, too", async () => {
  const { book, pane } = await opened([logSheet(24)]);
  await pane.ask({ event: "view chosen", view: "phases" });
  await pane.ask({ event: "build asked", parts: ["charter", "sipoc"] });
  expect(stepStanding(pane.state().workbook!, "charter").is).toBe("blank");
  await fillField(book, "sipoc", "process form", "Start point: the first thing that happens", "The driver reports");
  await pane.ask({ event: "look asked" });
  expect(stepStanding(pane.state().workbook!, "sipoc")).toMatchObject({ is: "begun" });
  expect(stepStanding(pane.state().workbook!, "sipoc").says).toMatch(/^Filled in: 1 of \d+ fields, 0 rows\.$/);
  const another = drive(book);
  await another.ask({ event: "opened" });
  await another.ask({ event: "view chosen", view: "phases" });
  expect(stepStanding(another.state().workbook!, "sipoc").is).toBe("begun");
});

test("typing into a sheet of the open phase is seen at once where the host tells of edits", async () => {
  const { book, pane } = await opened([logSheet(24)]);
  await pane.ask({ event: "view chosen", view: "phases" });
  await pane.ask({ event: "build asked", parts: ["sipoc"] });
  await fillField(book, "sipoc", "process form", "Start point: the first thing that happens", "The driver reports");
  await pane.ask({ event: "edited", sheet: "SIPOC" });
  expect(stepStanding(pane.state().workbook!, "sipoc").is).toBe("begun");
  expect(pane.state()).toMatchObject({ work: null, edited: [] });
});

test("what needs charts says so where there is no KPI, instead of adding empty sheets", async () => {
  const { pane } = await opened([sheetOf([["Note"], ["Nothing to chart here"]], { name: "Notes" })]);
  const { workbook } = pane.state();
  expect(wizardPreview(workbook!, ["scorecard"], [], "anhoej")).toMatch(/there is no KPI yet\. Make a chart/);
  expect(wizardPreview(workbook!, ["pareto"], [], "anhoej")).toMatch(/^No list with a column of causes was found\./);
  expect(typeof wizardPreview(workbook!, ["charter"], [], "anhoej")).toBe("object");
});

test("a gate is read from its sheet: criteria, what to do, and the cell of the evidence", async () => {
  const { book, pane } = await opened([logSheet(24)], undefined, true);
  await pane.ask({ event: "view chosen", view: "phases" });
  await pane.ask({ event: "build asked", parts: ["home", "gates", "charter", "sipoc"] });
  const define = () => gatesNow(pane.state().workbook!)[0]!;
  expect(define()).toMatchObject({ phase: "Define", state: "Open", met: "0 of 6" });
  const scope = define().criteria.find(({ asks }) => asks.startsWith("The scope"))!;
  expect(scope).toMatchObject({ state: "Not met", says: "Fill in both scope cells." });
  expect(scope.evidence?.sheet).toBe("Charter");
  const voice = define().criteria.find(({ asks }) => asks.includes("CTQ"))!;
  expect(voice).toMatchObject({ state: "Cannot tell" });
  expect(voice.evidence).toBeUndefined();
  const { sheet, area } = scope.evidence!;
  book.type(sheet, area, "Morning and afternoon runs");
  const below = `${area.slice(0, 1)}${Number(area.slice(1)) + 1}`;
  book.type(sheet, below, "Field trips");
  await pane.ask({ event: "look asked" });
  expect(define().criteria.find(({ asks }) => asks.startsWith("The scope"))).toMatchObject({ state: "Met", says: "" });
  expect(define().met).toBe("1 of 6");
});

test("looking can be cancelled, and another page does not wait for it", async () => {
  const { book, pane } = await charted([logSheet(24)], "B2");
  await pane.ask({ event: "view chosen", view: "phases" });
  await pane.ask({ event: "build asked", parts: ["sipoc", "charter"] });
  pane.begin({ event: "look asked" });
  expect(pane.state().work?.doing).toBe("looking");
  pane.begin({ event: "cancel asked" });
  expect(pane.state().work).toBeNull();
  pane.begin({ event: "look asked" });
  book.calls.length = 0;
  await pane.ask({ event: "view chosen", view: "savings" });
  expect(pane.state()).toMatchObject({ view: "savings", work: null, problem: null });
});
