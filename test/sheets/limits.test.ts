import vm from "node:vm";
import { CATALOGUE } from "../../functions/catalogue";
import { evaluate } from "../../functions/evaluate";
import { lateBusWorkbook, LATE_BUSES } from "../file/late-buses";
import { sheetWith } from "../share/one-sheet";
import { ask, builtBundle } from "./built-bundle";
import { fakeServices } from "./fake/fake-services";
import { crosses, callFromPage } from "./fake/script-run";
import { foreignDate } from "./fake/typed-value";
import { openSheets } from "./open-sheets";

const PLAN = lateBusWorkbook().laid.plan;
const DATA = sheetWith([["=1+1", 46027, null, 4]]);

const callIn = (world: vm.Context, name: string, ...given: readonly unknown[]): unknown =>
  JSON.parse(JSON.stringify((vm.runInContext(name, world) as (...all: readonly unknown[]) => unknown)(...given)));

test("custom functions need no service: they answer where a cell may do nothing but calculate", () => {
  const { state } = openSheets([DATA]);
  state.mode = "CUSTOM_FUNCTION";
  state.scopes = [];
  const world = builtBundle(fakeServices(state));
  expect(callIn(world, "DPMO", 3, 1000)).toEqual(evaluate("DPMO", [3, 1000]));
  expect(callIn(world, "CONTROL_LIMITS", [[3], [""], [5], [4]], "xmr")).toEqual(
    evaluate("CONTROL_LIMITS", [[[3], [""], [5], [4]], "xmr"]),
  );
  expect(state.calls).toEqual([]);
});

test("dates come as Dates of another realm, and count as their serial numbers", () => {
  const serials = [46027, 46028, 46031, 46032];
  const dates = serials.map((serial) => [foreignDate(serial)]);
  const world = builtBundle();
  expect(vm.runInContext("Date", world)).not.toBe(dates[0]![0]!.constructor);
  expect(callIn(world, "CONTROL_LIMITS", dates, "xmr")).toEqual(
    evaluate("CONTROL_LIMITS", [serials.map((serial) => [serial]), "xmr"]),
  );
});

test("twenty thousand rows are one call of a function, not twenty thousand", () => {
  const values = Array.from({ length: 20_000 }, (_, i) => [12 + ((i * 7) % 9)]);
  expect(callIn(builtBundle(), "CONTROL_LIMITS", values, "xmr")).toHaveLength(20_000);
});

test("a text that begins with an equal sign is read as a text, and a date as its number", async () => {
  const { host, state } = openSheets([DATA]);
  state.sheets[0]!.cells[0]![1]!.format = "m/d/yyyy";
  expect(await host.read("Data")).toMatchObject({ cells: [["=1+1", 46027, null, 4]], formulas: {} });
});

test("every answer of the door can cross to the page: it is a text, whatever is asked", () => {
  const { state } = openSheets([DATA]);
  const world = builtBundle(fakeServices(state));
  const texts = [
    ...["capabilities", "survey", "read", "nonsense"].map((call) => JSON.stringify({ call, args: [] })),
    JSON.stringify({ call: "read", args: ["Gone"] }),
    JSON.stringify({ call: "insertFormula", args: ["=1+1"] }),
    "no JSON",
    "",
  ];
  for (const text of texts) {
    const outcome = callFromPage(world, "rpc", [text]);
    expect(outcome).toMatchObject({ came: "answer", value: expect.stringMatching(/^\{"ok":(true|false),/) as string });
  }
});

test("what cannot cross calls no handler, and the page cannot call what is not offered", () => {
  const world = builtBundle();
  vm.runInContext("function dated() { return { at: new Date(0) }; }", world);
  expect(callFromPage(world, "dated", [])).toEqual({ came: "nothing" });
  expect(callFromPage(world, "Tollgate_", [])).toMatchObject({ came: "error" });
  for (const { name } of CATALOGUE) expect(typeof vm.runInContext(name, world)).toBe("function");
  expect([new Date(0), undefined, () => 1, { deep: [new Date(0)] }].map(crosses)).toEqual([false, false, false, false]);
});

test("a build that Google ends after its time leaves the user's cells alone, and the next one completes it", async () => {
  const whole = openSheets(LATE_BUSES.contents.sheets);
  await whole.host.apply(PLAN);
  const calls = whole.state.calls.length;
  for (const share of [0.05, 0.35, 0.7, 0.98]) {
    const opened = openSheets(LATE_BUSES.contents.sheets);
    const users = () => LATE_BUSES.contents.sheets.map(({ name }) => opened.pictureOf(name));
    const before = users();
    // From then on nothing more is done: not even what the script would do after a fault.
    opened.state.endsAt = Math.floor(calls * share);
    await opened.host.apply(PLAN).catch(() => undefined);
    expect(users()).toEqual(before);
    opened.state.endsAt = undefined;
    expect(await opened.host.apply(PLAN)).toMatchObject({ ok: true });
    expect(users()).toEqual(before);
    expect([...opened.sheets()].sort()).toEqual([...whole.sheets()].sort());
    expect(opened.state.sheets.flatMap(({ charts }) => charts)).toHaveLength(
      whole.state.sheets.flatMap(({ charts }) => charts).length,
    );
  }
});

test.each([
  ["NONE", false, false],
  ["LIMITED", false, true],
  ["FULL", true, true],
  ["CUSTOM_FUNCTION", false, false],
] as const)(
  "in the mode %s the sidebar opens: %s; the spreadsheet is read: %s; the menu never fails",
  (mode, opens, reads) => {
    const { state } = openSheets([DATA]);
    state.mode = mode;
    const world = builtBundle(fakeServices(state)) as vm.Context & { onOpen(e: object): void; showSidebar(): void };
    if (mode !== "CUSTOM_FUNCTION") expect(() => world.onOpen({ authMode: mode })).not.toThrow();
    if (opens) expect(() => world.showSidebar()).not.toThrow();
    else expect(() => world.showSidebar()).toThrow();
    expect(ask(world, "survey").ok).toBe(reads);
  },
);
