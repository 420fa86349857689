import { sheetOfTemplate } from "../../src/workbook/survey";
import { isOurs } from "../../src/workbook/survey";
import { sheetsOfView } from "../model/sheets-of-view";
import type { WorkbookRead } from "../model/workbook-read";
import type { PaneState } from "../state";
import { begun, isFree } from "./begun";
import { withSheet } from "./with-sheet";

/** Reads what the page tells about once more: people type into those sheets while the pane is open. */
export function looking(state: PaneState, only?: readonly string[]): PaneState {
  const { workbook, view, phase } = state;
  if (workbook === null || !isFree(state)) return state;
  const shown = sheetsOfView(workbook, view, phase);
  const sheets = only === undefined ? shown : shown.filter((name) => only.includes(name));
  if (sheets.length === 0) return state;
  return { ...begun(state, { doing: "looking", sheets, done: 0 }, state.news), told: state.told };
}

/** One of the sheets that are looked at. */
export function lookedAt(state: PaneState, contents: WorkbookRead["sheets"][number]): PaneState {
  const { workbook, work } = state;
  if (workbook === null || work?.doing !== "looking") return state;
  const done = work.done + 1;
  return {
    ...state,
    workbook: withSheet(workbook, contents),
    work: done < work.sheets.length ? { ...work, done } : null,
  };
}

/** An edit of the user's own data is told; one of a sheet that the page tells about is read, and the gates with it. */
export function edited(state: PaneState, sheet: string): PaneState {
  const { workbook, view, phase } = state;
  if (isOfUser(workbook, sheet))
    return state.edited.includes(sheet) ? state : { ...state, edited: [...state.edited, sheet] };
  if (state.work !== null || workbook === null || !sheetsOfView(workbook, view, phase).includes(sheet)) return state;
  return looking(state, [sheet, sheetOfTemplate(workbook.survey, "gates") ?? sheet]);
}

function isOfUser(workbook: WorkbookRead | null, sheet: string): boolean {
  return workbook !== null && workbook.sheets.some(({ name }) => name === sheet) && !isOurs(workbook.survey, sheet);
}
