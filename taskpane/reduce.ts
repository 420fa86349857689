import { hasAdded } from "../src/workbook/receipt";
import { STATE_TEMPLATE } from "../src/workbook/state";
import { isOurs, sheetOfTemplate } from "../src/workbook/survey";
import type { Answered, Asked, PaneEvent } from "./events";
import { draftOfSelection } from "./model/chart-draft";
import { BLANK_KPI_PAGE } from "./model/kpi-page";
import { settingsIn } from "./model/noted-settings";
import { sheetsOfView } from "./model/sheets-of-view";
import { foundIn, type WorkbookRead } from "./model/workbook-read";
import type { PaneState, Work } from "./state";

/** The state that follows an event: pure, so that a replay of events rebuilds any screen. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  if (!("run" in event)) return afterAsked(state, event);
  return event.run === state.run ? afterAnswer(state, event) : state;
}

/** Begins a piece of work; what was told of the one before is put away. */
function begun(state: PaneState, work: Work, news: string): PaneState {
  return { ...state, run: state.run + 1, work, problem: null, news, shared: "" };
}

const READING: Work = { doing: "reading", done: 0, of: 0, sheet: "" };

function afterAsked(
  state: PaneState,
  event: Asked | Extract<Answered, { event: "met" | "edited" | "perishing counted" }>,
): PaneState {
  const isBusy = state.work !== null;
  switch (event.event) {
    case "opened":
    case "read asked":
      return isBusy
        ? state
        : { ...begun(state, READING, "Reading the workbook."), workbook: null, edited: null, done: null };
    case "met":
      return { ...state, capabilities: event.capabilities };
    case "edited":
      return isBusy ? state : edited(state, event.sheet);
    case "perishing counted":
      return event.count === state.perishing ? state : { ...state, perishing: event.count };
    case "view chosen":
      return viewChosen(state, event.view);
    case "selection asked":
      return isBusy
        ? state
        : begun({ ...state, done: null }, { doing: "reading the selection" }, "Reading the selection.");
    case "table chosen":
      return { ...state, draft: { table: event.table }, selection: "", problem: null, done: null };
    case "draft changed":
      return state.draft === null ? state : { ...state, draft: { ...state.draft, ...event.change } };
    case "draft dropped":
      return { ...state, draft: null, selection: "" };
    case "kpi toggled":
      return { ...state, unwanted: toggled(state.unwanted, event.id) };
    case "build asked":
    case "change asked":
    case "chart asked":
    case "picture asked":
      return isBusy
        ? state
        : begun(
            { ...state, done: null },
            { doing: "building", isCancelled: false },
            event.event === "change asked" ? "Writing it." : "Adding the sheets.",
          );
    case "undo asked":
      return isBusy || state.done === null ? state : begun(state, { doing: "undoing" }, "Taking it back.");
    case "cancel asked":
      return cancelled(state);
    case "notice closed":
      return { ...state, problem: null, done: null, news: "", shared: "" };
    case "place asked":
      return isBusy ? state : begun(state, { doing: "showing" }, "");
    case "look asked":
      return isBusy ? state : looking(state);
    case "phase opened":
      return looking({ ...state, phase: event.phase, step: null });
    case "step opened":
      return { ...state, step: event.part };
    case "kpi page changed":
      return { ...state, kpiPage: { ...state.kpiPage, ...event.change } };
    case "kpi opened":
      return { ...state, kpiPage: { ...BLANK_KPI_PAGE, search: state.kpiPage.search, open: event.id } };
    case "card opened":
      return { ...state, kpiPage: { ...BLANK_KPI_PAGE, search: state.kpiPage.search, card: event.id } };
    case "function searched":
      return { ...state, functions: { search: event.text, open: null, typed: {} } };
    case "function opened":
      return { ...state, functions: { ...state.functions, open: event.name, typed: {} } };
    case "argument typed":
      return {
        ...state,
        functions: { ...state.functions, typed: { ...state.functions.typed, [event.name]: event.text } },
      };
    case "insert asked":
      return isBusy ? state : begun(state, { doing: "inserting" }, "Inserting the formula.");
    case "share changed":
      return { ...state, share: { ...state.share, ...event.change }, shared: "" };
    case "share asked":
      return isBusy ? state : begun(state, { doing: "sharing", act: event.act }, "Preparing it.");
    case "text copied":
      return { ...state, news: event.is ? "The text is copied." : "The text is selected. Copy it with Ctrl+C." };
    case "settings changed":
      return settingsChanged({ ...state, settings: { ...state.settings, ...event.change } });
  }
}

