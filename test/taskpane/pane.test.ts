import { chartProposal } from "../../taskpane/model/chart-proposal";
import { reduce } from "../../taskpane/reduce";
import { FIRST_STATE } from "../../taskpane/state";
import { partName } from "../../src/workbook/owner-mark";
import { boxOf, columnLetters } from "../../src/workbook/address";
import { isFormulaCell } from "../../src/workbook/plan";
import type { Cell } from "../../src/workbook/cell";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import { sheetOf } from "../workbook/sheet-of";
import { drive } from "./drive";
import { FakeWorkbook } from "./fake-workbook";
import { charted, opened } from "./opened";

const MINUTES = [12, 15, 11, 14, 13, 16, 12, 11, 15, 14, 13, 12, 29, 14, 12, 13, 15, 11, 14, 12, 13, 15, 14, 12];
const day = (i: number) => `@2025-09-${String(i + 1).padStart(2, "0")}`;
const log: SheetContents = sheetOf(
  [["Date", "Minutes late", "Runs"], ...MINUTES.map((minutes, i): Cell[] => [day(i), minutes, 40 + (i % 3)])],
  { name: "Log" },
);
const pasted: SheetContents = sheetOf([["Minutes late"], ...MINUTES.map((it): Cell[] => [it])], { name: "Sheet1" });

test("from a pasted column to a native chart it takes three actions: select, open the chart page, insert", async () => {
  const { book, pane } = await opened([pasted]);
  book.selected = { sheet: "Sheet1", area: "A1:A25" };
  await pane.ask({ event: "view chosen", view: "chart" });
  await pane.ask({ event: "chart asked" });
  expect(pane.state().problem).toBeNull();
  expect(book.charts.map(({ sheet, chart }) => [sheet, chart.categoriesAre])).toEqual([
    // The values, and their moving ranges below.
    ["Minutes late", "numbers"],
    ["Minutes late", "numbers"],
  ]);
  expect(pane.state().done?.receipt.added.map(({ sheet }) => sheet)).toEqual([
    "_tollgate",
    "KPIs",
    "Minutes late",
    "Rule sets",
  ]);
});

test("the preview says in numbers and words what the sheet says", async () => {
  const { book, pane } = await opened([log], "B1:B25", true);
  await pane.ask({ event: "view chosen", view: "chart" });
  const { workbook, draft, settings } = pane.state();
  const { drawn } = chartProposal(workbook!, draft!, settings)!;
  if (typeof drawn === "string") throw new Error(drawn);
  await pane.ask({ event: "chart asked" });
  const cells = book.contents("Minutes late").cells;
  const fact = (name: string) => cells.find(([label]) => label === name)?.[1];
  const phase = drawn.chart.phases[0]!;
  expect(fact("Verdict")).toBe(drawn.verdict);
  expect(drawn.verdict).toBe(
    "Not stable: 1 of 24 points signals a special cause, the latest on Sep 13, 2025 (beyond limits), a concern.",
  );
  expect(fact("Center")).toBeCloseTo(phase.center, 9);
  expect(fact("Lower limit")).toBeCloseTo(phase.lower, 9);
  expect(fact("Upper limit")).toBeCloseTo(phase.upper, 9);
  expect(fact("Variation")).toBe(drawn.variation);
});

test("a chart of counted rows calculates: its limits are those of the preview, its signal stands at its point", async () => {
  const { book } = await charted([pasted], "A5", true);
  const cells = book.contents("Minutes late").cells;
  expect(cells.find(([label]) => label === "Verdict")?.[1]).toBe(
    "Not stable: 1 of 24 points signals a special cause, the latest at point 13 (beyond limits), a concern.",
  );
});

test("two columns that belong together make a share or a ratio", async () => {
  const { pane } = await opened([log], "B1:C25");
  await pane.ask({ event: "view chosen", view: "chart" });
  await pane.ask({ event: "draft changed", change: { amount: 1, denominator: 2 } });
  const { workbook, draft, settings } = pane.state();
  const proposal = chartProposal(workbook!, draft!, settings)!;
  expect(proposal.kpi).toMatchObject({ numerator: "Minutes late", denominator: "Runs", better: "Lower" });
  expect(typeof proposal.drawn).not.toBe("string");
});

test("a replay of the recorded events rebuilds the state", async () => {
  const { pane } = await charted([log], "B2");
  await pane.ask({ event: "undo asked" });
  const replayed = pane.events.reduce(reduce, FIRST_STATE);
  expect(replayed).toEqual(pane.state());
});

