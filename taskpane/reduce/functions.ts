import type { Answered } from "../events";
import type { PaneState } from "../state";
import { isFree } from "./begun";
import { selecting } from "./reading";

/** The form of a function, which is filled in from the selection; or the list of all, for null. */
export function functionOpened(state: PaneState, open: string | null): PaneState {
  const there = { ...state, functions: { ...state.functions, open, typed: {}, says: "" } };
  return open !== null && isFree(state) ? { ...selecting(there), news: state.news } : there;
}

/** What the selection gives: all that was asked for; where nobody asked, only what stands in nobody's way. */
export function argumentsRead(
  state: PaneState,
  { given, isAsked, says }: Extract<Answered, { readonly event: "arguments read" }>,
): PaneState {
  const { typed } = state.functions;
  const isFilled = Object.keys(given).length > 0;
  const told = isAsked || isFilled ? says : "";
  const all = isAsked ? { ...typed, ...given } : { ...given, ...typed };
  return { ...state, work: null, functions: { ...state.functions, typed: all, says: told }, news: told || state.news };
}