/** A workbook that has notes keeps the settings; in another they come with its first sheet. */
function settingsChanged(state: PaneState): PaneState {
  const { workbook, work, capabilities } = state;
  if (workbook === null || work !== null || capabilities?.readOnly !== undefined) return state;
  const isKept = sheetOfTemplate(workbook.survey, STATE_TEMPLATE) !== undefined;
  return isKept ? begun(state, { doing: "noting" }, "") : state;
}

/** Opening the chart page looks at the selection, unless a chart is being made already. */
function viewChosen(state: PaneState, view: PaneState["view"]): PaneState {
  if (view === state.view) return state;
  const there = { ...state, view, problem: null, done: null, news: "", shared: "" };
  const looks = view === "chart" && state.draft === null && isFree(state) && state.workbook !== null;
  return looks ? begun(there, { doing: "reading the selection" }, "Reading the selection.") : looking(there);
}

/** Nothing is under way, or nothing that would be missed. */
const isFree = ({ work }: PaneState): boolean => work === null || work.doing === "looking";

/** Reads what the page tells about once more: people type into those sheets while the pane is open. */
function looking(state: PaneState, only?: readonly string[]): PaneState {
  const { workbook, view, phase } = state;
  if (workbook === null || !isFree(state)) return state;
  const shown = sheetsOfView(workbook, view, phase);
  const sheets = only === undefined ? shown : shown.filter((name) => only.includes(name));
  return sheets.length === 0 ? state : begun(state, { doing: "looking", sheets, done: 0 }, state.news);
}

/** An edit of the user's own data is told; one of a sheet that the page tells about is read, and the gates with it. */
function edited(state: PaneState, sheet: string): PaneState {
  const { workbook, view, phase } = state;
  if (isOfUser(workbook, sheet)) return { ...state, edited: sheet };
  if (workbook === null || !sheetsOfView(workbook, view, phase).includes(sheet)) return state;
  return looking(state, [sheet, sheetOfTemplate(workbook.survey, "gates") ?? sheet]);
}

function cancelled(state: PaneState): PaneState {
  const { work } = state;
  if (work === null) return state;
  if (work.doing === "building") {
    return {
      ...state,
      work: { ...work, isCancelled: true },
      news: "Cancelling: what is under way will be taken back.",
    };
  }
  if (work.doing === "undoing") return state;
  const read = state.workbook?.sheets.length ?? 0;
  const news = work.doing === "reading" ? `Stopped; ${read} of ${work.of} sheets were read.` : "Stopped.";
  return { ...state, run: state.run + 1, work: null, news };
}

