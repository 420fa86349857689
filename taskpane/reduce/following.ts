import { outgrown } from "../model/outgrown";
import { SCHOOL_DAYS } from "../../src/templates/school-days-source";
import { sheetOfTemplate } from "../../src/workbook/survey";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import { projectIn } from "../model/project-read";
import type { PaneState } from "../state";
import { begun, building } from "./begun";
import { withSheet } from "./with-sheet";

/** Edits have come to rest: where charts stand, what was edited is read, to see whether they have room for it. */
export function following(state: PaneState): PaneState {
  const { workbook, work, edited, capabilities } = state;
  if (workbook === null || work !== null || edited.length === 0 || capabilities?.readOnly !== undefined) return state;
  if (!projectIn(workbook).stands) return state;
  const { told, news, problem } = state;
  // Nobody asked for it: what stands on the page stays until there is something to tell.
  // School days are worked out from what was edited.
  const days = sheetOfTemplate(workbook.survey, SCHOOL_DAYS);
  const sheets = days === undefined ? edited : [...edited, days];
  return { ...begun(state, { doing: "following", sheets }, news), told, problem };
}

/** What was edited is known; charts whose spare rows are used up are laid again. */
export function followed(state: PaneState, contents: readonly SheetContents[]): PaneState {
  if (state.workbook === null || state.work?.doing !== "following") return state;
  const workbook = contents.reduce(withSheet, state.workbook);
  const edited = state.edited.filter((name) => contents.every((it) => it.name !== name));
  const after = { ...state, workbook, edited, work: null };
  return outgrown(workbook).some(({ isFull }) => isFull)
    ? building(after, "The data have outgrown a chart; it is laid again.", true)
    : after;
}
