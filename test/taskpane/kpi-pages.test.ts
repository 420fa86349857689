import { KPI_LIBRARY } from "../../src/dmaic/kpi-library/catalogue";
import { sheetOfTemplate } from "../../src/workbook/survey";
import { cardProposal } from "../../taskpane/model/card-proposal";
import { kpisNow, projectIn } from "../../taskpane/model/project-read";
import { rebaseProposal } from "../../taskpane/model/rebase-proposal";
import { savingsNow } from "../../taskpane/model/savings-now";
import { scorecardSays } from "../../taskpane/model/scorecard-says";
import type { Driver } from "./drive";
import { logSheet } from "./log-sheet";
import { charted, opened } from "./opened";

const kpis = (pane: Driver) => projectIn(pane.state().workbook!).project.kpis;
const drawn = (pane: Driver, i = 0) => {
  const now = kpisNow(pane.state().workbook!)[i]!;
  if ("problem" in now) throw new Error(now.problem);
  return now.drawn;
};
const YES = { distinct: "Yes", known: "Yes", wanted: "Yes", lasting: "Yes" } as const;

test("a target, direction and rule set changed in the pane stand on the KPIs sheet, and everything else stays", async () => {
  const { book, pane } = await charted([logSheet(24)], "B2", true);
  await pane.ask({ event: "view chosen", view: "kpis" });
  const before = book.contents("KPIs").cells;
  await pane.ask({
    event: "change asked",
    change: { change: "definition", kpi: "minutes-late", target: 9, better: "Higher", rules: "nelson" },
  });
  expect(pane.state()).toMatchObject({ problem: null, done: { kpi: null } });
  expect(kpis(pane)[0]).toMatchObject({ target: 9, better: "Higher", rules: "nelson" });
  const after = book.contents("KPIs").cells;
  const changed = before.flatMap((row, r) =>
    row.flatMap((cell, c) => (cell === after[r]?.[c] ? [] : [[cell, after[r]?.[c]]])),
  );
  expect(changed).toEqual([
    ["Lower", "Higher"],
    [null, 9],
    ["anhoej", "nelson"],
  ]);
  const shown = book.contents("Minutes late").cells.flat().map(String);
  expect(shown.some((cell) => cell.includes("rules: nelson"))).toBe(true);
});

test("a target can be taken away again", async () => {
  const { pane } = await charted([logSheet(24)], "B2");
  await pane.ask({ event: "view chosen", view: "kpis" });
  const change = { change: "definition", kpi: "minutes-late", better: "Lower", rules: "anhoej" } as const;
  await pane.ask({ event: "change asked", change: { ...change, target: 12 } });
  expect(kpis(pane)[0]?.target).toBe(12);
  await pane.ask({ event: "change asked", change: { ...change, target: null } });
  expect(kpis(pane)[0]?.target).toBeUndefined();
});

test("a sustained shift is proposed as a new phase at the first point of its run, with the reason, and nothing is written", async () => {
  const { book, pane } = await charted([logSheet(40, 25)], "B2");
  await pane.ask({ event: "view chosen", view: "kpis" });
  const calls = book.calls.filter((it) => it === "apply").length;
  expect(rebaseProposal(pane.state().workbook!, drawn(pane))).toEqual({
    start: 45926,
    where: "Sep 26, 2025",
    why: "15 of the 15 points from there on lie below the center line of 11.8: 13.8 on average before, 8.6 since.",
  });
  expect(book.calls.filter((it) => it === "apply")).toHaveLength(calls);
  expect(projectIn(pane.state().workbook!).project.phaseChanges).toEqual([]);
});

test("a process without a shift is left alone, and so is one whose shift is on record", async () => {
  const { pane } = await charted([logSheet(40)], "B2");
  expect(rebaseProposal(pane.state().workbook!, drawn(pane))).toBeUndefined();
  const shifted = await charted([logSheet(40, 25)], "B2");
  await shifted.pane.ask({ event: "view chosen", view: "kpis" });
  const phase = { kpi: "minutes-late", start: 45926, name: "Retimed", why: "Routes were retimed", by: "Process owner" };
  await shifted.pane.ask({ event: "change asked", change: { change: "new phase", phase, answers: YES } });
  expect(shifted.pane.state().problem).toBeNull();
  expect(drawn(shifted.pane).chart.phases).toHaveLength(2);
  expect(rebaseProposal(shifted.pane.state().workbook!, drawn(shifted.pane))).toBeUndefined();
});

test("a new phase goes on record with who, when, why and the four answers, below those that are there", async () => {
  const { book, pane } = await charted([logSheet(40, 25)], "B2");
  await pane.ask({ event: "view chosen", view: "kpis" });
  const phase = (start: number) => ({
    kpi: "minutes-late",
    start,
    name: "P",
    why: "Routes were retimed",
    by: "Process owner",
    on: 45950,
  });
  await pane.ask({ event: "change asked", change: { change: "new phase", phase: phase(45926), answers: YES } });
  await pane.ask({ event: "change asked", change: { change: "new phase", phase: phase(45933), answers: YES } });
  const rows = book.contents("KPIs").cells;
  const header = rows.findIndex(([first, second]) => first === "KPI id" && second === "Starts at (label)");
  expect(rows.slice(header + 1, header + 3).map((row) => row.slice(0, 10))).toEqual([
    ["minutes-late", 45926, "P", "Process owner", 45950, "Routes were retimed", "Yes", "Yes", "Yes", "Yes"],
    ["minutes-late", 45933, "P", "Process owner", 45950, "Routes were retimed", "Yes", "Yes", "Yes", "Yes"],
  ]);
});

