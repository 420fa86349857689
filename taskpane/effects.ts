import { boxOf } from "../src/workbook/address";
import { isErrorCell } from "../src/workbook/cell";
import type { Plan } from "../src/workbook/plan";
import type { Host, ShareAct } from "../src/workbook/port";
import { hasAdded, type Receipt } from "../src/workbook/receipt";
import { isOurs, type Survey } from "../src/workbook/survey";
import { STATE_TEMPLATE } from "../src/workbook/state";
import { ownerMark } from "../src/workbook/owner-mark";
import { planWithoutKpi } from "../src/templates/plan-without-kpi";
import type { PaneEvent } from "./events";
import { buildPreview } from "./model/build-preview";
import { settingSteps } from "./model/noted-settings";
import type { Change } from "./model/plan-change";
import { projectToBuild } from "./model/home-plan";
import { projectIn, wantedOf } from "./model/project-read";
import { ALWAYS_READ, sheetsOfView } from "./model/sheets-of-view";
import { foundIn, type WorkbookRead } from "./model/workbook-read";
import type { Done, PaneState } from "./state";

/** How effects reach back: they tell events, and look whether the work that they do is still wanted. */
export interface Store {
  readonly host: Host;
  state(): PaneState;
  tell(event: PaneEvent): void;
}

/** Does what an event asks of the host; whatever goes wrong comes back as one sentence. The only place that calls the host. */
export async function perform(event: PaneEvent, before: PaneState, store: Store): Promise<void> {
  const { run, work: now, workbook } = store.state();
  if (now === null && workbook !== null && (before.work !== null || before.workbook !== workbook))
    await countPerishing(workbook, store);
  // Work that was refused (another is under way) has no number of its own.
  if (run === before.run) return;
  try {
    await work(event, run, store);
  } catch (fault) {
    store.tell({ event: "failed", run, says: fault instanceof Error ? fault.message : String(fault) });
  }
}

/** What knows our functions by name is much, and wanted only now: it comes after the workbook was read. */
async function countPerishing(workbook: WorkbookRead, { state, tell }: Store): Promise<void> {
  try {
    const { perishing } = await import(/* webpackChunkName: "share" */ "./model/perishing");
    if (state().workbook === workbook) tell({ event: "perishing counted", count: perishing(workbook) });
  } catch {
    // Without its script nothing is warned of; the Share page says why it cannot be shown.
  }
}

function work(event: PaneEvent, run: number, store: Store): Promise<void> {
  const state = store.state();
  switch (state.work?.doing) {
    case "reading":
      return readWorkbook(run, store);
    case "looking":
      return look(state.work.sheets, run, store);
    case "reading the selection":
      return readSelection(run, store);
    case "building":
      return event.event === "chart asked"
        ? insertChart(run, store)
        : event.event === "picture asked"
          ? insertPicture(run, store)
          : event.event === "change asked"
            ? makeChange(event.change, run, store)
            : buildParts(event, run, store);
    case "undoing":
      return undo(run, store);
    case "inserting":
      return insertFormula(event, run, store);
    case "noting":
      return note(run, store);
    case "sharing":
      return share(state.work.act, run, store);
    case "showing":
      return show(event, run, store);
    case undefined:
      return Promise.resolve();
  }
}

