import { LATE_BUSES } from "../file/late-buses";
import { builtBundle } from "./built-bundle";
import { fakeServices } from "./fake/fake-services";
import { fakeState, type FakeState } from "./fake/fake-state";

/** The example district's file as Google Sheets would hold it, and the built bundle beside it. */
export function district() {
  const cells = LATE_BUSES.contents.sheets.map(
    ({ name, cells: rows }) =>
      [
        name,
        rows.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? cell.error : cell))),
      ] as const,
  );
  const state = fakeState(Object.fromEntries(cells));
  return { state, world: builtBundle(fakeServices(state)) };
}

/** What stands in the four sheets of the district's own. */
export const userSheets = ({ sheets }: FakeState) =>
  JSON.stringify(sheets.slice(0, 4).map(({ name, cells }) => [name, cells]));
