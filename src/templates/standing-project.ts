import type { Project } from "../dmaic/project";
import type { SheetContents } from "../workbook/sheet-contents";
import { sheetOfTemplate, type Survey } from "../workbook/survey";
import type { Translation } from "../workbook/translation";
import { chartTemplate } from "./chart-of-kpi";
import { notedDefinitions } from "./kpi-notes";
import { readProject } from "./read-project";

/**
 * The project that a workbook holds already; undefined where it has none.
 *
 * Where the KPIs sheet was deleted and charts of its KPIs stand, they are as the notes of the latest build have them.
 */
export function standingProject(
  survey: Survey,
  sheets: readonly SheetContents[],
  translation?: Translation,
): Project | undefined {
  if (sheetOfTemplate(survey, "kpis") !== undefined) return readProject(survey, sheets, translation);
  const noted = notedDefinitions(survey);
  const isCharted = noted?.kpis.some((kpi) => sheetOfTemplate(survey, chartTemplate(kpi)) !== undefined) === true;
  return isCharted ? { ...readProject(survey, sheets, translation), ...noted } : undefined;
}
