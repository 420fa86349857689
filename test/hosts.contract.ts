import { SERIES_LOOKS, type Chart, type Plays } from "../src/workbook/chart";
import { ownerMark } from "../src/workbook/owner-mark";
import type { Plan, Step } from "../src/workbook/plan";
import type { Host } from "../src/workbook/port";
import type { Receipt } from "../src/workbook/receipt";
import type { SheetContents } from "../src/workbook/sheet-contents";
import { difference } from "./difference";
import { usersMarksContract } from "./users-marks.contract";

/** A series as a host has drawn it, in words that no host owns. */
export interface DrawnSeries {
  readonly title: string;
  readonly draw: "line" | "column";
  /** Six hexadecimal digits; "" or white for what is not to be seen. */
  readonly color: string;
  readonly dash: "solid" | "dash" | "dot" | "none";
  readonly marker: "circle" | "diamond" | "square" | "none";
  readonly second: boolean;
}

/** A chart as a host has drawn it. */
export interface DrawnChart {
  readonly id: string;
  readonly series: readonly DrawnSeries[];
}

/** A host on a workbook of its own, and what a test has to see of it and do to it. */
export interface OpenedHost {
  readonly host: Host;
  /** Everything in the workbook that a person can see, as plain data. */
  picture(): unknown;
  /** The same of one sheet; undefined where there is none. */
  pictureOf(sheet: string): unknown;
  sheets(): readonly string[];
  charts(sheet: string): readonly DrawnChart[];
  /** A person types into a cell. */
  type(sheet: string, address: string, value: string | number): void;
  valueAt(sheet: string, address: string): unknown;
  rename(sheet: string, name: string): void;
  /** A person gives a cell of theirs a name. */
  name(name: string, sheet: string, address: string): void;
  /** How many calls of the program's own service were made so far. */
  calls(): number;
  /** Lets the call of that number (counted from 0) fail, after a share of it was carried out. Hosts without such calls leave it out. */
  failAt?(call: number, after: number): void;
  /** Shares of a call after which it may fail; a host whose calls are done or not done leaves it out. */
  readonly shares?: readonly number[];
}

export type Open = (sheets: readonly SheetContents[]) => Promise<OpenedHost> | OpenedHost;

