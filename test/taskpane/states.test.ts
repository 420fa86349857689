import type { Host } from "../../src/workbook/port";
import { chartProposal } from "../../taskpane/model/chart-proposal";
import { drive } from "./drive";
import { FakeWorkbook } from "./fake-workbook";
import { logSheet } from "./log-sheet";
import { charted, opened } from "./opened";

test.each([
  ["a protected sheet", "apply", "The sheet KPIs is protected. Unprotect it, then try again; nothing was changed."],
  [
    "a cell that is being edited",
    "apply",
    "Excel is in cell-editing mode. Press Enter or Escape in the cell, then try again.",
  ],
  [
    "a lost connection",
    "apply",
    "The spreadsheet did not answer. What had been written stays; nothing of yours was changed.",
  ],
  ["no answer to a look", "read", "The spreadsheet did not answer. Try again."],
] as const)(
  "%s is told in its words, the pane can be used on, and the same button works afterwards",
  async (_, call, says) => {
    const { book, pane } = await charted([logSheet(24)], "B2");
    await pane.ask({ event: "view chosen", view: "phases" });
    const sheets = book.sheetNames;
    book.faults = { fail: { [call]: says } as Readonly<Partial<Record<keyof Host, string>>> };
    await pane.ask({ event: "build asked", parts: ["sipoc"] });
    expect(pane.state()).toMatchObject({ work: null, problem: { doing: "building", says } });
    expect(pane.state().problem?.says).not.toMatch(/\bat \S+:\d+|Error:/);
    expect(book.sheetNames).toEqual(sheets);
    book.faults = {};
    await pane.ask({ event: "build asked", parts: ["sipoc"] });
    expect(pane.state().problem).toBeNull();
    expect(book.sheetNames).toContain("SIPOC");
  },
);

test("a look that fails leaves what was known, says so, and can be repeated", async () => {
  const { book, pane } = await charted([logSheet(24)], "B2");
  const known = pane.state().workbook;
  book.faults = { fail: { read: "The sheet KPIs was deleted meanwhile. Read the workbook again." } };
  await pane.ask({ event: "view chosen", view: "kpis" });
  expect(pane.state()).toMatchObject({ work: null, problem: { doing: "looking" } });
  expect(pane.state().workbook).toBe(known);
  book.faults = {};
  await pane.ask({ event: "look asked" });
  expect(pane.state().problem).toBeNull();
});

test("a setting that cannot be kept is told, and holds until the pane is closed", async () => {
  const { book, pane } = await charted([logSheet(24)], "B2");
  book.faults = { fail: { apply: "The workbook is protected. Unprotect it, then try again." } };
  await pane.ask({ event: "settings changed", change: { rules: "nelson" } });
  expect(pane.state()).toMatchObject({ work: null, settings: { rules: "nelson" }, problem: { doing: "noting" } });
});

test("a workbook that may only be read is not written to, not even for a setting", async () => {
  const { book } = await charted([logSheet(24)], "B2");
  book.abilities = { readOnly: "This workbook is open for reading only. Save a copy and try again." };
  const pane = drive(book);
  await pane.ask({ event: "opened" });
  book.calls.length = 0;
  await pane.ask({ event: "settings changed", change: { rules: "nelson" } });
  expect(book.calls).toEqual([]);
  expect(pane.state()).toMatchObject({ settings: { rules: "nelson" }, problem: null });
});

test("a host version that lacks something is told at once, and what works can be used", async () => {
  const book = new FakeWorkbook([logSheet(24)], false);
  book.abilities = { missing: ["This Excel cannot draw charts for add-ins. Update it, or use Excel on the web."] };
  book.selected = { sheet: "Log", area: "B2" };
  const pane = drive(book);
  await pane.ask({ event: "opened" });
  expect(pane.state().capabilities?.missing).toHaveLength(1);
  await pane.ask({ event: "view chosen", view: "chart" });
  expect(pane.state().draft).not.toBeNull();
});

test("very large data are charted: four thousand rows", async () => {
  const long = logSheet(40);
  const [heading = [], ...rows] = long.cells;
  const [top = [], ...formats] = long.formats;
  const many = Array.from({ length: 4_000 }, (_, i) =>
    rows[i % rows.length]!.map((cell, c) => (c === 0 ? 30_000 + i : cell)),
  );
  const sheet = {
    ...long,
    cells: [heading, ...many],
    formats: [top, ...many.map((_, i) => formats[i % formats.length]!)],
  };
  const { pane } = await opened([sheet], "B2");
  await pane.ask({ event: "view chosen", view: "chart" });
  const { workbook, draft, settings } = pane.state();
  const { drawn } = chartProposal(workbook!, draft!, settings)!;
  if (typeof drawn === "string") throw new Error(drawn);
  expect(drawn.chart.points.values).toHaveLength(4_000);
  await pane.ask({ event: "chart asked" });
  expect(pane.state().problem).toBeNull();
});
