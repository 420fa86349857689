import { TEMPLATES } from "../../src/templates/catalogue";
import { withNeeds, type Part } from "../../src/templates/plan-parts";
import { buildPreview, type BuildPreview } from "./build-preview";
import { projectToBuild } from "./home-plan";
import { projectIn } from "./project-read";
import type { WorkbookRead } from "./workbook-read";

/** What adding some sheets would do, or the sentence that says what has to come first. */
export function wizardPreview(
  workbook: WorkbookRead,
  parts: readonly Part[],
  unwanted: readonly string[],
  rules: string,
): BuildPreview | string {
  const { problem } = projectIn(workbook);
  if (problem !== undefined) return problem;
  const project = projectToBuild(workbook, unwanted, rules);
  if (project.kpis.length === 0 && withNeeds(parts).includes("charts")) {
    return "It is made from the control charts, and there is no KPI yet. Make a chart of a column first, or paste a table with dates and read the workbook again.";
  }
  const preview = buildPreview(workbook, project, parts);
  if (typeof preview === "string" || preview.adds.length > 0 || !parts.includes("pareto")) return preview;
  return "No list with a column of causes was found. Paste one with a heading such as Cause, one row for each time it happened or a column of counts beside it, and read the workbook again.";
}

/** The name that people know a step's sheet by. */
export const titleOfPart = (part: Part): string => TEMPLATES.find(({ id }) => id === part)?.title ?? part;