/** What every host owes to the rest of the house. Run it with a way to open a workbook in that host. */
export function hostContract(name: string, open: Open): void {
  describe(`${name} keeps the contract of hosts`, () => {
    test("the survey sees every sheet, and no names of ours in a workbook that we never touched", async () => {
      const { host } = await open(USERS);
      expect(await host.survey()).toEqual({ sheets: ["Runs", "Our notes"], names: [], state: [] });
    });

    test("a sheet is read as it stands: values, blanks, texts that look like numbers, formulas", async () => {
      const { host } = await open(USERS);
      const read = await host.read("Runs");
      expect(read.cells).toEqual(RUNS);
      expect(read.formulas).toEqual({ B5: "=SUM(B2:B4)" });
    });

    test("a plan is carried out, and the sheets of the user stay as they were", async () => {
      const opened = await open(USERS);
      const before = usersOf(opened);
      const receipt = await opened.host.apply(plan());
      expect(receipt).toMatchObject({
        ok: true,
        added: [{ sheet: "_tollgate" }, { sheet: "Plan A" }, { sheet: "Plan B" }],
      });
      expect(opened.sheets()).toEqual(["Runs", "Our notes", "_tollgate", "Plan A", "Plan B"]);
      expect(opened.valueAt("Plan A", "A2")).toBe("=not a formula");
      expect(opened.valueAt("Plan A", "B3")).toBe("00123");
      expect(usersOf(opened)).toEqual(before);
      const { names } = await opened.host.survey();
      expect(names.map((it) => it.name)).toEqual(
        expect.arrayContaining([ownerMark("state"), ownerMark("a"), ownerMark("b"), BLOCK]),
      );
    });

    test("a plan that stands already changes nothing", async () => {
      const opened = await open(USERS);
      await opened.host.apply(plan());
      const after = opened.picture();
      const again = await opened.host.apply(plan());
      expect(again).toMatchObject({ ok: true, steps: 0, added: [], updated: [] });
      expect(opened.picture()).toEqual(after);
    });

    test("a newer plan lays the sheet again around what the user typed", async () => {
      const opened = await open(USERS);
      await opened.host.apply(plan());
      opened.type("Plan A", "B3", "1 bus / 2 runs");
      opened.type("Plan A", "B4", "=late");
      const receipt = await opened.host.apply(plan("What is it about, in short?"));
      expect(receipt).toMatchObject({ ok: true, added: [], updated: expect.arrayContaining(["Plan A"]) });
      expect(opened.valueAt("Plan A", "A1")).toBe("What is it about, in short?");
      expect(opened.valueAt("Plan A", "B3")).toBe("1 bus / 2 runs");
      expect(opened.valueAt("Plan A", "B4")).toBe("=late");
    });

    test("undo takes back exactly what was added", async () => {
      const opened = await open(USERS);
      const before = opened.picture();
      const receipt = await opened.host.apply(plan());
      expect(await opened.host.undo(receipt)).toMatchObject({ ok: true });
      expect(opened.picture()).toEqual(before);
    });

    test("undo takes back everything where the user has a single sheet", async () => {
      const opened = await open(USERS.slice(0, 1));
      const before = opened.picture();
      const receipt = await opened.host.apply(plan());
      expect(await opened.host.undo(receipt)).toMatchObject({ ok: true });
      expect(opened.picture()).toEqual(before);
    });

    test("undo finds a sheet of ours that was renamed, spares one of the user's that took its name, and may be repeated", async () => {
      const opened = await open(USERS);
      const receipt = await opened.host.apply(plan());
      opened.rename("Plan A", "Plan, as renamed");
      opened.rename("Our notes", "Plan A");
      await opened.host.undo(receipt);
      expect(opened.sheets()).toEqual(["Runs", "Plan A"]);
      expect(await opened.host.undo(receipt)).toMatchObject({ ok: true });
      expect(opened.sheets()).toEqual(["Runs", "Plan A"]);
    });

    test("a sheet of the user's with a name of ours is refused in one sentence, and nothing changes", async () => {
      const opened = await open([...USERS, { ...USERS[1]!, name: "plan b" }]);
      const before = opened.picture();
      await expect(opened.host.apply(plan())).rejects.toThrow(
        'This workbook already has a sheet named "plan b" that Tollgate did not make. Rename that sheet and build again; nothing has been changed.',
      );
      expect(opened.picture()).toEqual(before);
    });

    usersMarksContract(open, USERS, plan);

    test("every part that a series can play is drawn as it is declared", async () => {
      const opened = await open(USERS);
      await opened.host.apply(plan());
      const drawn = ["Plan A", "Plan B"].flatMap((sheet) => opened.charts(sheet));
      expect(drawn.map(({ id }) => id)).toEqual(CHARTS.map(({ id }) => id));
      // The white within a ring is a series of its own in files, without a color of the palette.
      const colored = (i: number) =>
        drawn[i]!.series.map(seen).filter(({ color, marker }) => color !== "" || marker === "none");
      for (const [i, chart] of CHARTS.entries()) expect(colored(i)).toEqual(chart.series.map(declared));
    });

    test("a newer plan leaves out a chart and a name: they go, and what stays is as if it had been built so", async () => {
      const opened = await open(USERS);
      await opened.host.apply(plan());
      const shorter = plan().filter((it) => !(it.step === "chart" && it.chart.id === "bars") && !isNamed(it, LIST));
      expect(await opened.host.apply(shorter)).toMatchObject({ ok: true });
      expect(opened.charts("Plan B").map(({ id }) => id)).toEqual(CHARTS.slice(0, -1).map(({ id }) => id));
      const { names } = await opened.host.survey();
      expect(names.map(({ name }) => name)).not.toContain(LIST);
      expect(await opened.host.apply(shorter)).toMatchObject({ ok: true, steps: 0 });
    });

    test("some calls fail: the user's cells stay, the receipt is honest, a retry completes, undo cleans up", async () => {
      const { failed, runs } = await faultsOf(open, "sample");
      expect(failed).toEqual([]);
      if ((await open(USERS)).failAt !== undefined) expect(runs).toBeGreaterThan(10);
    });
  });
}

