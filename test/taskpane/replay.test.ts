import type { PaneEvent } from "../../taskpane/events";
import { reduce } from "../../taskpane/reduce";
import { FIRST_STATE } from "../../taskpane/state";
import { drawnPage, fetchPages } from "./drawn-page";
import { everyScreen } from "./tour";

test("a replay of recorded events, as text, rebuilds every screen of the pane: the same state and the same page", async () => {
  await fetchPages();
  const screens = await everyScreen();
  expect(screens.length).toBeGreaterThan(100);
  for (const { name, events, state } of screens) {
    const recorded = JSON.parse(JSON.stringify(events)) as readonly PaneEvent[];
    const again = recorded.reduce(reduce, FIRST_STATE);
    expect({ name, state: again }).toEqual({ name, state: JSON.parse(JSON.stringify(state)) });
    expect({ name, page: drawnPage(again).innerHTML }).toEqual({ name, page: drawnPage(state).innerHTML });
  }
});