test("a card of the library fills a row of the KPIs sheet and one of the data collection plan, and undo takes the KPI out", async () => {
  const { book, pane } = await opened([logSheet(24)]);
  await pane.ask({ event: "view chosen", view: "kpis" });
  const choice = { card: "late-run-rate", amount: "Log!Minutes late", denominator: "Log!Runs", rules: "anhoej" };
  await pane.ask({ event: "change asked", change: { change: "library card", ...choice } });
  expect(pane.state().problem).toBeNull();
  const card = KPI_LIBRARY.find(({ id }) => id === "late-run-rate")!;
  expect(kpis(pane)).toMatchObject([{ id: card.id, name: card.name, definition: card.definition, better: "Lower" }]);
  expect(book.contents("Data collection plan").cells.flat()).toContain(`How does the process stand on "${card.name}"?`);
  expect(book.charts.map(({ sheet }) => sheet)).toContain(card.name);
  expect(cardProposal(pane.state().workbook!, { ...choice, card: "on-time-arrival-rate" })?.collectionRow).toBe(1);
  await pane.ask({ event: "undo asked" });
  expect(pane.state().problem).toBeNull();
  expect(kpis(pane)).toEqual([]);
});

test("a card without figures is planned for collection, once, and becomes a KPI when there is a column", async () => {
  const { book, pane } = await opened([logSheet(24)]);
  await pane.ask({ event: "view chosen", view: "kpis" });
  const planned = {
    change: "library card",
    card: "late-run-rate",
    amount: "",
    denominator: "",
    rules: "anhoej",
  } as const;
  await pane.ask({ event: "change asked", change: planned });
  expect(pane.state().problem).toBeNull();
  expect(kpis(pane)).toEqual([]);
  expect(cardProposal(pane.state().workbook!, planned)?.collectionRow).toBeUndefined();
  await pane.ask({ event: "change asked", change: { ...planned, amount: "Minutes late", denominator: "Runs" } });
  expect(pane.state().problem).toBeNull();
  expect(kpis(pane)).toHaveLength(1);
  const questions = book
    .contents("Data collection plan")
    .cells.flat()
    .filter((it) => String(it).startsWith("How does the process"));
  expect(questions).toHaveLength(1);
});

test("a KPI that is gone from the sheet is told, and nothing is written", async () => {
  const { book, pane } = await charted([logSheet(24)], "B2");
  const applied = book.calls.filter((it) => it === "apply").length;
  await pane.ask({
    event: "change asked",
    change: { change: "definition", kpi: "gone", target: 1, better: "Lower", rules: "anhoej" },
  });
  expect(pane.state().problem?.says).toMatch(/not on the KPIs sheet any more/);
  expect(book.calls.filter((it) => it === "apply")).toHaveLength(applied);
});

test("the scorecard says in a sentence what the chips say", async () => {
  const { pane } = await charted([logSheet(24)], "B2");
  const says = () => scorecardSays(kpisNow(pane.state().workbook!));
  expect(says()).toBe("No KPI has a target yet. None shows a signal at its latest point.");
  await pane.ask({ event: "view chosen", view: "kpis" });
  await pane.ask({
    event: "change asked",
    change: { change: "definition", kpi: "minutes-late", target: 20, better: "Lower", rules: "anhoej" },
  });
  expect(says()).toBe("1 of 1 KPIs with a target meet it now. None shows a signal at its latest point.");
});

test("savings are read from the ledger, each kind in its unit, booked only when the chart shows the shift", async () => {
  const { book, pane } = await charted([logSheet(40, 25)], "B2", true);
  await pane.ask({ event: "view chosen", view: "kpis" });
  const phase = { kpi: "minutes-late", start: 45926, name: "Retimed", why: "Routes were retimed", by: "Process owner" };
  await pane.ask({ event: "change asked", change: { change: "new phase", phase, answers: YES } });
  await pane.ask({ event: "view chosen", view: "savings" });
  expect(savingsNow(pane.state().workbook!)).toBeUndefined();
  await pane.ask({ event: "build asked", parts: ["savings"] });
  expect(savingsNow(pane.state().workbook!)).toEqual({ kinds: [], lines: [] });
  const sheet = sheetOfTemplate(await book.survey(), "savings")!;
  const cells = book.contents(sheet).cells;
  const header = cells.findIndex((row) => row.includes("Units a year"));
  const at = (title: string) => `${String.fromCharCode(65 + cells[header]!.indexOf(title))}${header + 2}`;
  book.type(sheet, at("Type"), "hard");
  book.type(sheet, at("Driver: what costs less, and why"), "Overtime");
  book.type(sheet, at("KPI"), "minutes-late");
  book.type(sheet, at("Units a year"), 100);
  book.type(sheet, at("Worth of one unit less"), 2);
  await pane.ask({ event: "look asked" });
  const now = savingsNow(pane.state().workbook!)!;
  expect(now.lines).toMatchObject([{ driver: "Overtime", status: "Can be booked: the shift is real", validated: "" }]);
  expect(now.kinds).toMatchObject([{ title: "Hard savings" }]);
  expect(now.kinds[0]!.net).toMatch(/^\$\d[\d,]*$/);
  expect(now.kinds[0]!.interval).toMatch(/^\$\d[\d,]* to \$\d[\d,]*$/);
});