/** What became of a workbook when one call failed, where it was not as it should have been. */
export interface FailedFault {
  readonly work: string;
  readonly call: number;
  readonly after: number;
  readonly says: string;
}

/** A piece of work, from a workbook that stands ready for it. */
interface Work {
  readonly name: string;
  readonly ready: (opened: OpenedHost) => Promise<Receipt | undefined>;
  readonly run: (opened: OpenedHost, before: Receipt | undefined) => Promise<Receipt>;
}

const NEWER = "What is it about, in short?";

const WORKS: readonly Work[] = [
  {
    name: "build",
    ready: () => Promise.resolve(undefined),
    run: ({ host }) => host.apply(plan()),
  },
  {
    name: "refresh",
    ready: async (opened) => {
      const receipt = await opened.host.apply(plan());
      opened.type("Plan A", "B3", "1 bus / 2 runs");
      return receipt;
    },
    run: ({ host }) => host.apply(plan(NEWER)),
  },
  {
    name: "undo",
    ready: ({ host }) => host.apply(plan()),
    run: ({ host }, before) => host.undo(before!),
  },
];

/**
 * Lets calls of the host fail, one in each run: in a build, in a refresh of a workbook into which somebody typed, and in an
 * undo. After each, nothing of the user's may have changed, the receipt must say what was done, a second go must bring the
 * workbook to where it would be without the fault, and undo must clean up.
 *
 * @param which Every call, or a few dozen spread over all of them.
 */
export async function faultsOf(
  open: Open,
  which: "all" | "sample",
): Promise<{
  readonly runs: number;
  readonly calls: Readonly<Record<string, number>>;
  readonly failed: FailedFault[];
}> {
  const failed: FailedFault[] = [];
  const calls: Record<string, number> = {};
  let runs = 0;
  for (const work of WORKS) {
    const clean = await open(USERS);
    if (clean.failAt === undefined) return { runs, calls, failed };
    const start = clean.picture();
    const before = await work.ready(clean);
    const first = clean.calls();
    await work.run(clean, before);
    const last = clean.calls();
    const wanted = clean.picture();
    calls[work.name] = last - first;
    for (const { call, after } of chosen(first, last, clean.shares ?? [0], which)) {
      runs += 1;
      const says = await oneFault(await open(USERS), work, { call, after, start, wanted });
      if (says !== undefined) failed.push({ work: work.name, call: call - first, after, says });
    }
  }
  return { runs, calls, failed };
}

function chosen(
  first: number,
  last: number,
  shares: readonly number[],
  which: "all" | "sample",
): { readonly call: number; readonly after: number }[] {
  const all = Array.from({ length: last - first }, (_, i) => first + i).flatMap((call) =>
    shares.map((after) => ({ call, after })),
  );
  const step = which === "all" ? 1 : Math.max(1, Math.floor(all.length / 12));
  return all.filter((_, i) => i % step === 0);
}

