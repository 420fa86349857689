import { planParts } from "../../src/templates/plan-parts";
import { formIn } from "../../src/templates/chart-form";
import type { ChartForm } from "../../src/workbook/chart-form";
import { laidTogether } from "../../src/workbook/laid-together";
import { reconcile } from "../../src/workbook/reconcile";
import { buildPreview, sheetsToBuild, type BuildPreview } from "./build-preview";
import type { ChartProposal } from "./chart-proposal";
import { wantedOf } from "./project-read";
import { remembered } from "./remembered";
import { tried } from "./tried";
import type { WorkbookRead } from "./workbook-read";

const previews = remembered((_: WorkbookRead) => ({ asked: "", answer: "" as BuildPreview | string }));

/** What inserting a chart would do: its own sheet and the lists, and before them the sheets of school days that it is made of. */
export function chartPreview(
  workbook: WorkbookRead,
  { project, days: { laid, tables } }: ChartProposal,
  form: ChartForm = formIn(workbook.survey),
): BuildPreview | string {
  if (typeof laid !== "object") return buildPreview(workbook, project, ["charts"], form);
  const known = previews(workbook);
  const asked = JSON.stringify([project, laid.on.table, laid.calendar, form]);
  if (known.asked !== asked) {
    const answer = tried(() => {
      const charts = planParts({ ...wantedOf(project, tables), form }, ["charts"], workbook.survey);
      const { plan, places } = laidTogether(laid, charts);
      return sheetsToBuild(plan, reconcile(plan, workbook.survey, new Map()), places);
    });
    Object.assign(known, { asked, answer });
  }
  return known.answer;
}
