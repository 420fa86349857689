import type { Chart } from "../src/workbook/chart";
import { ownerMark } from "../src/workbook/owner-mark";
import type { Plan } from "../src/workbook/plan";
import type { Host } from "../src/workbook/port";
import type { SheetContents } from "../src/workbook/sheet-contents";

/** A host on a workbook of its own, and what a test has to see of it and do to it. */
export interface OpenedHost {
  readonly host: Host;
  /** Everything in the workbook that a person can see, as plain data. */
  picture(): unknown;
  /** The same of one sheet; undefined where there is none. */
  pictureOf(sheet: string): unknown;
  sheets(): readonly string[];
  /** A person types into a cell. */
  type(sheet: string, address: string, value: string | number): void;
  valueAt(sheet: string, address: string): unknown;
  rename(sheet: string, name: string): void;
  /** How many calls of the program's own service were made so far. */
  calls(): number;
  /** Lets the call of that number fail, after a share of it was carried out; hosts without such calls leave it out. */
  failAt?(call: number, after: number): void;
}

type Open = (sheets: readonly SheetContents[]) => Promise<OpenedHost> | OpenedHost;

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

    test("undo finds a sheet of ours that was renamed, spares one of the user's that took its name, and may be repeated", async () => {
      const opened = await open(USERS);
      const receipt = await opened.host.apply(plan());
      opened.rename("Plan A", "Team's plan");
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

    test("whichever call fails: the user's cells stay, the receipt is honest, a retry completes, undo cleans up", async () => {
      const clean = await open(USERS);
      const start = clean.picture();
      if (clean.failAt === undefined) return;
      await clean.host.apply(plan());
      const built = clean.picture();
      const calls = clean.calls();
      expect(calls).toBeGreaterThan(0);
      for (let call = 0; call < calls; call += 1) {
        for (const after of SHARES) {
          const opened = await open(USERS);
          const users = usersOf(opened);
          opened.failAt!(call, after);
          const first = await opened.host.apply(plan()).catch(said);
          expect(usersOf(opened)).toEqual(users);
          const ours = opened.sheets().filter((sheet) => USERS.every(({ name: own }) => own !== sheet));
          expect({ call, after, added: first.added.map(({ sheet }) => sheet) }).toEqual({ call, after, added: ours });
          expect(first.ok).toBe(false);
          const second = await opened.host.apply(plan());
          expect(second.ok).toBe(true);
          expect(opened.picture()).toEqual(built);
          await opened.host.undo(second);
          await opened.host.undo({ ...second, added: first.added, names: [...second.names, ...first.names] });
          expect(opened.picture()).toEqual(start);
        }
      }
    });
  });
}

const SHARES = [0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97];

/** A call that failed before anything was written says so by throwing a sentence. */
function said(fault: unknown) {
  expect(String(fault)).toMatch(/[A-Z].*\./);
  return { ok: false, added: [], names: [] };
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

const CHART: Chart = {
  id: "late",
  title: "Late minutes",
  alt: "Late minutes by day",
  categories: { sheet: "Runs", area: "A2:A4" },
  categoriesAre: "words",
  series: [
    { title: "Late", place: { sheet: "Runs", area: "B2:B4" }, plays: "measurement" },
    { title: "Mean", place: { sheet: "Plan B", area: "A2:A4" }, plays: "center" },
  ],
  x: { title: "", number: "General" },
  y: { title: "Minutes", number: "0" },
};

/** Two small sheets with a little of everything. */
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
  return [
    { step: "add sheet", sheet: "Plan A", template: "a", tab: "define", hidden: false },
    { step: "name", name: ownerMark("a"), sheet: "Plan A", area: "A1" },
    { step: "widths", sheet: "Plan A", widths: [20, 40] },
    { step: "write", sheet: "Plan A", area: "A1", cells: [[question]], holds: "words" },
    {
      step: "write",
      sheet: "Plan A",
      area: "A2:A4",
      cells: [["=not a formula"], ["Problem"], ["Goal"]],
      holds: "words",
    },
    input("B3", "Problem", "00123"),
    input("B4", "Goal", ""),
    { step: "name", name: BLOCK, sheet: "Plan A", area: "A3:B4" },
    { step: "format", sheet: "Plan A", area: "B3:B4", role: "input" },
    {
      step: "validation",
      sheet: "Plan A",
      area: "B4",
      allowed: { kind: "list", words: ["Fewer", "None"] },
      message: "Choose a goal from the list.",
    },
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
    { step: "freeze", sheet: "Plan B", rows: 1, columns: 0 },
    { step: "chart", sheet: "Plan B", at: "C1:K20", chart: CHART },
    { step: "print", sheet: "Plan B", orientation: "landscape", area: "A1:K20", repeatRow: 0 },
    { step: "link", sheet: "Plan B", area: "A6", text: "Plan A", to: { sheet: "Plan A", area: "A1" } },
  ];
}