/** One run with one fault; what was wrong afterwards, or undefined. */
async function oneFault(
  opened: OpenedHost,
  work: Work,
  fault: { readonly call: number; readonly after: number; readonly start: unknown; readonly wanted: unknown },
): Promise<string | undefined> {
  const users = usersOf(opened);
  const before = await work.ready(opened);
  const oursBefore = oursOf(opened);
  opened.failAt!(fault.call, fault.after);
  const broken = await work.run(opened, before).catch(said);
  if (typeof broken === "string") return broken;
  const hurt = difference(usersOf(opened), users);
  if (hurt !== undefined) return `cells of the user's changed: ${hurt}`;
  if (broken.ok && difference(opened.picture(), fault.wanted) !== undefined)
    return "the receipt says that all was done";
  const added = oursOf(opened).filter((sheet) => !oursBefore.includes(sheet));
  const named = broken.added.map(({ sheet }) => sheet);
  const isHonest = work.name === "undo" || difference([...named].sort(), [...added].sort()) === undefined;
  if (!isHonest) return `the receipt names "${named.join()}" and not "${added.join()}"`;
  const again = await work.run(opened, before).catch(said);
  if (typeof again === "string") return again;
  if (!again.ok) return `the second go failed: ${again.says}`;
  const other = difference(opened.picture(), fault.wanted);
  if (other !== undefined) return `a second go does not lead to the same workbook: ${other}`;
  for (const receipt of [again, broken, before]) if (receipt !== undefined) await opened.host.undo(receipt);
  const left = difference(opened.picture(), fault.start);
  return left === undefined ? undefined : `undo leaves something behind: ${left}`;
}

const oursOf = (opened: OpenedHost) => opened.sheets().filter((sheet) => USERS.every(({ name: own }) => own !== sheet));

/** A call that failed before anything was written says so by throwing a sentence. */
function said(fault: unknown): Receipt | string {
  const says = fault instanceof Error ? fault.message : String(fault);
  if (!/^[A-Z].*\.$/s.test(says)) return `it says "${says}", which is no sentence`;
  return { ok: false, steps: 0, done: 0, added: [], updated: [], names: [], says };
}

const RUNS: SheetContents["cells"] = [
  ["Date", "Late"],
  [46027, 12],
  [46028, null],
  ["N/A", 4],
  ["00123", 16],
];

const sheet = (name: string, cells: SheetContents["cells"], formulas = {}): SheetContents => ({
  name,
  cells,
  formats: cells.map((row) => row.map((cell) => (typeof cell === "number" && cell > 40000 ? "m/d/yyyy" : "General"))),
  formulas,
  merged: [],
  hidden: false,
  hiddenRows: [],
  hiddenColumns: [],
  tables: [],
});

const USERS = [sheet("Runs", RUNS, { B5: "=SUM(B2:B4)" }), sheet("Our notes", [["Call the depot"]])];

const usersOf = (opened: OpenedHost) => USERS.map(({ name }) => opened.pictureOf(name));

const BLOCK = "tollgate_a_form";

const LIST = "tollgate_a_list";

const PARTS = Object.keys(SERIES_LOOKS) as Plays[];

/** A chart with every part that is a line that shows, and one with columns and a second axis. */
const CHARTS: readonly Chart[] = [
  chartOf(
    "lines",
    "words",
    PARTS.filter(
      (plays) =>
        SERIES_LOOKS[plays].draw === "line" && !["cumulative", "extent", "phase name", "line name"].includes(plays),
    ),
  ),
  { ...chartOf("days", "dates", ["measurement", "center"]), legend: "none" },
  chartOf("plane", "scale", ["points", "fitted", "outline"]),
  {
    ...chartOf("stack", "words", ["base", "whisker", "lower half", "upper half", "median"]),
    isStacked: true,
  },
  { ...chartOf("bars", "words", ["bar", "cumulative"]), second: { title: "Share", number: "0%", min: 0, max: 1 } },
];

function chartOf(id: string, categoriesAre: Chart["categoriesAre"], parts: readonly Plays[]): Chart {
  return {
    id,
    title: `Late minutes (${id})`,
    titleFrom: { sheet: "Plan B", area: "A1" },
    alt: "Late minutes by day",
    categories: { sheet: "Runs", area: "A2:A4" },
    categoriesAre,
    series: parts.map((plays) => ({
      title: `As ${plays}`,
      place: { sheet: plays === "measurement" ? "Runs" : "Plan B", area: plays === "measurement" ? "B2:B4" : "A2:A4" },
      plays,
      ...(plays === "cumulative" ? { second: true } : {}),
      ...(plays === "center" ? { endLabel: true } : {}),
      ...(plays === "base" || plays === "extent" ? { isUnlisted: true } : {}),
    })),
    x: { title: "", number: "General" },
    y: { title: "Minutes", number: "0", min: 0 },
  };
}

