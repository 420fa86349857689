import { lateBusWorkbook, LATE_BUSES } from "../file/late-buses";
import { builtBundle, ask } from "./built-bundle";
import { fakeServices } from "./fake/fake-services";
import { SCOPES, type FakeState } from "./fake/fake-state";
import { openSheets } from "./open-sheets";

const plan = lateBusWorkbook().laid.plan;

/** A copy of the file. Docs: document properties and metadata do not go along; cells, charts and named ranges do; sheets are numbered anew. */
function copyOf(state: FakeState): FakeState {
  const { sheets, names, ...rest } = structuredClone({ ...state, calls: [] });
  return { ...rest, names, sheets: sheets.map((sheet, i) => ({ ...sheet, id: 900 + i })) };
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
