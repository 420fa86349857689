import { lateBusWorkbook } from "../file/late-buses";
import { filledCells } from "../../src/workbook/filled-cells";
import type { Plan } from "../../src/workbook/plan";
import type { Receipt } from "../../src/workbook/receipt";
import { ask, type builtBundle } from "./built-bundle";
import { district, userSheets } from "./district";
import type { FakeState } from "./fake/fake-state";

const plan: Plan = lateBusWorkbook().laid.plan;
const sheetsOfPlan = plan.filter((it) => it.step === "add sheet").length + 1;
const chartsOfPlan = plan.filter((it) => it.step === "chart").length;

const apply = (world: ReturnType<typeof builtBundle>, what: Plan = plan) => ask(world, "apply", what).value as Receipt;
const ours = ({ sheets }: FakeState) =>
  JSON.stringify(
    sheets
      .slice(4)
      .map(({ name, cells, charts, rules }) => [
        name,
        cells,
        charts.map(({ options, ranges }) => [options, ranges]),
        rules.length,
      ]),
  );

test("a whole workbook is built within the budget of calls: 20 a sheet and 10 a chart", () => {
  const { state, world } = district();
  const before = userSheets(state);
  const receipt = apply(world);
  expect(receipt.says).toMatch(/^Done/);
  // Builders gather what is to be set and cost no trip of their own; what they build is set in the calls that count.
  const services = state.calls.filter((call) => !/Builder|^SpreadsheetApp\.new|^(Menu|HtmlOutput)\./.test(call));
  expect(services.length).toBeLessThanOrEqual(20 * sheetsOfPlan + 10 * chartsOfPlan);
  expect(userSheets(state)).toBe(before);
  expect(state.sheets.flatMap(({ charts }) => charts)).toHaveLength(chartsOfPlan);
});

test("charts show rows and columns that are folded away, and take no row for a header", () => {
  const { state, world } = district();
  apply(world);
  for (const { charts } of state.sheets)
    for (const { options } of charts) expect(options).toMatchObject({ hidden: "SHOW_BOTH", numHeaders: 0 });
});

test("applying twice changes nothing and writes nothing", () => {
  const { state, world } = district();
  apply(world);
  const before = ours(state);
  state.calls.length = 0;
  expect(apply(world).steps).toBe(0);
  expect(ours(state)).toBe(before);
  expect(state.calls.filter((call) => /\.(set|insert|delete|clear)/.test(call))).toEqual([]);
});

test("undo takes away exactly what was added", () => {
  const { state, world } = district();
  const before = JSON.stringify([userSheets(state), state.sheets.length, [...state.names]]);
  const receipt = apply(world);
  expect(ask(world, "undo", receipt).ok).toBe(true);
  expect(JSON.stringify([userSheets(state), state.sheets.length, [...state.names]])).toBe(before);
});

test("what the user typed into our cells survives a newer plan", () => {
  const { state, world } = district();
  apply(world);
  const scorecard = lateBusWorkbook().laid.places.get("scorecard")!;
  const table = scorecard.tables.get("scores")!;
  const typed = state.sheets.find(({ name }) => name === "Scorecard")!.cells[table.first]![table.columns.get("next")!]!;
  typed.value = "=Call the contractor";
  const newer = plan.map((it) =>
    it.step === "widths" && it.sheet === "Scorecard" ? { ...it, widths: [...it.widths, 40] } : it,
  );
  expect(apply(world, newer).updated).toContain("Scorecard");
  const kept = state.sheets.find(({ name }) => name === "Scorecard")!.cells[table.first]![table.columns.get("next")!]!;
  expect(kept).toMatchObject({ value: "=Call the contractor", formula: "" });
});

test("a sheet of the user's that is named like one of ours is refused in a sentence, and nothing is changed", () => {
  const { state, world } = district();
  state.sheets[2]!.name = "KPIs";
  const before = JSON.stringify(state.sheets);
  const answer = ask(world, "apply", plan);
  expect(answer).toMatchObject({
    ok: false,
    message: expect.stringMatching(/already has a sheet named "KPIs".*Rename/) as string,
  });
  expect(JSON.stringify(state.sheets)).toBe(before);
});

test("whichever call fails, no cell of the user's changes, the receipt says so, and a retry finishes", () => {
  const whole = district();
  apply(whole.world);
  const calls = whole.state.calls.length;
  for (let at = 1; at <= calls; at += Math.max(1, Math.floor(calls / 25))) {
    const { state, world } = district();
    const before = userSheets(state);
    state.failAt = at;
    const answer = ask(world, "apply", plan);
    expect(userSheets(state)).toBe(before);
    expect(answer.ok ? (answer.value as Receipt).ok : false).toBe(false);
    state.failAt = undefined;
    expect(ask(world, "apply", plan)).toMatchObject({ ok: true, value: { ok: true } });
    expect(userSheets(state)).toBe(before);
    expect(state.sheets.map(({ name }) => name).sort()).toEqual(whole.state.sheets.map(({ name }) => name).sort());
  }
});

test.each([
  ["fills the whole target", true],
  ["fills only what is as large as its source", false],
])(
  "twenty thousand rows of formulas travel as one row where a copy %s, and each is what filling down gives",
  (_, copiesRepeat) => {
    const { state, world } = district();
    state.copiesRepeat = copiesRepeat;
    const long = { sheet: "Long", area: "B2:C20001" } as const;
    const fill = { ...long, step: "fill", formulas: ["=$A2-$A1+SUM($A$1:$A$9)", "='Daily runs'!C6&\"A1\""] } as const;
    const receipt = apply(world, [
      { step: "add sheet", sheet: "Long", template: "long", tab: "measure", hidden: false },
      { step: "write", sheet: "Long", area: "A1:C1", cells: [["One", "Two", "Three"]], holds: "words" },
      {
        step: "write",
        sheet: "Long",
        area: "A2:A20001",
        cells: Array.from({ length: 20_000 }, () => [null]),
        holds: "words",
      },
      fill,
      { step: "format", ...long, role: "helper", number: "0.0" },
      { step: "write", sheet: "Long", area: "B20002", cells: [["'=end"]], holds: "words" },
    ]);
    expect(receipt).toMatchObject({ ok: true });
    expect(state.travelled).toBeLessThan(2000);
    const { cells } = state.sheets.find(({ name }) => name === "Long")!;
    filledCells(fill).forEach((row, r) =>
      expect(row.map((__, c) => ({ formula: cells[1 + r]![1 + c]!.formula }))).toEqual(row),
    );
    const [first, last] = [cells[1]![1]!, cells[20_000]![1]!];
    expect(last).toEqual({ ...first, formula: last.formula });
    expect(last.format).toBe("0.0");
    expect(cells[20_001]!.map(({ value, formula, format }) => [value, formula, format])).toEqual([
      ["", "", "General"],
      ["'=end", "", "General"],
      ["", "", "General"],
    ]);
  },
);

test("a formula in a cell that names the sidebar's door gets no answer", () => {
  const { state, world } = district();
  state.mode = "CUSTOM_FUNCTION";
  expect(ask(world, "survey")).toMatchObject({ ok: false });
});

test("the menu needs nothing that is not allowed before the add-on is used", () => {
  const { state, world } = district();
  state.mode = "NONE";
  expect(() => (world as { onOpen: (e: object) => void }).onOpen({})).not.toThrow();
});