/** White on white is as good as nothing. */
const seen = (series: DrawnSeries): DrawnSeries => ({
  ...series,
  color: series.color === "FFFFFF" ? "" : series.color,
});

function declared({ title, plays, second }: Chart["series"][number]): DrawnSeries {
  const { draw, color, line, marker, isClear } = SERIES_LOOKS[plays];
  return {
    title,
    draw,
    color: isClear === true ? "" : color,
    dash: draw === "column" ? "none" : (line?.dash ?? "none"),
    marker: marker?.shape ?? "none",
    second: second === true,
  };
}

const isNamed = (it: Step, name: string) => it.step === "name" && it.name === name;

/** Two small sheets with every kind of step; what only `reconcile` and `undoing` order (clear, remove) follows from newer plans. */
function plan(question = "What is it about?"): Plan {
  const input = (area: string, title: string, text: string) =>
    ({
      step: "write",
      sheet: "Plan A",
      area,
      cells: [[text]],
      holds: "input",
      kept: { name: BLOCK, by: "row", title },
    }) as const;
  const allow = (area: string, allowed: Extract<Step, { step: "validation" }>["allowed"]) =>
    ({ step: "validation", sheet: "Plan A", area, allowed, message: "Choose what the list offers." }) as const;
  return [
    { step: "add sheet", sheet: "Plan A", template: "a", tab: "define", hidden: false },
    { step: "name", name: ownerMark("a"), sheet: "Plan A", area: "A1" },
    { step: "widths", sheet: "Plan A", widths: [20, 40] },
    { step: "heights", sheet: "Plan A", heights: [{ row: 0, points: 30 }] },
    { step: "write", sheet: "Plan A", area: "A1", cells: [[question]], holds: "words" },
    {
      step: "write",
      sheet: "Plan A",
      area: "A2:A8",
      cells: [["=not a formula"], ["Problem"], ["Goal"], ["Day"], ["Cost"], ["Fewer"], ["None"]],
      holds: "words",
    },
    input("B3", "Problem", "00123"),
    input("B4", "Goal", ""),
    input("B5", "Day", ""),
    input("B6", "Cost", ""),
    { step: "name", name: BLOCK, sheet: "Plan A", area: "A3:B6" },
    { step: "name", name: LIST, sheet: "Plan A", area: "A7:A8" },
    { step: "format", sheet: "Plan A", area: "A1", role: "title" },
    { step: "format", sheet: "Plan A", area: "B3:B6", role: "input", number: "0.0" },
    allow("B3", { kind: "list", words: ["00123", "1 bus / 2 runs"] }),
    allow("B4", { kind: "list from", place: { sheet: "Plan A", area: "A7:A8" } }),
    allow("B5", { kind: "date" }),
    allow("B6", { kind: "number", min: 0 }),
    { step: "conditional format", sheet: "Plan A", area: "B3:B4", when: '=B3=""', role: "near" },
    { step: "add sheet", sheet: "Plan B", template: "b", tab: "measure", hidden: false },
    { step: "name", name: ownerMark("b"), sheet: "Plan B", area: "A1" },
    {
      step: "write",
      sheet: "Plan B",
      area: "A1:A4",
      cells: [["Mean"], ...[2, 3, 4].map(() => [{ formula: "=AVERAGE(Runs!$B$2:$B$4)" }])],
      holds: "calculated",
    },
    { step: "freeze", sheet: "Plan B", rows: 1, columns: 1 },
    { step: "group", sheet: "Plan B", columns: "L1:M1" },
    ...CHARTS.map((chart, i) => ({
      step: "chart" as const,
      sheet: "Plan B",
      at: `C${1 + 20 * i}:K${20 + 20 * i}`,
      chart,
    })),
    { step: "print", sheet: "Plan B", orientation: "landscape", area: "A1:K20", repeatRow: 0 },
    { step: "link", sheet: "Plan B", area: "A6", text: "Plan A", to: { sheet: "Plan A", area: "A1" } },
  ];
}
