import type { PaneState, Work } from "../state";

/** Begins a piece of work; what was told of the one before is put away. */
export function begun(state: PaneState, work: Work, news: string): PaneState {
  return { ...state, run: state.run + 1, work, problem: null, news, shared: "", told: null };
}

/** Begins a build, whoever asked for it. */
export function building(state: PaneState, news: string, follows = false): PaneState {
  return begun({ ...state, done: null }, { doing: "building", isCancelled: false, done: 0, of: 0, follows }, news);
}

/** Nothing is under way, or nothing that would be missed. */
export const isFree = ({ work }: PaneState): boolean =>
  work === null || work.doing === "looking" || work.doing === "following";
