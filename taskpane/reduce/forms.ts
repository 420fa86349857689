import type { Asked } from "../events";
import { BLANK_KPI_PAGE } from "../model/kpi-page";
import type { PaneState } from "../state";

/** What a person fills in or opens: nothing is asked of the host for it. */
export type Filled = Extract<
  Asked,
  {
    readonly event:
      | "table chosen"
      | "draft changed"
      | "draft dropped"
      | "kpi toggled"
      | "step opened"
      | "kpi page changed"
      | "kpi opened"
      | "card opened"
      | "function searched"
      | "argument typed"
      | "share changed";
  }
>;

/** The forms of the pages after an entry. */
export function filled(state: PaneState, event: Filled): PaneState {
  const { kpiPage, functions } = state;
  switch (event.event) {
    case "table chosen":
      return { ...state, draft: { table: event.table }, selection: "", problem: null, done: null };
    case "draft changed":
      return state.draft === null ? state : { ...state, draft: { ...state.draft, ...event.change } };
    case "draft dropped":
      return { ...state, draft: null, selection: "" };
    case "kpi toggled":
      return { ...state, unwanted: toggled(state.unwanted, event.id) };
    case "step opened":
      return { ...state, step: event.part };
    case "kpi page changed":
      return { ...state, kpiPage: { ...kpiPage, ...event.change } };
    case "kpi opened":
      return { ...state, kpiPage: { ...BLANK_KPI_PAGE, search: kpiPage.search, open: event.id } };
    case "card opened":
      return { ...state, kpiPage: { ...BLANK_KPI_PAGE, search: kpiPage.search, card: event.id } };
    case "function searched":
      return { ...state, functions: { search: event.text, open: null, typed: {}, says: "" } };
    case "argument typed":
      return { ...state, functions: { ...functions, typed: { ...functions.typed, [event.name]: event.text } } };
    case "share changed":
      return { ...state, share: { ...state.share, ...event.change }, shared: "" };
  }
}

function toggled(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((it) => it !== id) : [...list, id];
}
