import type { Project } from "../../src/dmaic/project";
import { formIn } from "../../src/templates/chart-form";
import { planParts, type Part } from "../../src/templates/plan-parts";
import type { ChartForm } from "../../src/workbook/chart-form";
import type { Ground } from "../../src/workbook/write-formula";
import type { Plan } from "../../src/workbook/plan";
import type { SheetPlaces } from "../../src/workbook/place-sheet";
import { reconcile } from "../../src/workbook/reconcile";
import { STATE_TEMPLATE } from "../../src/workbook/state";
import { wantedOf } from "./project-read";
import { remembered } from "./remembered";
import { tried } from "./tried";
import { foundIn, type WorkbookRead } from "./workbook-read";

/** A sheet that a build would add or lay again. */
export interface SheetToBuild {
  readonly sheet: string;
  /** The question that it answers. */
  readonly about: string;
  readonly charts: number;
}

/** What a build would do, before it does it. */
export interface BuildPreview {
  readonly plan: Plan;
  readonly adds: readonly SheetToBuild[];
  readonly updates: readonly SheetToBuild[];
}

const previews = remembered((_: WorkbookRead) => ({ asked: "", answer: "" as BuildPreview | string }));

/**
 * What building some parts of a project would do to a workbook, or the sentence that says why it cannot be done.
 *
 * @param form In what charts are written; as the workbook's notes say, when left out.
 */
export function buildPreview(
  workbook: WorkbookRead,
  project: Project,
  parts: readonly Part[],
  form: ChartForm = formIn(workbook.survey),
): BuildPreview | string {
  // A page is drawn anew with every key that is pressed; the same question about the same workbook is worked out once.
  const known = previews(workbook);
  const asked = JSON.stringify([project, parts, form]);
  if (known.asked !== asked) Object.assign(known, { asked, answer: workedOut(workbook, project, parts, form) });
  return known.answer;
}

function workedOut(
  workbook: WorkbookRead,
  project: Project,
  parts: readonly Part[],
  form: ChartForm,
): BuildPreview | string {
  return tried(() => {
    const { plan, places } = planParts(
      { ...wantedOf(project, foundIn(workbook).tables), form },
      parts,
      workbook.survey,
    );
    const steps = reconcile(plan, workbook.survey, new Map());
    return sheetsToBuild(plan, steps, places);
  });
}

/** What a plan would do, sheet by sheet, given the steps of it that a workbook still needs. */
export function sheetsToBuild(plan: Plan, steps: Plan, places: Ground): BuildPreview {
  const added = steps.flatMap((it) => (it.step === "add sheet" && it.template !== STATE_TEMPLATE ? [it.sheet] : []));
  const written = new Set(steps.flatMap((it) => (it.step === "write" || it.step === "fill" ? [it.sheet] : [])));
  const all = [...places.values()].map(described);
  return {
    plan,
    adds: all.filter(({ sheet }) => added.includes(sheet)),
    updates: all.filter(({ sheet }) => written.has(sheet) && !added.includes(sheet)),
  };
}

function described({ title, design: { template, blocks } }: SheetPlaces): SheetToBuild {
  const head = blocks.find((it) => it.block === "title");
  const charts = blocks.filter((it) => it.block === "chart").length;
  const question = head?.block === "title" ? head.question : "";
  return { sheet: title, about: template.startsWith("chart-") ? "Control chart" : question, charts };
}
