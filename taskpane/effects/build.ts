import type { Plan } from "../../src/workbook/plan";
import type { PaneEvent } from "../events";
import { buildPreview } from "../model/build-preview";
import { projectToBuild } from "../model/home-plan";
import { settingSteps } from "../model/noted-settings";
import { outgrown } from "../model/outgrown";
import type { Change } from "../model/plan-change";
import type { Done, PaneState } from "../state";
import { readOurs, readOursOrNothing } from "./read-ours";
import type { Store } from "./store";

/** Builds what was asked for, or what has to follow the data. */
export function build(event: PaneEvent, run: number, store: Store): Promise<void> {
  switch (event.event) {
    case "chart asked":
      return insertChart(run, store);
    case "picture asked":
      return insertPicture(run, store);
    case "change asked":
      return makeChange(event.change, run, store);
    case "followed":
      return follow(run, store);
    default:
      return buildParts(event, run, store);
  }
}

async function buildParts(event: PaneEvent, run: number, store: Store): Promise<void> {
  const { unwanted, settings } = store.state();
  if (event.event !== "build asked") return;
  const workbook = await readOurs(store);
  const preview = buildPreview(
    workbook,
    projectToBuild(workbook, unwanted, settings.rules),
    event.parts,
    settings.form,
  );
  if (typeof preview === "string") throw new Error(preview);
  await apply(preview.plan, { kpi: null, told: "" }, run, store);
}

async function insertChart(run: number, store: Store): Promise<void> {
  const { draft, settings } = store.state();
  const { chartProposal } = await import(/* webpackChunkName: "chart" */ "../model/chart-proposal");
  const { chartPreview } = await import(/* webpackChunkName: "chart" */ "../model/chart-preview");
  const workbook = await readOurs(store);
  const proposal = draft === null ? undefined : chartProposal(workbook, draft, settings);
  if (proposal === undefined) throw new Error("The table is not there any more. Choose another; nothing was changed.");
  const preview = chartPreview(workbook, proposal, settings.form);
  if (typeof preview === "string") throw new Error(preview);
  await apply(preview.plan, { kpi: proposal.kpi.id, told: "" }, run, store);
}

async function insertPicture(run: number, store: Store): Promise<void> {
  const { draft, settings } = store.state();
  const { pictureProposal } = await import(/* webpackChunkName: "chart" */ "../model/picture-proposal");
  const workbook = await readOurs(store);
  const proposal = draft === null ? undefined : pictureProposal(workbook, draft, settings);
  if (proposal === undefined) throw new Error("The table is not there any more. Choose another; nothing was changed.");
  if (typeof proposal.preview === "string") throw new Error(proposal.preview);
  await apply(proposal.preview.plan, { kpi: null, told: "" }, run, store);
}

async function makeChange(change: Change, run: number, store: Store): Promise<void> {
  const { planChange } = await import(/* webpackChunkName: "kpis" */ "../model/plan-change");
  const { plan, ...about } = planChange(await readOurs(store), change);
  await apply(plan, about, run, store);
}

/** Lays the charts again that their data have outgrown, as a refresh by hand does. */
async function follow(run: number, store: Store): Promise<void> {
  const workbook = await readOurs(store);
  const full = outgrown(workbook).filter(({ isFull }) => isFull);
  const { unwanted, settings } = store.state();
  const preview = buildPreview(workbook, projectToBuild(workbook, unwanted, settings.rules), [], settings.form);
  if (typeof preview === "string") throw new Error(preview);
  const names = full.map(({ kpi }) => `"${kpi.name}"`).join(", ");
  const told = `The spare rows of ${names} were used up, so ${full.length === 1 ? "it was" : "they were"} laid again with room for new rows. Your own sheets were not touched.`;
  await apply(preview.plan, { kpi: null, told }, run, store);
}

async function apply(plan: Plan, about: Pick<Done, "kpi" | "told">, run: number, store: Store): Promise<void> {
  if (isCancelled(store.state())) throw new Error("Cancelled before anything was written.");
  const { settings, workbook } = store.state();
  const noted = workbook === null ? [] : settingSteps(settings, workbook.survey);
  const receipt = await store.host.apply(noted.length === 0 ? plan : [...plan, ...noted], false, {
    progressed: (done, of) => store.tell({ event: "progressed", run, done, of }),
    isCancelled: () => isCancelled(store.state()),
  });
  store.tell({ event: "built", run, receipt, ...about, workbook: await readOursOrNothing(store) });
}

const isCancelled = ({ work: now }: PaneState): boolean => now?.doing === "building" && now.isCancelled;
