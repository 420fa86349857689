import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import type { Kpi } from "../../src/dmaic/kpi";
import type { Project } from "../../src/dmaic/project";
import { chartTemplate } from "../../src/templates/chart-of-kpi";
import { findKpiSeries } from "../../src/templates/find-kpi-series";
import { kpiOnData } from "../../src/templates/kpi-on-data";
import type { Wanted } from "../../src/templates/plan-workbook";
import { proposePareto } from "../../src/templates/propose-pareto";
import type { TableOnSheet } from "../../src/templates/propose-kpis";
import { readProject } from "../../src/templates/read-project";
import { isOurs, sheetOfTemplate } from "../../src/workbook/survey";
import { drawnChart, type ChartLists, type DrawnChart } from "./drawn-chart";
import { remembered } from "./remembered";
import { tried } from "./tried";
import { foundIn, type WorkbookRead } from "./workbook-read";

/** The project of a workbook, or why it cannot be read. */
export interface ProjectRead {
  readonly project: Project;
  /** Whether sheets of ours stand in the workbook. */
  readonly stands: boolean;
  /** Whether the whole workbook was built: its Home sheet stands. */
  readonly hasHome: boolean;
  readonly problem?: string;
}

export const projectIn = remembered(({ survey, sheets }: WorkbookRead): ProjectRead => {
  const stands = sheetOfTemplate(survey, "kpis") !== undefined || sheetOfTemplate(survey, "charter") !== undefined;
  const hasHome = sheetOfTemplate(survey, "home") !== undefined;
  const read = tried(() =>
    readProject(
      survey,
      sheets.filter(({ name }) => isOurs(survey, name)),
    ),
  );
  return typeof read === "string"
    ? { project: BLANK_PROJECT, stands, hasHome, problem: read }
    : { project: read, stands, hasHome };
});

/** A KPI, and its chart or why there is none. */
export type KpiNow =
  | { readonly kpi: Kpi; readonly drawn: DrawnChart; readonly sheet: string | undefined }
  | { readonly kpi: Kpi; readonly problem: string };

/** Every KPI of the workbook as its data stand now. */
export const kpisNow = remembered((workbook: WorkbookRead): readonly KpiNow[] => {
  const { project } = projectIn(workbook);
  const { tables } = foundIn(workbook);
  return project.kpis.map((kpi) => {
    const drawn = drawnOr(kpi, tables, project);
    return typeof drawn === "string"
      ? { kpi, problem: drawn }
      : { kpi, drawn, sheet: sheetOfTemplate(workbook.survey, chartTemplate(kpi)) };
  });
});

/** The chart of a KPI on the tables at hand, or the sentence that says why it cannot be drawn. */
export function drawnOr(kpi: Kpi, tables: readonly TableOnSheet[], lists: ChartLists): DrawnChart | string {
  return tried(() => {
    const { valueNumber } = kpiOnData(kpi, tables);
    const series = findKpiSeries(kpi, tables);
    return series === undefined ? "" : drawnChart(kpi, series, valueNumber, lists);
  });
}

/**
 * What the workbook is to hold: its project with these KPIs.
 *
 * @throws {WorkbookProblem} When a KPI names columns that are not there.
 */
export function wantedOf(project: Project, tables: readonly TableOnSheet[]): Wanted {
  const pareto = proposePareto(tables);
  return {
    project,
    kpis: project.kpis.map((kpi) => kpiOnData(kpi, tables)),
    ...(pareto === undefined ? {} : { pareto }),
  };
}
