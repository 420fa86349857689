import type { PaneState } from "../state";

/** Work is asked to stop: reading stops at once; a build stops where its host can, and is taken back. */
export function cancelled(state: PaneState): PaneState {
  const { work } = state;
  if (work === null || work.doing === "undoing") return state;
  if (work.doing === "building") {
    return {
      ...state,
      work: { ...work, isCancelled: true },
      news: "Cancelling: what is under way will be taken back.",
    };
  }
  const read = state.workbook?.sheets.length ?? 0;
  const news = work.doing === "reading" ? `Stopped; ${read} of ${work.of} sheets were read.` : "Stopped.";
  return { ...state, run: state.run + 1, work: null, news };
}
