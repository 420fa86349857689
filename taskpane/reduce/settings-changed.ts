import { STATE_TEMPLATE } from "../../src/workbook/state";
import { sheetOfTemplate } from "../../src/workbook/survey";
import type { Settings } from "../settings";
import type { PaneState } from "../state";
import { begun } from "./begun";

/** A workbook that has notes keeps the settings; in another they come with its first sheet. */
export function settingsChanged(before: PaneState, change: Partial<Settings>): PaneState {
  const state = { ...before, settings: { ...before.settings, ...change } };
  const { workbook, work, capabilities } = state;
  if (workbook === null || work !== null || capabilities?.readOnly !== undefined) return state;
  const isKept = sheetOfTemplate(workbook.survey, STATE_TEMPLATE) !== undefined;
  return isKept ? begun(state, { doing: "noting" }, "") : state;
}
