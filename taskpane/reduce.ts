import type { Answered, Asked, PaneEvent } from "./events";
import { begun, building, isFree } from "./reduce/begun";
import { built, undone } from "./reduce/built";
import { argumentsRead, functionOpened } from "./reduce/functions";
import { cancelled } from "./reduce/cancelled";
import { followed, following } from "./reduce/following";
import { filled } from "./reduce/forms";
import { edited, lookedAt, looking } from "./reduce/looking";
import { reading, selecting, selectionRead, sheetRead, surveyRead, workbookRead } from "./reduce/reading";
import { settingsChanged } from "./reduce/settings-changed";
import type { PaneState } from "./state";

/** The state that follows an event: pure, so that a replay of events rebuilds any screen. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  if (!("run" in event)) return afterAsked(state, event);
  return event.run === state.run ? afterAnswer(state, event) : state;
}

function afterAsked(state: PaneState, event: Asked | Exclude<Answered, { readonly run: number }>): PaneState {
  const isBusy = state.work !== null;
  switch (event.event) {
    case "opened":
    case "read asked":
      return isBusy ? state : reading(state);
    case "met":
      return { ...state, capabilities: event.capabilities };
    case "edited":
      return edited(state, event.sheet);
    case "rested":
      return following(state);
    case "perishing counted":
      return event.count === state.perishing ? state : { ...state, perishing: event.count };
    case "view chosen":
      return viewChosen(state, event.view);
    case "selection asked":
      return isBusy ? state : selecting(state);
    case "build asked":
    case "chart asked":
    case "picture asked":
      return isBusy ? state : building(state, "Adding the sheets.");
    case "change asked":
      return isBusy ? state : building(state, "Writing it.");
    case "undo asked":
      return isBusy || state.done === null ? state : begun(state, { doing: "undoing" }, "Taking it back.");
    case "cancel asked":
      return cancelled(state);
    case "notice closed":
      return { ...state, problem: null, done: null, told: null, news: "", shared: "" };
    case "place asked":
      return isBusy ? state : begun(state, { doing: "showing" }, "");
    case "look asked":
      return isBusy ? state : looking(state);
    case "phase opened":
      return looking({ ...state, phase: event.phase, step: null });
    case "function opened":
      return functionOpened(state, event.name);
    case "insert asked":
      return isBusy ? state : begun(state, { doing: "inserting" }, "Inserting the formula.");
    case "share asked":
      return isBusy ? state : begun(state, { doing: "sharing", act: event.act }, "Preparing it.");
    case "text copied":
      return { ...state, news: event.is ? "The text is copied." : "The text is selected. Copy it with Ctrl+C." };
    case "settings changed":
      return settingsChanged(state, event.change);
    default:
      return filled(state, event);
  }
}

/** Opening the chart page looks at the selection, unless a chart is being made already. */
function viewChosen(state: PaneState, view: PaneState["view"]): PaneState {
  if (view === state.view) return state;
  const there = { ...state, view, problem: null, done: null, told: null, news: "", shared: "" };
  const looks = view === "chart" && state.draft === null && isFree(state) && state.workbook !== null;
  return looks ? selecting(there) : looking(there);
}

function afterAnswer(state: PaneState, event: Extract<Answered, { readonly run: number }>): PaneState {
  switch (event.event) {
    case "survey read":
      return surveyRead(state, event);
    case "sheet read":
      return sheetRead(state, event);
    case "workbook read":
      return workbookRead(state);
    case "sheet looked at":
      return lookedAt(state, event.contents);
    case "selection read":
      return selectionRead(state, event);
    case "followed":
      return followed(state, event.contents);
    case "progressed":
      return state.work?.doing === "building"
        ? { ...state, work: { ...state.work, done: event.done, of: event.of } }
        : state;
    case "built":
      return built(state, event);
    case "undone":
      return undone(state, event);
    case "arguments read":
      return argumentsRead(state, event);
    case "inserted":
      return { ...state, work: null, news: `The formula stands in ${event.place.sheet}!${event.place.area}.` };
    case "shared": {
      const { says, workbook } = event;
      const read = workbook === undefined ? {} : { workbook, edited: [] };
      return { ...state, work: null, shared: says, news: says, ...read };
    }
    case "noted": {
      const { receipt, survey } = event;
      return {
        ...state,
        work: null,
        ...(state.workbook === null ? {} : { workbook: { ...state.workbook, survey } }),
        problem: receipt.ok ? null : { doing: "noting", says: receipt.says },
        news: receipt.ok ? "The setting is kept in the workbook." : "",
      };
    }
    case "shown":
      return { ...state, work: null };
    case "failed":
      return failed(state, event.says);
  }
}

function failed(state: PaneState, says: string): PaneState {
  const { work } = state;
  // A cancelled piece of work that did not take place went as asked: no problem.
  if (work?.doing === "building" && work.isCancelled)
    return { ...state, work: null, told: { title: "Cancelled", says }, news: says };
  // Nobody asked for it, and the next edit tries again.
  if (work?.doing === "following") return { ...state, work: null };
  return { ...state, work: null, news: "", problem: { doing: work?.doing ?? "reading", says } };
}
