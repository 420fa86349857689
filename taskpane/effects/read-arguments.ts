import type { PaneEvent } from "../events";
import type { Store } from "./store";

/** Fills in the function that is open from the selection; one that was only opened says nothing of a selection that is no use to it. */
export async function readArguments(event: PaneEvent, run: number, { host, state, tell }: Store): Promise<void> {
  const isAsked = event.event === "selection asked";
  try {
    const { filledFrom } = await import(/* webpackChunkName: "functions-page" */ "../model/filled-from");
    const { selected = null, ...contents } = await host.read();
    tell({ event: "arguments read", run, isAsked, ...filledFrom(state().functions.open, contents, selected) });
  } catch (fault) {
    if (isAsked) throw fault;
    tell({ event: "arguments read", run, isAsked, given: {}, says: "" });
  }
}
