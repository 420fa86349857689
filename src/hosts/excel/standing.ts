import type { Plan } from "../../workbook/plan";
import { namedPlaces, type NamedPlaces } from "./survey";

/** What of a plan's things is there already, so that no step fails over what is gone or there twice. */
export interface Standing {
  readonly names: NamedPlaces;
  /** The columns that the plan groups, by sheet. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/**
 * Looks up what stands, in one round trip at most.
 *
 * @param known The names, where a survey has just read them.
 */
export async function standing(context: Excel.RequestContext, plan: Plan, known?: NamedPlaces): Promise<Standing> {
  if (known !== undefined) return { names: known, groups: groupsOf(plan) };
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  return { names: namedPlaces(names.items), groups: groupsOf(plan) };
}

function groupsOf(plan: Plan): Standing["groups"] {
  const groups = new Map<string, string[]>();
  for (const step of plan)
    if (step.step === "group") groups.set(step.sheet, [...(groups.get(step.sheet) ?? []), step.columns]);
  return groups;
}
