import type { Host } from "../../src/workbook/port";
import { ownerMark } from "../../src/workbook/owner-mark";
import { isOurs, type Survey } from "../../src/workbook/survey";
import { ALWAYS_READ } from "../model/sheets-of-view";
import type { WorkbookRead } from "../model/workbook-read";
import type { Store } from "./store";

/** Reads the workbook sheet by sheet. */
export async function readWorkbook(run: number, { host, state, tell }: Store): Promise<void> {
  if (state().capabilities === null) tell({ event: "met", capabilities: await host.capabilities() });
  const survey = await host.survey();
  const names = sheetsToRead(survey);
  tell({ event: "survey read", run, survey, of: names.length });
  for (const [i, name] of names.entries()) {
    if (state().run !== run) return;
    tell({ event: "sheet read", run, contents: await host.read(name), next: names[i + 1] ?? "" });
  }
  tell({ event: "workbook read", run });
}

/** Of our own sheets only those that every page tells about; the others are read when their page is opened. */
const WITH_INPUT = ALWAYS_READ.map(ownerMark);

function sheetsToRead(survey: Survey): readonly string[] {
  const typed = ourSheets(survey);
  return survey.sheets.filter((name) => !isOurs(survey, name) || typed.includes(name));
}

export const ourSheets = ({ names }: Survey): readonly string[] =>
  names.filter(({ name }) => WITH_INPUT.includes(name)).map(({ sheet }) => sheet);

/** Reads once more what a page tells about. */
export async function look(sheets: readonly string[], run: number, { host, state, tell }: Store): Promise<void> {
  for (const name of sheets) {
    if (state().run !== run) return;
    tell({ event: "sheet looked at", run, contents: await host.read(name) });
  }
}

export async function readSelection(run: number, { host, tell }: Store): Promise<void> {
  const { selected, ...contents } = await host.read();
  tell({ event: "selection read", run, contents, selected: selected ?? null });
}

export async function readEdited(sheets: readonly string[], run: number, { host, tell }: Store): Promise<void> {
  const contents = [];
  for (const name of sheets) contents.push(await host.read(name));
  tell({ event: "followed", run, contents });
}

export async function readAgain(host: Host): Promise<WorkbookRead | null> {
  try {
    const survey = await host.survey();
    const names = sheetsToRead(survey);
    const sheets = [];
    for (const name of names) sheets.push(await host.read(name));
    return { survey, sheets, of: names.length };
  } catch {
    return null;
  }
}
