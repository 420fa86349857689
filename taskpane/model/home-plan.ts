import type { Kpi } from "../../src/dmaic/kpi";
import type { Project } from "../../src/dmaic/project";
import { proposeKpis } from "../../src/templates/propose-kpis";
import { isOurs } from "../../src/workbook/survey";
import { projectIn } from "./project-read";
import { remembered } from "./remembered";
import { foundIn, type WorkbookRead } from "./workbook-read";

/** KPIs that the tables suggest and the workbook does not have yet. */
export const proposedKpis = remembered((workbook: WorkbookRead): readonly Kpi[] => {
  const { project } = projectIn(workbook);
  const known = (kpi: Kpi) =>
    project.kpis.some(
      (it) => it.id === kpi.id || (it.numerator === kpi.numerator && it.denominator === kpi.denominator),
    );
  // A chart of school days has its KPI already; the same columns are not offered a second time.
  const tables = foundIn(workbook).tables.filter(({ sheet }) => !isOurs(workbook.survey, sheet.name));
  return proposeKpis(tables).filter((kpi) => !known(kpi));
});

/** The project to be built: its own KPIs; where it has none, those proposed that are wanted. */
export function projectToBuild(workbook: WorkbookRead, unwanted: readonly string[], rules: string): Project {
  const { project } = projectIn(workbook);
  if (project.kpis.length > 0) return project;
  const kpis = proposedKpis(workbook).filter(({ id }) => !unwanted.includes(id));
  return { ...project, kpis: kpis.map((kpi) => ({ ...kpi, rules })) };
}
