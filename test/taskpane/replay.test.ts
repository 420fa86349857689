import type { PaneEvent } from "../../taskpane/events";
import { reduce } from "../../taskpane/reduce";
import { FIRST_STATE, type PaneState } from "../../taskpane/state";
import { drawnPage, fetchPages } from "./drawn-page";
import { everyScreen } from "./tour";

test("a replay of recorded events, as text, rebuilds every screen of the pane: the same state and the same page", async () => {
  await fetchPages();
  const screens = await everyScreen();
  expect(screens.length).toBeGreaterThan(100);
  let before: { readonly events: readonly PaneEvent[]; readonly state: PaneState } | undefined;
  for (const { name, events, state } of screens) {
    // A screen that comes after another of the same workbook goes on from that one's replay.
    const goesOn = before !== undefined && before.events[0] !== undefined && before.events[0] === events[0];
    const from = goesOn ? before! : { events: [], state: FIRST_STATE };
    const recorded = JSON.parse(JSON.stringify(events.slice(from.events.length))) as readonly PaneEvent[];
    const again = recorded.reduce(reduce, from.state);
    before = { events, state: again };
    if (JSON.stringify(again) !== JSON.stringify(state)) expect({ name, state: again }).toEqual({ name, state });
    expect({ name, page: drawnPage(again).innerHTML }).toEqual({ name, page: drawnPage(state).innerHTML });
  }
});