function afterAnswer(state: PaneState, event: Extract<Answered, { run: number }>): PaneState {
  switch (event.event) {
    case "survey read":
      return {
        ...state,
        workbook: { survey: event.survey, sheets: [], of: event.of },
        settings: settingsIn(event.survey, state.settings),
        work: { doing: "reading", done: 0, of: event.of, sheet: "" },
      };
    case "sheet read":
      return sheetRead(state, event);
    case "workbook read": {
      const ready = { ...state, work: null, news: said(state.workbook) };
      const looks = state.view === "chart" && state.draft === null;
      return looks ? begun(ready, { doing: "reading the selection" }, "Reading the selection.") : looking(ready);
    }
    case "sheet looked at":
      return lookedAt(state, event.contents);
    case "selection read":
      return selectionRead(state, event);
    case "built":
      return built(state, event);
    case "undone":
      return {
        ...state,
        workbook: event.workbook,
        work: null,
        done: null,
        problem: event.receipt.ok ? null : { doing: "undoing", says: event.receipt.says },
        news: event.receipt.ok ? "Taken back: what had been added is gone." : "",
      };
    case "inserted":
      return { ...state, work: null, news: `The formula stands in ${event.place.sheet}!${event.place.area}.` };
    case "shared": {
      const { says, workbook } = event;
      return {
        ...state,
        work: null,
        shared: says,
        news: says,
        ...(workbook === undefined ? {} : { workbook, edited: null }),
      };
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
      // A cancelled piece of work that did not take place went as asked: no problem.
      if (state.work?.doing === "building" && state.work.isCancelled) return { ...state, work: null, news: event.says };
      return {
        ...state,
        work: null,
        news: "",
        problem: { doing: state.work?.doing ?? "reading", says: event.says },
      };
  }
}

function sheetRead(state: PaneState, { contents, next }: Extract<Answered, { event: "sheet read" }>): PaneState {
  if (state.workbook === null || state.work?.doing !== "reading") return state;
  const sheets = [...state.workbook.sheets, contents];
  return {
    ...state,
    workbook: { ...state.workbook, sheets },
    work: { ...state.work, done: sheets.length, sheet: next },
  };
}

function lookedAt(state: PaneState, contents: WorkbookRead["sheets"][number]): PaneState {
  const { workbook, work } = state;
  if (workbook === null || work?.doing !== "looking") return state;
  const done = work.done + 1;
  return {
    ...state,
    workbook: withSheet(workbook, contents),
    work: done < work.sheets.length ? { ...work, done } : null,
  };
}

function selectionRead(
  state: PaneState,
  { contents, selected }: Extract<Answered, { event: "selection read" }>,
): PaneState {
  if (state.workbook === null) return { ...state, work: null };
  const workbook = withSheet(state.workbook, contents);
  const { tables } = foundIn(workbook);
  const draft = selected === null ? undefined : draftOfSelection(selected, tables);
  const where = selected === null ? "" : `${selected.sheet}!${selected.area}`;
  const selection =
    selected === null
      ? "Nothing is selected. Click a cell of your data and use the selection, or choose a table."
      : draft !== undefined
        ? `Read from the selection, ${where}.`
        : isOurs(workbook.survey, selected.sheet)
          ? `The selection, ${where}, is on a sheet that Tollgate made. Select a cell of your own data, or choose a table.`
          : `The selection, ${where}, is not in a table of figures. Select a cell of your data, or choose a table.`;
  return { ...state, workbook, work: null, draft: draft ?? null, selection, news: selection };
}

function withSheet(workbook: WorkbookRead, contents: WorkbookRead["sheets"][number]): WorkbookRead {
  const isKnown = workbook.sheets.some(({ name }) => name === contents.name);
  const sheets = isKnown
    ? workbook.sheets.map((it) => (it.name === contents.name ? contents : it))
    : [...workbook.sheets, contents];
  const named = workbook.survey.sheets.includes(contents.name);
  const survey = named ? workbook.survey : { ...workbook.survey, sheets: [...workbook.survey.sheets, contents.name] };
  return { ...workbook, survey, sheets };
}

function built(state: PaneState, { receipt, kpi, told, workbook }: Extract<Answered, { event: "built" }>): PaneState {
  const isCancelled = state.work?.doing === "building" && state.work.isCancelled;
  const done = { receipt, kpi, told, view: state.view };
  const after = { ...state, workbook };
  if (isCancelled && hasAdded(receipt)) return begun({ ...after, done }, { doing: "undoing" }, "Taking it back.");
  return {
    ...after,
    work: null,
    done,
    draft: receipt.ok && kpi !== null ? null : state.draft,
    selection: receipt.ok && kpi !== null ? "" : state.selection,
    problem: receipt.ok ? null : { doing: "building", says: receipt.says },
    kpiPage: receipt.ok && told !== "" ? { ...BLANK_KPI_PAGE, open: state.kpiPage.open } : state.kpiPage,
    news: receipt.ok ? told || receipt.says : "",
  };
}

function isOfUser(workbook: WorkbookRead | null, sheet: string): boolean {
  return workbook !== null && workbook.sheets.some(({ name }) => name === sheet) && !isOurs(workbook.survey, sheet);
}

function toggled(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((it) => it !== id) : [...list, id];
}

function said(workbook: WorkbookRead | null): string {
  const count = workbook === null ? 0 : foundIn(workbook).tables.length;
  return `The workbook is read: ${count === 0 ? "no table" : count === 1 ? "one table" : `${count} tables`} found.`;
}
