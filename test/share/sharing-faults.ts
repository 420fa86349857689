import type { ShareAct } from "../../src/workbook/port";
import { readState } from "../../src/workbook/state";
import type { FailedFault, OpenedHost } from "../hosts.contract";
import { difference } from "../difference";
import { sheetWith } from "./one-sheet";

/** One act of the Share page in one host, from a workbook that stands ready for it. */
export interface SharingWork {
  readonly act: ShareAct;
  /**
   * The program does nothing more after the fault. A sheet that was just added may then stand without its mark, and nobody knows
   * whose it is: it stays. All else holds.
   */
  readonly isEnd?: boolean;
  readonly open: () => OpenedHost;
  readonly ready?: (opened: OpenedHost) => Promise<unknown>;
  /** What brings the workbook back to where it was when it was opened; left out where nothing can, or need. */
  readonly back?: ShareAct;
}

const CHOICES = { as: "values", withConfidential: false } as const;

export const MINUTES = [12, 9, 15, 11, 8, 10];

/** A sheet in which an analyst has typed functions of ours: one that fills a block, one alone; and one that nobody shares. */
export const analystSheets = (prefix: string) => [
  sheetWith([["Minutes", null, 0], ...MINUTES.map((it) => [it]), [null], [0, 0]], {
    C1: `=${prefix}CONTROL_LIMITS(A1:A7)`,
    A9: `=${prefix}DPMO(38,420)`,
    B9: "=SUM(A2:A7)",
  }),
  sheetWith([["Call the depot"]], {}, { name: "Our notes" }),
];

/** Lets the host's calls fail in each of these works, one in each run; see `faultsOf`. */
export async function sharingFaultsOf(works: readonly SharingWork[], which: "all" | "sample") {
  const failed: FailedFault[] = [];
  const calls: Record<string, number> = {};
  let runs = 0;
  for (const work of works) {
    const clean = await opened(work);
    const start = clean.picture();
    const before = clean.calls();
    await share(clean, work.act);
    const last = clean.calls();
    const wanted = clean.picture();
    const name = work.act;
    calls[name] = last - before;
    const all = Array.from({ length: last - before }, (_, i) => i).flatMap((call) =>
      (clean.shares ?? [0]).map((after) => ({ call, after })),
    );
    const step = which === "all" ? 1 : Math.max(1, Math.floor(all.length / 12));
    for (const { call, after } of all.filter((_, i) => i % step === 0)) {
      runs += 1;
      const says = await oneFault(work, { call, after, start, wanted });
      if (says !== undefined) failed.push({ work: name, call, after, says });
    }
  }
  return { runs, calls, failed };
}

async function opened(work: SharingWork): Promise<OpenedHost> {
  const fresh = work.open();
  await work.ready?.(fresh);
  return fresh;
}

const share = (of: OpenedHost, act: ShareAct) => of.host.share!(act, CHOICES);

async function oneFault(
  work: SharingWork,
  { call, after, start, wanted }: { call: number; after: number; start: unknown; wanted: unknown },
): Promise<string | undefined> {
  const now = await opened(work);
  const formulas = await formulasIn(now);
  const others = await othersIn(now);
  // To look at the workbook took calls, too.
  now.failAt!(now.calls() + call, after);
  const broken = await share(now, work.act).then(
    () => undefined,
    (fault: unknown) => (fault instanceof Error ? fault.message : String(fault)),
  );
  if (work.isEnd !== true && broken !== undefined && !/^[A-Z].*\.$/s.test(broken))
    return `it says "${broken}", which is no sentence`;
  now.failAt!(Infinity, 0);
  const hurt = difference(await othersIn(now), others);
  if (hurt !== undefined) return `cells that hold nothing of ours changed: ${hurt}`;
  const lost = await lostOf(now, formulas);
  if (lost !== undefined) return `a formula stands nowhere: ${lost}`;
  if (broken === undefined && difference(now.picture(), wanted) !== undefined) return "it says that all was done";
  const again = await share(now, work.act).catch((fault: unknown) => String(fault));
  const other = work.isEnd === true ? undefined : difference(now.picture(), wanted);
  if (other !== undefined) return `a second go does not lead to the same workbook: ${other} (${again})`;
  if (work.isEnd === true && !/frozen|back/.test(again)) return `a second go does not go through: ${again}`;
  if (work.back === undefined) return undefined;
  await share(now, work.back);
  const data = (picture: unknown) => (picture as { readonly sheets: readonly unknown[] }).sheets[0];
  const left = work.isEnd === true ? difference(data(now.picture()), data(start)) : difference(now.picture(), start);
  return left === undefined ? undefined : `${work.back} leaves something behind: ${left}`;
}

async function formulasIn({ host }: OpenedHost): Promise<readonly string[]> {
  return [...Object.values((await host.read("Data")).formulas), ...(await notedIn(host))];
}

const notedIn = async (host: OpenedHost["host"]) =>
  readState((await host.survey()).state).frozen.map(({ formula }) => formula);

/** Formulas of ours must stand in the sheet or in the notes; how a program spells them is its own. */
async function lostOf(of: OpenedHost, before: readonly string[]): Promise<string | undefined> {
  const spelled = (formula: string) => formula.replace(/DMAIC\.|\s/g, "");
  const now = new Set((await formulasIn(of)).map(spelled));
  return before.find((formula) => !now.has(spelled(formula)));
}

/** The sheet that has nothing to do with it, and the column of the measurements. */
async function othersIn(of: OpenedHost) {
  const { cells, formulas } = await of.host.read("Data");
  return [of.pictureOf("Our notes"), cells.slice(0, 7).map(([first]) => first), formulas["B9"]];
}
