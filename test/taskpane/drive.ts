import { perform } from "../../taskpane/effects";
import type { Store } from "../../taskpane/effects/store";
import type { PaneEvent } from "../../taskpane/events";
import { reduce } from "../../taskpane/reduce";
import { FIRST_STATE, type PaneState } from "../../taskpane/state";
import type { Host } from "../../src/workbook/port";

/** The pane without its pictures: a person who asks, and the events that followed. */
export interface Driver {
  readonly events: readonly PaneEvent[];
  state(): PaneState;
  /** Does one thing and waits until the host has answered. */
  ask(asked: PaneEvent): Promise<PaneState>;
  /** Does one thing and does not wait. */
  begin(asked: PaneEvent): void;
  settled(): Promise<PaneState>;
}

export function drive(book: Host): Driver {
  const events: PaneEvent[] = [];
  const under: Promise<void>[] = [];
  let state = FIRST_STATE;
  const store: Store = {
    host: book,
    state: () => state,
    tell(event) {
      const before = state;
      events.push(event);
      state = reduce(state, event);
      under.push(perform(event, before, store));
    },
  };
  const settled = async () => {
    for (let i = 0; i < under.length; i += 1) await under[i];
    return state;
  };
  return {
    events,
    state: () => state,
    begin: (asked) => store.tell(asked),
    settled,
    ask(asked) {
      store.tell(asked);
      return settled();
    },
  };
}
