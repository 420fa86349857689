import { sheetOfTemplate } from "../../src/workbook/survey";
import type { Place } from "../../src/workbook/address";
import type { View } from "../state";
import { gatesNow } from "./gates-now";
import { kpisNow, projectIn } from "./project-read";
import type { WorkbookRead } from "./workbook-read";

/** The one thing that brings the project on, and why it comes next. */
export interface NextStep {
  readonly title: string;
  readonly why: string;
  /** Where it is done. */
  readonly place?: Place;
  /** The page of the pane that helps with it. */
  readonly view?: View;
}

/** The next best step of a project whose workbook stands. */
export function nextStep(workbook: WorkbookRead): NextStep {
  const { project } = projectIn(workbook);
  const at = (template: string): { readonly place?: Place } => {
    const sheet = sheetOfTemplate(workbook.survey, template);
    return sheet === undefined ? {} : { place: { sheet, area: "A1" } };
  };
  const { title, problem, goal } = project.charter;
  const missing = [
    title === "" ? "Its title is still blank." : "",
    problem === "" ? "Its problem statement is still blank." : "",
    goal === "" ? "Its goal statement is still blank." : "",
  ].filter(Boolean);
  if (missing.length > 0) {
    return {
      title: "Write the charter",
      why: `${missing.length === 3 ? "Title, problem and goal are still blank." : missing.join(" ")} The sponsor signs what the team sets out to do, before anybody proposes a cure.`,
      ...at("charter"),
    };
  }
  const aimless = project.kpis.find(({ target }) => target === undefined);
  if (aimless !== undefined) {
    return {
      title: `Set a target for ${aimless.name}`,
      why: "With a target the scorecard says whether the process will meet it, and not only whether it is stable.",
      view: "kpis",
    };
  }
  const worse = kpisNow(workbook).find((it) => "drawn" in it && it.drawn.variation.startsWith("Concern"));
  if (worse !== undefined && "drawn" in worse) {
    return {
      title: `Find out what happened to ${worse.kpi.name}`,
      why: worse.drawn.verdict,
      ...(worse.sheet === undefined ? {} : { place: { sheet: worse.sheet, area: "A1" } }),
    };
  }
  const gate = gatesNow(workbook).find(({ phase }) => phase === project.phase);
  const open = gate?.criteria.find(({ state }) => state === "Not met" || state === "Cannot tell");
  if (open !== undefined) {
    return {
      title: open.asks,
      why: `The gate after ${project.phase} asks for it. ${open.says}`.trim(),
      ...(open.evidence === undefined ? { view: "phases" } : { place: open.evidence }),
    };
  }
  if (project.phase === "Control" && project.savings.length === 0) {
    return {
      title: "Claim the savings",
      why: "Say what one unit less is worth; the ledger takes the change from the chart and books only what is shown to be real.",
      ...at("savings"),
    };
  }
  return {
    title: `Hold the ${project.phase} tollgate`,
    why: "Walk the sponsor through the sheets of this phase, then choose the next phase on the Home sheet.",
    ...at("home"),
  };
}
