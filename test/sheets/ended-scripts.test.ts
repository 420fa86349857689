import { lateBusWorkbook } from "../file/late-buses";
import type { Plan } from "../../src/workbook/plan";
import type { Receipt } from "../../src/workbook/receipt";
import { ask, type builtBundle } from "./built-bundle";
import { district, userSheets } from "./district";
import { blankSheet, cellOf } from "./fake/fake-state";

const plan: Plan = lateBusWorkbook().laid.plan;
const apply = (world: ReturnType<typeof builtBundle>) => ask(world, "apply", plan).value as Receipt;

test("wherever Google ends the script, the next build finishes: no blank sheet is left that nobody owns", () => {
  const whole = district();
  apply(whole.world);
  const wanted = whole.state.sheets.map(({ name }) => name);
  const added = whole.state.calls.flatMap((call, i) => (call === "Spreadsheet.insertSheet" ? [i + 1] : []));
  // After the sheet was added, and after each of the three calls that follow until it is marked.
  const ends = [...added.slice(0, 2), ...added.slice(-1)].flatMap((at) => [at, at + 1, at + 2, at + 3]);
  for (const end of ends) {
    const { state, world } = district();
    const before = userSheets(state);
    state.endsAt = end;
    expect(ask(world, "apply", plan).ok && (ask(world, "survey").ok || undefined)).not.toBe(true);
    state.endsAt = undefined;
    const again = apply(world);
    expect(again.ok).toBe(true);
    expect(state.sheets.map(({ name }) => name)).toEqual(wanted);
    expect(userSheets(state)).toBe(before);
  }
});

test("a sheet that the user made after a build broke off is theirs, blank or not, unless the build had begun one of its name", () => {
  const { state, world } = district();
  state.sheets.push({ ...blankSheet("Scorecard", 77) });
  expect(ask(world, "apply", plan)).toMatchObject({
    ok: false,
    message: expect.stringMatching(/"Scorecard"/) as string,
  });
  state.sheets.pop();
  const clean = district();
  apply(clean.world);
  state.endsAt =
    clean.state.calls.indexOf("Spreadsheet.insertSheet", clean.state.calls.indexOf("Spreadsheet.insertSheet") + 1) + 1;
  ask(world, "apply", plan);
  state.endsAt = undefined;
  const theirs = { ...blankSheet("Scorecard", 78) };
  cellOf(theirs, 0, 0).value = "Ours";
  state.sheets.push(theirs);
  expect(ask(world, "apply", plan)).toMatchObject({
    ok: false,
    message: expect.stringMatching(/"Scorecard"/) as string,
  });
  expect(cellOf(theirs, 0, 0).value).toBe("Ours");
});
