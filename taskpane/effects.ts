import { boxOf } from "../src/workbook/address";
import { isErrorCell } from "../src/workbook/cell";
import type { ShareAct } from "../src/workbook/port";
import { build } from "./effects/build";
import { readArguments } from "./effects/read-arguments";
import { look, readAgain, readEdited, readSelection, readWorkbook } from "./effects/read-workbook";
import type { Store } from "./effects/store";
import { undo } from "./effects/undo";
import type { PaneEvent } from "./events";
import { settingSteps } from "./model/noted-settings";
import type { WorkbookRead } from "./model/workbook-read";
import type { PaneState } from "./state";

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
      return state.view === "functions" ? readArguments(event, run, store) : readSelection(run, store);
    case "building":
      return build(event, run, store);
    case "following":
      return readEdited(state.work.sheets, run, store);
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

async function show(event: PaneEvent, run: number, { host, tell }: Store): Promise<void> {
  if (event.event === "place asked") await host.show?.(event.place);
  tell({ event: "shown", run });
}
