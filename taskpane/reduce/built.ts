import { hasAdded, type Receipt } from "../../src/workbook/receipt";
import type { Answered } from "../events";
import { BLANK_KPI_PAGE } from "../model/kpi-page";
import type { PaneState } from "../state";
import { begun } from "./begun";

type Answer<E extends Answered["event"]> = Extract<Answered, { readonly event: E }>;

/** A build came to its end: it is told, or taken back where it was cancelled meanwhile. */
export function built(state: PaneState, { receipt, kpi, told, workbook }: Answer<"built">): PaneState {
  const { work, view } = state;
  const done = { receipt, kpi, told, view };
  const after = { ...state, workbook };
  if (work?.doing === "building" && work.isCancelled) {
    if (hasAdded(receipt)) return begun({ ...after, done }, { doing: "undoing", isCancelled: true }, "Taking it back.");
    return stopped(after, receipt);
  }
  if (work?.doing === "building" && work.follows && receipt.ok) {
    return { ...after, work: null, told: { title: "The charts follow your data", says: told }, news: told };
  }
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

/** What had been added was taken back; after a cancelled build, what it leaves is told, too. */
export function undone(state: PaneState, { receipt, workbook }: Answer<"undone">): PaneState {
  const before = state.done?.receipt;
  const after: PaneState = {
    ...state,
    workbook,
    work: null,
    done: null,
    problem: receipt.ok ? null : { doing: "undoing", says: receipt.says },
    news: receipt.ok ? "Taken back: what had been added is gone." : "",
  };
  const wasCancelled = state.work?.doing === "undoing" && state.work.isCancelled === true;
  if (!receipt.ok || !wasCancelled || before === undefined) return after;
  return { ...after, told: { title: "Cancelled", says: `${sheets(before.added.length)} taken back. ${kept(before)}` } };
}

/** A build that was cancelled and has added nothing. */
function stopped(state: PaneState, receipt: Receipt): PaneState {
  const says = receipt.ok
    ? `It was finished before it could be stopped. ${receipt.says}`
    : `Nothing was added. ${kept(receipt)}`;
  return { ...state, work: null, told: { title: "Cancelled", says }, news: says };
}

const kept = ({ updated }: Receipt): string =>
  updated.length === 0
    ? "Your sheets, and all that was there before, are as they were."
    : `Brought up to date before that, and left so: ${updated.join(", ")}. What you typed there stays; your own sheets were not touched.`;

const sheets = (count: number): string =>
  count === 1 ? "The sheet that had been added was" : `The ${count} sheets that had been added were`;