async function readWorkbook(run: number, { host, state, tell }: Store): Promise<void> {
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

const ourSheets = ({ names }: Survey): readonly string[] =>
  names.filter(({ name }) => WITH_INPUT.includes(name)).map(({ sheet }) => sheet);

async function look(sheets: readonly string[], run: number, { host, state, tell }: Store): Promise<void> {
  for (const name of sheets) {
    if (state().run !== run) return;
    tell({ event: "sheet looked at", run, contents: await host.read(name) });
  }
}

async function readSelection(run: number, { host, tell }: Store): Promise<void> {
  const { selected, ...contents } = await host.read();
  tell({ event: "selection read", run, contents, selected: selected ?? null });
}

async function buildParts(event: PaneEvent, run: number, store: Store): Promise<void> {
  const { unwanted, settings } = store.state();
  if (event.event !== "build asked") return;
  const workbook = await readOurs(store);
  const preview = buildPreview(workbook, projectToBuild(workbook, unwanted, settings.rules), event.parts);
  if (typeof preview === "string") throw new Error(preview);
  await apply(preview.plan, { kpi: null, told: "" }, run, store);
}

async function insertChart(run: number, store: Store): Promise<void> {
  const { draft, settings } = store.state();
  const { chartProposal } = await import(/* webpackChunkName: "chart" */ "./model/chart-proposal");
  const workbook = await readOurs(store);
  const proposal = draft === null ? undefined : chartProposal(workbook, draft, settings);
  if (proposal === undefined) throw new Error("The table is not there any more. Choose another; nothing was changed.");
  const preview = buildPreview(workbook, proposal.project, ["charts"]);
  if (typeof preview === "string") throw new Error(preview);
  await apply(preview.plan, { kpi: proposal.kpi.id, told: "" }, run, store);
}

async function insertPicture(run: number, store: Store): Promise<void> {
  const { draft, settings } = store.state();
  const { pictureProposal } = await import(/* webpackChunkName: "chart" */ "./model/picture-proposal");
  const workbook = await readOurs(store);
  const proposal = draft === null ? undefined : pictureProposal(workbook, draft, settings);
  if (proposal === undefined) throw new Error("The table is not there any more. Choose another; nothing was changed.");
  if (typeof proposal.preview === "string") throw new Error(proposal.preview);
  await apply(proposal.preview.plan, { kpi: null, told: "" }, run, store);
}

async function makeChange(change: Change, run: number, store: Store): Promise<void> {
  const { planChange } = await import(/* webpackChunkName: "kpis" */ "./model/plan-change");
  const { plan, ...about } = planChange(await readOurs(store), change);
  await apply(plan, about, run, store);
}

async function apply(plan: Plan, about: Pick<Done, "kpi" | "told">, run: number, store: Store): Promise<void> {
  const now = store.state().work;
  if (now?.doing === "building" && now.isCancelled) throw new Error("Cancelled before anything was written.");
  const { settings, workbook } = store.state();
  const noted = workbook === null ? [] : settingSteps(settings, workbook.survey);
  const receipt = await store.host.apply([...plan, ...noted]);
  store.tell({ event: "built", run, receipt, ...about, workbook: await readOursOrNothing(store) });
}

async function undo(run: number, store: Store): Promise<void> {
  const { done } = store.state();
  if (done === null) return;
  const receipt = await takeBack(done, await readOurs(store), store.host);
  store.tell({ event: "undone", run, receipt, workbook: await readOursOrNothing(store) });
}

/** A chart's KPI is taken out of the lists that were there before, then the sheets that were added go. */
async function takeBack({ receipt, kpi }: Done, workbook: WorkbookRead, host: Host): Promise<Receipt> {
  if (kpi !== null && receipt.updated.some((sheet) => isOurListed(workbook, sheet))) {
    const { project } = projectIn(workbook);
    const wanted = wantedOf(project, foundIn(workbook).tables);
    const left = await host.apply(planWithoutKpi(kpi, wanted, workbook.survey, workbook.sheets));
    if (!left.ok) return left;
  }
  return hasAdded(receipt) ? host.undo(receipt) : receipt;
}

/** Whether a sheet of ours that was laid again is one that lists KPIs; the notes sheet is not. */
function isOurListed({ survey }: WorkbookRead, sheet: string): boolean {
  return (
    isOurs(survey, sheet) && survey.names.every((it) => it.name !== ownerMark(STATE_TEMPLATE) || it.sheet !== sheet)
  );
}

/** Our sheets as they are this moment, with what people have typed into them; the user's as they were read. */
async function readOurs({ host, state }: Store): Promise<WorkbookRead> {
  const { workbook, view, phase } = state();
  const known = workbook?.sheets ?? [];
  const survey = await host.survey();
  const own = known.filter(({ name }) => survey.sheets.includes(name) && !isOurs(survey, name));
  const ours = [];
  const shown = workbook === null ? [] : sheetsOfView({ ...workbook, survey }, view, phase);
  for (const name of new Set([...ourSheets(survey), ...shown])) ours.push(await host.read(name));
  return { survey, sheets: [...own, ...ours], of: own.length + ours.length };
}

/** After the work is done: that it is done has to be told even where nothing can be read any more. */
async function readOursOrNothing(store: Store): Promise<WorkbookRead | null> {
  try {
    return await readOurs(store);
  } catch {
    return null;
  }
}

async function note(run: number, { host, state, tell }: Store): Promise<void> {
  const { settings } = state();
  const receipt = await host.apply(settingSteps(settings, await host.survey()));
  tell({ event: "noted", run, receipt, survey: await host.survey() });
}

async function insertFormula(event: PaneEvent, run: number, { host, tell }: Store): Promise<void> {
  if (event.event !== "insert asked") return;
  const { cells, selected } = await host.read();
  const box = selected === undefined ? undefined : boxOf(selected.area);
  const cell = box === undefined ? null : (cells[box.top]?.[box.left] ?? null);
  if (selected !== undefined && cell !== null && cell !== "") {
    const shown = isErrorCell(cell) ? cell.error : `"${String(cell)}"`;
    throw new Error(
      `The active cell, ${selected.sheet}!${selected.area.split(":")[0] ?? ""}, holds ${shown}. Click an empty cell, then insert again; nothing was changed.`,
    );
  }
  tell({ event: "inserted", run, place: await host.insertFormula(event.formula) });
}

/** Formulas that were frozen, thawed or repaired in place are read again; a copy leaves the workbook as it is. */
async function share(act: ShareAct, run: number, { host, state, tell }: Store): Promise<void> {
  if (host.share === undefined) throw new Error("This program cannot do that. Use File, Save a Copy.");
  const says = await host.share(act, state().share);
  if (act === "copy" || act === "draft") {
    tell({ event: "shared", run, says });
    return;
  }
  tell({ event: "shared", run, says, workbook: await readAgain(host) });
}

async function readAgain(host: Host): Promise<WorkbookRead | null> {
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

async function show(event: PaneEvent, run: number, { host, tell }: Store): Promise<void> {
  if (event.event === "place asked") await host.show?.(event.place);
  tell({ event: "shown", run });
}
