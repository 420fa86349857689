import { isOurs } from "../../src/workbook/survey";
import { sheetsOfView } from "../model/sheets-of-view";
import type { WorkbookRead } from "../model/workbook-read";
import { ourSheets } from "./read-workbook";
import type { Store } from "./store";

/** Our sheets as they are this moment, with what people have typed into them; the user's as they were read. */
export async function readOurs({ host, state }: Store): Promise<WorkbookRead> {
  const { workbook, view, phase } = state();
  const known = workbook?.sheets ?? [];
  const survey = await host.survey();
  const own = known.filter(({ name }) => survey.sheets.includes(name) && !isOurs(survey, name));
  const ours = [];
  const shown = workbook === null ? [] : sheetsOfView({ ...workbook, survey }, view, phase);
  for (const name of new Set([...ourSheets(survey), ...shown])) ours.push(await host.read(name));
  const now = { survey, sheets: [...own, ...ours], of: own.length + ours.length };
  return workbook !== null && isSame(workbook, now) ? workbook : now;
}

/** What was worked out from a workbook stays with it: where nobody changed anything, it need not be worked out again. */
function isSame(before: WorkbookRead, now: WorkbookRead): boolean {
  const told = ({ survey, sheets, of }: WorkbookRead) => [
    survey,
    of,
    sheets.filter(({ name }) => isOurs(survey, name)).sort((a, b) => (a.name < b.name ? -1 : 1)),
  ];
  const hasOwn = now.sheets.every((sheet) => isOurs(now.survey, sheet.name) || before.sheets.includes(sheet));
  return (
    hasOwn && before.sheets.length === now.sheets.length && JSON.stringify(told(before)) === JSON.stringify(told(now))
  );
}

/** After the work is done: that it is done has to be told even where nothing can be read any more. */
export async function readOursOrNothing(store: Store): Promise<WorkbookRead | null> {
  try {
    return await readOurs(store);
  } catch {
    return null;
  }
}
