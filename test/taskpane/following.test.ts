import { REST, followEdits } from "../../taskpane/follow-edits";
import { warningsOf } from "../../taskpane/model/warnings";
import type { FakeWorkbook } from "./fake-workbook";
import { logSheet } from "./log-sheet";
import { charted } from "./opened";

/** Types further rows below the log, as a person would. */
function grow(book: FakeWorkbook, rows: number): void {
  const first = book.contents("Log").cells.length;
  const width = logSheet(1).cells[0]!.length;
  const from = logSheet(first + rows).cells;
  for (let r = first; r < first + rows; r += 1)
    for (let c = 0; c < width; c += 1) book.type("Log", `${"ABCDEFGH"[c]!}${r + 1}`, from[r]?.[c] as number);
}

/** The last row that the chart's own block was laid for. */
const lengthOf = (book: FakeWorkbook): number => book.contents("Minutes late").cells.length;

test("a chart whose spare rows are used up is laid again by itself when edits have come to rest, and it is told", async () => {
  const { book, pane } = await charted([logSheet(24)], "B2");
  const laid = lengthOf(book);
  grow(book, 12);
  await pane.ask({ event: "edited", sheet: "Log" });
  expect(lengthOf(book)).toBe(laid);
  await pane.ask({ event: "rested" });
  expect(lengthOf(book)).toBe(laid + 12);
  expect(pane.state()).toMatchObject({
    work: null,
    edited: [],
    done: null,
    problem: null,
    told: {
      title: "The charts follow your data",
      says: 'The spare rows of "Minutes late" were used up, so it was laid again with room for new rows. Your own sheets were not touched.',
    },
  });
  expect(pane.state().news).toBe(pane.state().told?.says);
});

test("while there are spare rows nothing is written, and what was edited is known to the pane", async () => {
  const { book, pane } = await charted([logSheet(24)], "B2");
  grow(book, 11);
  book.calls.length = 0;
  await pane.ask({ event: "edited", sheet: "Log" });
  await pane.ask({ event: "rested" });
  expect(book.calls).toEqual(["read"]);
  expect(pane.state()).toMatchObject({ work: null, edited: [], told: null });
  expect(pane.state().workbook?.sheets.find(({ name }) => name === "Log")?.cells).toHaveLength(36);
});

test("refreshing by hand lays the same", async () => {
  const { book, pane } = await charted([logSheet(24)], "B2");
  const laid = lengthOf(book);
  grow(book, 14);
  await pane.ask({ event: "read asked" });
  expect(warningsOf(pane.state().workbook!)).toEqual([
    { says: '2 rows of data lie beyond the end of the chart "Minutes late".', mend: "refresh" },
  ]);
  await pane.ask({ event: "build asked", parts: [] });
  expect(lengthOf(book)).toBe(laid + 14);
  expect(warningsOf(pane.state().workbook!)).toEqual([]);
});

test("a workbook without charts of ours, or one that may only be read, is left alone", async () => {
  const { book, pane } = await charted([logSheet(24)], "B2");
  book.abilities = { readOnly: "This workbook is open for reading only." };
  await pane.ask({ event: "met", capabilities: await book.capabilities() });
  grow(book, 20);
  book.calls.length = 0;
  await pane.ask({ event: "edited", sheet: "Log" });
  await pane.ask({ event: "rested" });
  expect(book.calls).toEqual([]);
  expect(pane.state().edited).toEqual(["Log"]);
});

test("where it cannot be done the reason is told, and everything stands as it was", async () => {
  const { book, pane } = await charted([logSheet(24)], "B2");
  const laid = lengthOf(book);
  grow(book, 12);
  book.faults = { fail: { apply: "The sheet Minutes late is protected. Unprotect it, then try again." } };
  await pane.ask({ event: "edited", sheet: "Log" });
  await pane.ask({ event: "rested" });
  expect(pane.state()).toMatchObject({ work: null, problem: { doing: "building" }, told: null });
  expect(lengthOf(book)).toBe(laid);
});

test("edits come to rest once, after the last of them, and never while somebody is typing or the pane is at work", () => {
  const told: string[] = [];
  const clocks: { run: () => void; wait: number; isOff: boolean }[] = [];
  let isBusy = false;
  const edited = followEdits({
    edited: (sheet) => told.push(sheet),
    rested: () => told.push("rested"),
    isBusy: () => isBusy,
    later(run, wait) {
      const clock = { run, wait, isOff: false };
      clocks.push(clock);
      return () => void (clock.isOff = true);
    },
  });
  const ring = () => {
    for (const clock of clocks.splice(0)) if (!clock.isOff) clock.run();
  };
  edited("Log");
  edited("Log");
  expect(clocks.map(({ wait, isOff }) => [wait, isOff])).toEqual([
    [REST, true],
    [REST, false],
  ]);
  isBusy = true;
  ring();
  expect(told).toEqual(["Log", "Log"]);
  isBusy = false;
  ring();
  expect(told).toEqual(["Log", "Log", "rested"]);
  ring();
  expect(told).toHaveLength(3);
});