test("a second chart keeps the first, and undoing it brings back exactly what was there", async () => {
  const { book, pane } = await charted([log], "B2");
  const before = new Map(
    book.sheetNames.filter((name) => name !== "_tollgate").map((name) => [name, book.contents(name)]),
  );
  const charts = book.charts.map(({ chart }) => chart.id);
  book.selected = { sheet: "Log", area: "C2:C25" };
  await pane.ask({ event: "selection asked" });
  await pane.ask({ event: "chart asked" });
  expect(book.charts).toHaveLength(charts.length + 1);
  expect(book.sheetNames).toContain("Runs");
  await pane.ask({ event: "undo asked" });
  expect(pane.state().problem).toBeNull();
  expect(book.charts.map(({ chart }) => chart.id)).toEqual(charts);
  expect(book.sheetNames.filter((name) => name !== "_tollgate")).toEqual([...before.keys()]);
  for (const [name, contents] of before) {
    const filled = (it: SheetContents) => it.cells.flat().filter((cell) => cell !== null && cell !== "");
    expect(filled(book.contents(name))).toEqual(filled(contents));
  }
});

test("what is typed into the KPIs sheet while the pane is open is not lost by another chart, nor by its undo", async () => {
  const { book, pane } = await charted([log], "B2");
  const { area } = (await book.survey()).names.find(({ name }) => name === partName("kpis", "kpis table"))!;
  const owner = `D${boxOf(area).top + 2}`;
  book.type("KPIs", owner, "Run the buses");
  book.selected = { sheet: "Log", area: "C2" };
  await pane.ask({ event: "selection asked" });
  await pane.ask({ event: "chart asked" });
  expect(book.cell("KPIs", owner)).toBe("Run the buses");
  await pane.ask({ event: "undo asked" });
  expect(book.cell("KPIs", owner)).toBe("Run the buses");
});

test("a build that is cancelled is taken back as soon as the host has answered", async () => {
  const { book, pane } = await opened([log], "B2");
  await pane.ask({ event: "view chosen", view: "chart" });
  pane.begin({ event: "chart asked" });
  while (!book.calls.includes("apply")) await Promise.resolve();
  pane.begin({ event: "cancel asked" });
  await pane.settled();
  expect(book.sheetNames).toEqual(["Log"]);
  expect(pane.state()).toMatchObject({ work: null, done: null, problem: null });
});

