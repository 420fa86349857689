import { chartTemplate } from "../../src/templates/chart-of-kpi";
import { planParts } from "../../src/templates/plan-parts";
import { boxOf } from "../../src/workbook/address";
import { readState } from "../../src/workbook/state";
import { kpisNow, projectIn, wantedOf } from "./project-read";
import { remembered } from "./remembered";
import { foundIn, type WorkbookRead } from "./workbook-read";

/** What the pane can do about something that is wrong. */
export type Mend = "refresh" | "read again" | "share";

/** Something about the workbook that somebody should know. */
export interface Warning {
  readonly says: string;
  readonly mend?: Mend;
}

/** What stands in the way of trusting the sheets, most pressing first. */
export const warningsOf = remembered((workbook: WorkbookRead): readonly Warning[] => {
  const { problem } = projectIn(workbook);
  if (problem !== undefined) return [{ says: problem, mend: "read again" }];
  return [
    ...unread(workbook),
    ...kpisNow(workbook).flatMap((it) => ("problem" in it ? [{ says: it.problem }] : [])),
    ...outgrown(workbook),
  ];
});

function unread({ sheets, of }: WorkbookRead): Warning[] {
  if (sheets.length >= of) return [];
  return [{ says: `Reading was stopped: ${sheets.length} of ${of} sheets were read.`, mend: "read again" }];
}

/** Charts look for new rows in the spare rows that they were laid with; data beyond those do not show. */
function outgrown(workbook: WorkbookRead): Warning[] {
  const { records } = readState(workbook.survey.state);
  const { project } = projectIn(workbook);
  try {
    const { places } = planParts(wantedOf(project, foundIn(workbook).tables), [], workbook.survey);
    return project.kpis.flatMap((kpi): Warning[] => {
      const laid = records.find(({ template }) => template === chartTemplate(kpi));
      const data = places.get(chartTemplate(kpi))?.tables.get("data");
      if (laid === undefined || data === undefined) return [];
      const rows = data.last - boxOf(laid.area).bottom - SPARE_ROWS;
      const says = `${rows === 1 ? "One row" : `${rows} rows`} of data ${rows === 1 ? "lies" : "lie"} beyond the end of the chart "${kpi.name}".`;
      return rows > 0 ? [{ says, mend: "refresh" }] : [];
    });
  } catch {
    // A KPI without its columns is told of by name already.
    return [];
  }
}

/** Formulas that people without the add-in would see as errors, by their count. */
export function perishingWarning(count: number): readonly Warning[] {
  if (count === 0) return [];
  const says = `${count === 1 ? "One formula uses" : `${count} formulas use`} functions that people without Tollgate lack. Make a copy before you send the workbook.`;
  return [{ says, mend: "share" }];
}

/** As many as a chart's sheet is laid with beyond its data. */
const SPARE_ROWS = 12;
