import type { Host } from "../../src/workbook/port";
import { planWithoutKpi } from "../../src/templates/plan-without-kpi";
import { ownerMark } from "../../src/workbook/owner-mark";
import { hasAdded, type Receipt } from "../../src/workbook/receipt";
import { STATE_TEMPLATE } from "../../src/workbook/state";
import { isOurs } from "../../src/workbook/survey";
import { projectIn, wantedOf } from "../model/project-read";
import { foundIn, type WorkbookRead } from "../model/workbook-read";
import type { Done } from "../state";
import { readOurs, readOursOrNothing } from "./read-ours";
import type { Store } from "./store";

/** Takes back what the last build added. */
export async function undo(run: number, store: Store): Promise<void> {
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
