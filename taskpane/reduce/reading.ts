import { isOurs } from "../../src/workbook/survey";
import type { Answered } from "../events";
import { draftOfSelection } from "../model/chart-draft";
import { settingsIn } from "../model/noted-settings";
import { foundIn, type WorkbookRead } from "../model/workbook-read";
import type { PaneState, Work } from "../state";
import { begun } from "./begun";
import { looking } from "./looking";
import { withSheet } from "./with-sheet";

type Answer<E extends Answered["event"]> = Extract<Answered, { readonly event: E }>;

const READING: Work = { doing: "reading", done: 0, of: 0, sheet: "" };

/** The workbook is read from the first. */
export const reading = (state: PaneState): PaneState => ({
  ...begun(state, READING, "Reading the workbook."),
  workbook: null,
  edited: [],
  done: null,
});

/** The structure of the workbook is known, and how many sheets are to be read. */
export const surveyRead = (state: PaneState, { survey, of }: Answer<"survey read">): PaneState => ({
  ...state,
  workbook: { survey, sheets: [], of },
  settings: settingsIn(survey, state.settings),
  work: { doing: "reading", done: 0, of, sheet: "" },
});

/** One of its sheets. */
export function sheetRead(state: PaneState, { contents, next }: Answer<"sheet read">): PaneState {
  if (state.workbook === null || state.work?.doing !== "reading") return state;
  const sheets = [...state.workbook.sheets, contents];
  return {
    ...state,
    workbook: { ...state.workbook, sheets },
    work: { ...state.work, done: sheets.length, sheet: next },
  };
}

/** All of it was read; the chart page looks at the selection next. */
export function workbookRead(state: PaneState): PaneState {
  const ready = { ...state, work: null, news: said(state.workbook) };
  return state.view === "chart" && state.draft === null ? selecting(ready) : looking(ready);
}

/** The selection is looked at. */
export const selecting = (state: PaneState): PaneState =>
  begun({ ...state, done: null }, { doing: "reading the selection" }, "Reading the selection.");

/** What became of looking at the selection: a draft of a chart, or the sentence that says why there is none. */
export function selectionRead(state: PaneState, { contents, selected }: Answer<"selection read">): PaneState {
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

function said(workbook: WorkbookRead | null): string {
  const count = workbook === null ? 0 : foundIn(workbook).tables.length;
  return `The workbook is read: ${count === 0 ? "no table" : count === 1 ? "one table" : `${count} tables`} found.`;
}
