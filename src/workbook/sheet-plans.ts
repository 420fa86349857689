import { fingerprint } from "./fingerprint";
import type { Plan, Step } from "./plan";
import type { State } from "./state";
import { sheetOfTemplate, type Survey } from "./survey";

/** The steps of one sheet, and what is known of it. */
export interface SheetPlan {
  readonly template: string;
  readonly sheet: string;
  readonly steps: readonly Step[];
  readonly print: string;
}

/** A plan is looked through when it is previewed, when its input is kept and when it is carried out; its prints are costly. */
const sheetPlansKnown = new WeakMap<Plan, readonly SheetPlan[]>();

/** What a plan holds, sheet by sheet. */
export function sheetPlans(plan: Plan): readonly SheetPlan[] {
  const known = sheetPlansKnown.get(plan) ?? sheetPlansOf(plan);
  sheetPlansKnown.set(plan, known);
  return known;
}

function sheetPlansOf(plan: Plan): readonly SheetPlan[] {
  return plan.flatMap((it) => {
    if (it.step !== "add sheet") return [];
    const steps = plan.filter((step) => "sheet" in step && step.sheet === it.sheet);
    return [{ template: it.template, sheet: it.sheet, steps, print: fingerprint(JSON.stringify(steps)) }];
  });
}

/** Whether the workbook has the sheet of this plan already. */
export const exists = (it: SheetPlan, survey: Survey): boolean => sheetOfTemplate(survey, it.template) !== undefined;

/** Whether the sheet stands as this plan would lay it. */
export function isAsPlanned(it: SheetPlan, survey: Survey, state: State): boolean {
  const known = state.records.find(({ template }) => template === it.template);
  return exists(it, survey) && known?.fingerprint === it.print;
}
