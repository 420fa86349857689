import type { Place } from "./address";
import type { Grid } from "./cell";
import type { Plan } from "./plan";
import type { Receipt } from "./receipt";
import { inputToKeep, reconcile } from "./reconcile";
import type { Survey } from "./survey";

/** The three things that a host does itself when a plan is applied. */
export interface Applier {
  survey(): Promise<Survey>;
  cells(places: readonly Place[]): Promise<readonly Grid[]>;
  carryOut(plan: Plan): Promise<Receipt>;
}

/** Applies a plan the way every host does: survey, keep the input, write what is missing, give a receipt. */
export async function applyPlan(plan: Plan, host: Applier, force = false): Promise<Receipt> {
  const survey = await host.survey();
  const wanted = inputToKeep(plan, survey, force);
  const grids = wanted.length === 0 ? [] : await host.cells(wanted);
  const kept = new Map(wanted.map(({ name }, i) => [name, grids[i] ?? []]));
  return host.carryOut(reconcile(plan, survey, kept, force));
}