/** Lets the pane and its host go on until something is so; a thousand turns are more than any build takes. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turns = 0; turns < 1_000 && !isSo(); turns += 1) await Promise.resolve();
  expect(isSo()).toBe(true);
}

test("a build tells how far it is, stops where it is cancelled, and says what was taken back and what was kept", async () => {
  const { book, pane } = await opened([log], "B2");
  await pane.ask({ event: "view chosen", view: "chart" });
  pane.begin({ event: "chart asked" });
  const steps: string[] = [];
  const isHalf = () => {
    const { work } = pane.state();
    const far = work?.doing === "building" && work.of > 0 ? `${Math.round((4 * work.done) / work.of)} of 4` : "";
    if (far !== "" && steps[steps.length - 1] !== far) steps.push(far);
    return steps.length >= 3;
  };
  await until(isHalf);
  pane.begin({ event: "cancel asked" });
  await pane.settled();
  expect(steps).toEqual(["0 of 4", "1 of 4", "2 of 4"]);
  expect(book.sheetNames).toEqual(["Log"]);
  expect(book.charts).toEqual([]);
  expect(pane.state()).toMatchObject({ work: null, done: null, problem: null, told: { title: "Cancelled" } });
  expect(pane.state().told?.says).toMatch(
    /^The \d+ sheets that had been added were taken back\. Your sheets, and all that was there before, are as they were\.$/,
  );
});

test("a change that was finished before it could be stopped is told as such, and stays", async () => {
  const { book, pane } = await opened([log], "B2");
  await pane.ask({ event: "view chosen", view: "chart" });
  await pane.ask({ event: "chart asked" });
  const kpi = "minutes-late";
  const change = { change: "definition", kpi, target: 20, better: "Lower", rules: "anhoej" } as const;
  pane.begin({ event: "change asked", change });
  const isLast = () => {
    const { work } = pane.state();
    return work?.doing === "building" && work.of > 0 && work.done / work.of > 0.7;
  };
  await until(isLast);
  pane.begin({ event: "cancel asked" });
  await pane.settled();
  expect(pane.state()).toMatchObject({ work: null, problem: null, told: { title: "Cancelled" } });
  expect(pane.state().told?.says).toMatch(/^It was finished before it could be stopped\. Done: updated /);
  expect(book.sheetNames).toContain("KPIs");
});

test("a build that is cancelled before anything was written writes nothing", async () => {
  const { book, pane } = await opened([log], "B2");
  await pane.ask({ event: "view chosen", view: "chart" });
  pane.begin({ event: "chart asked" });
  pane.begin({ event: "cancel asked" });
  await pane.settled();
  expect(book.calls).not.toContain("apply");
  expect(pane.state()).toMatchObject({ work: null, problem: null, news: "Cancelled before anything was written." });
});

test("reading that is stopped keeps what was read and says how much it was", async () => {
  const book = new FakeWorkbook([log, pasted], false);
  const pane = drive(book);
  pane.begin({ event: "opened" });
  while (pane.state().workbook?.sheets.length !== 1) await Promise.resolve();
  pane.begin({ event: "cancel asked" });
  await pane.settled();
  expect(pane.state()).toMatchObject({ work: null, news: "Stopped; 1 of 2 sheets were read." });
  expect(pane.state().workbook?.sheets.map(({ name }) => name)).toEqual(["Log"]);
});

test("a host that never answers can be left: what it says later is passed over", async () => {
  const { book, pane } = await opened([log], "B2");
  book.faults = { silent: ["read"] };
  pane.begin({ event: "view chosen", view: "chart" });
  pane.begin({ event: "cancel asked" });
  expect(pane.state()).toMatchObject({ work: null, view: "chart", draft: null });
  const late = { event: "failed", run: 2, says: "Too late." } as const;
  expect(reduce(pane.state(), late)).toBe(pane.state());
});

test.each([
  ["D30", "The selection, Log!D30, is not in a table of figures. Select a cell of your data, or choose a table."],
  ["A5", "Read from the selection, Log!A5."],
])("the selection %s is answered in words", async (area, says) => {
  const { pane } = await opened([log], area);
  await pane.ask({ event: "view chosen", view: "chart" });
  expect(pane.state().selection).toBe(says);
});

test("a selection on a sheet that we made, and none at all, are answered in words", async () => {
  const { book, pane } = await charted([log], "B2");
  book.selected = { sheet: "KPIs", area: "A5" };
  await pane.ask({ event: "selection asked" });
  expect(pane.state().selection).toMatch(/^The selection, KPIs!A5, is on a sheet that Tollgate made\./);
  book.selected = undefined;
  book.faults = { fail: { read: "No workbook is open. Open one, then try again." } };
  await pane.ask({ event: "selection asked" });
  expect(pane.state().problem).toEqual({
    doing: "reading the selection",
    says: "No workbook is open. Open one, then try again.",
  });
});

test("what fails is told with what it was about, and can be tried again", async () => {
  const { book, pane } = await opened([log], "B2");
  await pane.ask({ event: "view chosen", view: "chart" });
  book.faults = { fail: { apply: "The workbook is protected. Unprotect it, then try again." } };
  await pane.ask({ event: "chart asked" });
  expect(pane.state()).toMatchObject({
    work: null,
    problem: { doing: "building", says: "The workbook is protected. Unprotect it, then try again." },
  });
  book.faults = {};
  await pane.ask({ event: "chart asked" });
  expect(pane.state().problem).toBeNull();
  expect(book.charts.map(({ sheet }) => sheet)).toEqual(["Minutes late", "Minutes late"]);
});

test("a sheet of the user's that is named like one of ours is told before anything is written", async () => {
  const { book, pane } = await charted([log, { ...pasted, name: "KPIs" }], "B2");
  expect(pane.state().problem?.says).toMatch(/already has a sheet named "KPIs" that Tollgate did not make/);
  expect(book.sheetNames).toEqual(["Log", "KPIs"]);
});

test("a formula goes into an empty cell only", async () => {
  const { book, pane } = await opened([log], "B2:B5");
  await pane.ask({ event: "insert asked", formula: "=KPI(B2:B25)" });
  expect(pane.state().problem?.says).toBe(
    'The active cell, Log!B2, holds "12". Click an empty cell, then insert again; nothing was changed.',
  );
  expect(book.content("Log", "B2")).toBe(12);
  book.selected = { sheet: "Log", area: "E2" };
  await pane.ask({ event: "insert asked", formula: "=KPI(B2:B25)" });
  expect(book.content("Log", "E2")).toEqual({ formula: "=KPI(B2:B25)" });
  expect(pane.state().news).toBe("The formula stands in Log!E2.");
});

test.each(['=HYPERLINK("http://a.test","x")', "+cmd|' /C calc'!A0", "@SUM(1)", "\t=1+1", '<img src=x onerror="1">'])(
  "the name %j stays text wherever it is written",
  async (name) => {
    const { book, pane } = await opened([log], "B2");
    await pane.ask({ event: "view chosen", view: "chart" });
    await pane.ask({ event: "draft changed", change: { name, phaseAt: 9, phaseWhy: name } });
    await pane.ask({ event: "chart asked" });
    expect(pane.state().problem).toBeNull();
    const kpis = book.contents("KPIs").cells.flatMap((row, r) => row.map((_, c) => book.content("KPIs", at(r, c))));
    expect(kpis.filter((content) => content === name.trim())).toHaveLength(2);
    expect(kpis.some((content) => isFormulaCell(content) && content.formula.includes(name.trim().slice(1, 8)))).toBe(
      false,
    );
  },
);

const at = (row: number, column: number) => `${columnLetters(column)}${row + 1}`;

test("only edits of the user's own sheets call for reading again", async () => {
  const { pane } = await charted([log], "B2");
  await pane.ask({ event: "edited", sheet: "KPIs" });
  expect(pane.state().edited).toEqual([]);
  await pane.ask({ event: "edited", sheet: "Log" });
  expect(pane.state().edited).toEqual(["Log"]);
});
