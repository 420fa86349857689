import type { Phase } from "../../src/dmaic/phase";
import { TEMPLATES } from "../../src/templates/catalogue";
import { CALENDAR, SCHOOL_DAYS } from "../../src/templates/school-days-source";
import { sheetOfTemplate } from "../../src/workbook/survey";
import type { View } from "../state";
import { projectIn } from "./project-read";
import type { WorkbookRead } from "./workbook-read";

/** Sheets of ours that every page reads: who the project is, which KPIs it has, and the school days that charts may be made of. */
export const ALWAYS_READ: readonly string[] = [
  "home",
  "charter",
  "kpis",
  "savings",
  "scorecard",
  CALENDAR,
  SCHOOL_DAYS,
];

/** The sheets of ours that a page tells about, as far as the workbook has them: read when it is opened, never remembered. */
export function sheetsOfView(workbook: WorkbookRead, view: View, phase: Phase | null): readonly string[] {
  const open = phase ?? projectIn(workbook).project.phase;
  const templates = templatesOf(view, open);
  return [...new Set(templates.flatMap((template) => sheetOfTemplate(workbook.survey, template) ?? []))];
}

/** The templates that the steps of a phase fill in. The guides name them, too, but come only with the page of the phases. */
export function templatesOfPhase(phase: Phase): readonly string[] {
  const own = TEMPLATES.filter((it) => it.phase === phase.toLowerCase()).map(({ id }) => id);
  return phase === "Control" ? [...own, "scorecard", "dashboard"] : own;
}

function templatesOf(view: View, phase: Phase): readonly string[] {
  switch (view) {
    case "home":
      return ["home", "charter", "kpis", "gates"];
    case "phases":
      return ["home", "kpis", "gates", ...templatesOfPhase(phase)];
    case "kpis":
      return ["kpis", "data-collection"];
    case "scorecard":
      return ["kpis", "scorecard"];
    case "savings":
      return ["kpis", "savings"];
    case "chart":
    case "functions":
    case "share":
    case "settings":
      return [];
  }
}
