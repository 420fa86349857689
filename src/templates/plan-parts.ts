import type { Laid } from "../workbook/layout";
import type { Translation } from "../workbook/translation";
import { sheetOfTemplate, type Survey } from "../workbook/survey";
import { TEMPLATES } from "./catalogue";
import { chartTemplate } from "./chart-of-kpi";
import { definitionSteps } from "./kpi-notes";
import { planWorkbook, USUAL, type Wanted } from "./plan-workbook";

/** The id of a template of the catalogue: the sheets that can be asked for one by one. */
export type Part = string;

/** The parts of a workbook for which nothing else was asked; what they need comes with them. */
export const PARTS: readonly Part[] = USUAL.filter((id) => id !== "rule-sets");

/**
 * The plan for some sheets of a DMAIC workbook: those asked for, those they refer to, and those of ours that stand already,
 * which have to follow.
 */
export function planParts(wanted: Wanted, parts: readonly Part[], survey: Survey, translation?: Translation): Laid {
  const stands = (template: string) => sheetOfTemplate(survey, template) !== undefined;
  const charts = wanted.kpis.map(({ kpi }) => chartTemplate(kpi));
  const there = TEMPLATES.filter(({ id }) => (id === "charts" ? charts.some(stands) : stands(id))).map(({ id }) => id);
  const asked = withNeeds([...parts, ...there]);
  const laid = planWorkbook(wanted, survey, asked, translation);
  const { project, kpis } = wanted;
  const defined = { ...project, kpis: kpis.map(({ kpi }) => kpi) };
  return asked.includes("kpis") ? { ...laid, plan: [...laid.plan, ...definitionSteps(defined)] } : laid;
}

/** Parts, and those that they cannot stand without. */
export function withNeeds(parts: readonly Part[]): readonly Part[] {
  const found = new Set<Part>();
  const add = (part: Part) => {
    if (found.has(part)) return;
    found.add(part);
    TEMPLATES.find(({ id }) => id === part)?.needs.forEach(add);
  };
  parts.forEach(add);
  return [...found];
}
