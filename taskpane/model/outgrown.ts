import type { Kpi } from "../../src/dmaic/kpi";
import { chartTemplate } from "../../src/templates/chart-of-kpi";
import { planParts } from "../../src/templates/plan-parts";
import { boxOf } from "../../src/workbook/address";
import { readState } from "../../src/workbook/state";
import { projectIn, wantedOf } from "./project-read";
import { remembered } from "./remembered";
import { foundIn, type WorkbookRead } from "./workbook-read";

/** A chart that stands, and how its data have grown since it was laid. */
export interface Growth {
  readonly kpi: Kpi;
  /** Rows of data beyond its end; less than 0 while it has spare rows. */
  readonly rows: number;
  /** Its spare rows are used up. */
  readonly isFull: boolean;
}

/** Charts look for new rows in the spare rows that they were laid with; data beyond those do not show. */
export const outgrown = remembered((workbook: WorkbookRead): readonly Growth[] => {
  const { records } = readState(workbook.survey.state);
  const { project } = projectIn(workbook);
  try {
    const { places } = planParts(wantedOf(project, foundIn(workbook).tables), [], workbook.survey);
    return project.kpis.flatMap((kpi): Growth[] => {
      const laid = records.find(({ template }) => template === chartTemplate(kpi));
      const data = places.get(chartTemplate(kpi))?.tables.get("data");
      if (laid === undefined || data === undefined) return [];
      const rows = data.last - boxOf(laid.area).bottom - SPARE_ROWS;
      return [{ kpi, rows, isFull: rows >= 0 }];
    });
  } catch {
    // A KPI without its columns is told of by name already.
    return [];
  }
});

/** As many as a chart's sheet is laid with beyond its data. */
const SPARE_ROWS = 12;
