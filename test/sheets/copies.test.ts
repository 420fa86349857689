import vm from "node:vm";
import type { Survey } from "../../src/workbook/survey";
import { lateBusWorkbook, LATE_BUSES } from "../file/late-buses";
import { sheetWith } from "../share/one-sheet";
import { builtBundle, ask } from "./built-bundle";
import { fakeServices } from "./fake/fake-services";
import { SCOPES, type FakeState } from "./fake/fake-state";
import { openSheets } from "./open-sheets";

const plan = lateBusWorkbook().laid.plan;

/**
 * A copy of the file. Issue what-if-analysis 25: document properties do not go along, named ranges do. Docs, File.makeCopy: cells and
 * charts do. Assumed: sheets are numbered anew.
 */
function copyOf(state: FakeState): FakeState {
  const { sheets, names, ...rest } = structuredClone({ ...state, calls: [] });
  return { ...rest, names, properties: new Map(), sheets: sheets.map((sheet, i) => ({ ...sheet, id: 900 + i })) };
}

test("a copy of the file knows what stands in it: the same plan writes nothing, and undo takes the sheets away", async () => {
  const { state, host } = openSheets(LATE_BUSES.contents.sheets);
  const receipt = await host.apply(plan);
  const copy = copyOf(state);
  const world = builtBundle(fakeServices(copy));
  expect(ask(world, "apply", plan)).toMatchObject({ ok: true, value: { ok: true, steps: 0 } });
  expect(ask(world, "undo", receipt)).toMatchObject({ ok: true, value: { ok: true } });
  expect(copy.sheets.map(({ name }) => name)).toEqual(LATE_BUSES.contents.sheets.map(({ name }) => name));
  expect([...copy.names.keys()]).toEqual([]);
});

test("a copy loses the properties of the document, and with them nothing of ours: survey and notes are the same", async () => {
  const { state, host } = openSheets(LATE_BUSES.contents.sheets);
  await host.apply(plan);
  expect(state.properties.size).toBe(0);
  const put = (world: ReturnType<typeof builtBundle>) =>
    vm.runInContext('PropertiesService.getDocumentProperties().setProperty("last", "KPIs")', world) as unknown;
  put(builtBundle(fakeServices(state)));
  expect(state.properties.get("last")).toBe("KPIs");
  const copy = copyOf(state);
  expect(copy.properties.size).toBe(0);
  const { value } = ask(builtBundle(fakeServices(copy)), "survey");
  expect(value).toEqual(await host.survey());
  expect((value as Survey).state.length).toBeGreaterThan(1);
});

test("formulas that were frozen before the copy was made are put back in the copy", () => {
  const { state } = openSheets([sheetWith([[0.9, 0.95, 0.9]], { C1: "=KPI(A1,B1)" })]);
  const choices = { as: "values", withConfidential: false };
  expect(ask(builtBundle(fakeServices(state)), "share", "freeze", choices)).toMatchObject({ ok: true });
  const copy = copyOf(state);
  const formula = (of: FakeState) => of.sheets.find(({ name }) => name === "Data")!.cells[0]![2]!.formula;
  expect(formula(copy)).toBe("");
  expect(ask(builtBundle(fakeServices(copy)), "share", "thaw", choices)).toMatchObject({
    ok: true,
    value: expect.stringMatching(/^One formula was put back/) as string,
  });
  expect(formula(copy)).toBe("=KPI(A1,B1)");
});

test.each(SCOPES)(
  "without the scope %s the fake refuses, so that the manifest asks for no more and no less than it needs",
  (scope) => {
    const { state } = openSheets(LATE_BUSES.contents.sheets);
    state.scopes = SCOPES.filter((it) => it !== scope);
    const world = builtBundle(fakeServices(state)) as { showSidebar(): void } & ReturnType<typeof builtBundle>;
    const survey = ask(world, "survey");
    const opens = () => world.showSidebar();
    if (scope === SCOPES[0]) expect(survey).toMatchObject({ ok: false, message: expect.stringContaining(scope) });
    else {
      expect(survey).toMatchObject({ ok: true });
      expect(opens).toThrow(scope);
    }
  },
);

test("the sidebar is not opened where Google would not allow it", () => {
  const { state } = openSheets(LATE_BUSES.contents.sheets);
  state.mode = "LIMITED";
  const world = builtBundle(fakeServices(state)) as unknown as { onOpen(event: object): void; showSidebar(): void };
  expect(() => world.onOpen({})).not.toThrow();
  expect(() => world.showSidebar()).toThrow("Not allowed");
});
