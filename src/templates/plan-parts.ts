import { layOut, type Laid } from "../workbook/layout";
import { titlesToday } from "../workbook/reconcile";
import { sheetOfTemplate, type Survey } from "../workbook/survey";
import { chartTemplate } from "./chart-of-kpi";
import { designsOf, type Wanted } from "./plan-workbook";

/** The sheets that can be asked for one by one. */
export type Part = "home" | "charter" | "kpis" | "charts" | "pareto" | "scorecard" | "savings";

/** What each part refers to, and cannot stand without. */
const NEEDS: Readonly<Record<Part, readonly Part[]>> = {
  charter: [],
  kpis: [],
  charts: ["kpis"],
  pareto: [],
  scorecard: ["charts"],
  savings: ["charts"],
  home: ["charter", "charts", "pareto", "scorecard", "savings"],
};

export const PARTS: readonly Part[] = ["home", "charter", "kpis", "charts", "pareto", "scorecard", "savings"];

/**
 * The plan for some sheets of a DMAIC workbook: those asked for, those they refer to, and those of ours that stand already,
 * which have to follow.
 */
export function planParts(wanted: Wanted, parts: readonly Part[], survey: Survey): Laid {
  const stands = (template: string) => sheetOfTemplate(survey, template) !== undefined;
  const charts = wanted.kpis.map(({ kpi }) => chartTemplate(kpi));
  const there = PARTS.filter((part) => (part === "charts" ? charts.some(stands) : stands(part)));
  const needed = withNeeds([...parts, ...there]);
  const templates = new Set([
    ...[...needed].filter((part) => part !== "charts"),
    ...(needed.has("charts") ? charts : []),
    ...(needed.has("kpis") || stands("rule-sets") ? ["rule-sets"] : []),
  ]);
  const designs = designsOf(wanted).filter(({ template }) => templates.has(template));
  return layOut(
    designs,
    titlesToday(
      survey,
      designs.map(({ template }) => template),
    ),
  );
}

function withNeeds(parts: readonly Part[]): ReadonlySet<Part> {
  const found = new Set<Part>();
  const add = (part: Part) => {
    if (found.has(part)) return;
    found.add(part);
    NEEDS[part].forEach(add);
  };
  parts.forEach(add);
  return found;
}
