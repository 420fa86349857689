import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { readProject as projectOfFile } from "../../src/hosts/file/read-project";
import { kpiOnData } from "../../src/templates/kpi-on-data";
import { planParts, PARTS } from "../../src/templates/plan-parts";
import { planWithoutKpi } from "../../src/templates/plan-without-kpi";
import type { Wanted } from "../../src/templates/plan-workbook";
import { proposePareto } from "../../src/templates/propose-pareto";
import { readProject } from "../../src/templates/read-project";
import { boxOf } from "../../src/workbook/address";
import { findTables } from "../../src/workbook/find-tables";
import { isOurs } from "../../src/workbook/survey";
import { exampleSheets, fewRows } from "../taskpane/example-sheets";
import { FakeWorkbook } from "../taskpane/fake-workbook";
import type { Project } from "../../src/dmaic/project";
import type { Kpi } from "../../src/dmaic/kpi";

const sheets = fewRows(exampleSheets("late-buses.xlsx"), 34);
const tables = sheets.flatMap((sheet) => findTables(sheet).tables.map((table) => ({ table, sheet })));
const project = projectOfFile(
  readFileSync(join(__dirname, "../../examples/late-buses.project.json"), "utf8"),
  "late-buses.project.json",
);

const wantedOf = (it: Project): Wanted => ({
  project: it,
  kpis: it.kpis.map((kpi) => kpiOnData(kpi, tables)),
  pareto: proposePareto(tables)!,
});

async function built(calculates = false): Promise<FakeWorkbook> {
  const book = new FakeWorkbook(sheets, calculates);
  await book.apply(planParts(wantedOf(project), PARTS, await book.survey()).plan);
  return book;
}

async function readBack(book: FakeWorkbook): Promise<Project> {
  const survey = await book.survey();
  const ours = survey.sheets.filter((name) => isOurs(survey, name)).map((name) => book.contents(name));
  return readProject(survey, ours);
}

const late: Kpi = {
  ...project.kpis[0]!,
  id: "minutes-late",
  name: "Minutes late a day",
  denominator: "",
  target: 500,
};

test("a project is read back from the workbook that was built from it", async () => {
  const back = await readBack(await built());
  // What is filled in on single sheets stays there and is not read back.
  const { sheets: _, ...told } = project;
  expect({ ...back, savings: back.savings.map((line) => ({ ...line, volumeUnit: "" })) }).toEqual({
    ...told,
    savings: project.savings.map((line) => ({ ...line, volumeUnit: "" })),
  });
});

test("a workbook without sheets of ours holds a blank project", async () => {
  expect(await readBack(new FakeWorkbook(sheets))).toEqual(BLANK_PROJECT);
});

test("what people type into our sheets is read back in place of what was planned", async () => {
  const book = await built();
  const survey = await book.survey();
  const place = survey.names.find(({ name }) => name === "tollgate_kpis_kpis_table")!;
  const { top } = boxOf(place.area);
  const heading = book.contents("KPIs").cells[top]!;
  const target = String.fromCharCode(65 + heading.indexOf("Target"));
  book.type("KPIs", `${target}${top + 2}`, 0.9);
  book.type("KPIs", `A${top + 5}`, "rides");
  book.type("KPIs", `B${top + 5}`, "Rides");
  const back = await readBack(book);
  expect(back.kpis[0]!.target).toBe(0.9);
  expect(back.kpis[3]).toMatchObject({ id: "rides", name: "Rides", chart: "xmr" });
  expect(back.kpis[3]).not.toHaveProperty("better");
});

test("a blank row between KPIs is refused with a sentence", async () => {
  const book = await built();
  const { top } = boxOf((await book.survey()).names.find(({ name }) => name === "tollgate_kpis_kpis_table")!.area);
  for (const column of "ABCDEFGHIJKLMNOPQRST") book.type("KPIs", `${column}${top + 3}`, null);
  await expect(readBack(book)).rejects.toThrow(/2nd row of the list on the KPIs sheet is blank/);
});

test("a further KPI goes into the first free row, beside what people typed", async () => {
  const book = await built();
  const survey = await book.survey();
  const { top } = boxOf(survey.names.find(({ name }) => name === "tollgate_kpis_kpis_table")!.area);
  book.type("KPIs", `C${top + 2}`, "A goal of our own");
  const more = { ...(await readBack(book)), kpis: [...project.kpis, late] };
  const receipt = await book.apply(planParts(wantedOf(more), ["charts"], survey).plan);
  expect(receipt.ok).toBe(true);
  expect(receipt.added).toEqual([{ sheet: "Minutes late a day", template: "chart-minutes-late" }]);
  const back = await readBack(book);
  expect(back.kpis.map(({ id }) => id)).toEqual([...project.kpis.map(({ id }) => id), "minutes-late"]);
  expect(back.kpis[0]!.goal).toBe("A goal of our own");
});

test("a KPI that is taken out again leaves what people typed for the others, and no trace of itself", async () => {
  const book = await built(true);
  book.type("Scorecard", "P5", "Call the garage");
  const before = await readBack(book);
  const added = await book.apply(
    planParts(wantedOf({ ...before, kpis: [...before.kpis, late] }), ["charts"], await book.survey()).plan,
  );
  const now = await book.survey();
  const today = await readBack(book);
  const ours = now.sheets.filter((name) => isOurs(now, name)).map((name) => book.contents(name));
  await book.apply(planWithoutKpi("minutes-late", wantedOf(today), now, ours));
  await book.undo(added);
  expect(book.sheetNames).not.toContain("Minutes late a day");
  expect(await readBack(book)).toEqual(before);
  expect(book.cell("Scorecard", "P5")).toBe("Call the garage");
  const everything = book.sheetNames.flatMap((name) => book.contents(name).cells.flat());
  expect(everything).not.toContain("minutes-late");
  expect(everything.filter((cell) => typeof cell === "object" && cell !== null && cell.error === "#REF!")).toEqual([]);
});

test("a chart alone needs the KPIs and the rule sets, and nothing else", async () => {
  const book = new FakeWorkbook(sheets);
  const { plan } = planParts(wantedOf({ ...BLANK_PROJECT, kpis: [late] }), ["charts"], await book.survey());
  const receipt = await book.apply(plan);
  expect(receipt.added.map(({ template }) => template)).toEqual(["state", "kpis", "chart-minutes-late", "rule-sets"]);
});
