import type { Plan } from "../../workbook/plan";
import { namedPlaces, type NamedPlaces } from "./survey";

/** What of a plan's things is there already, so that no step fails over what is gone or there twice. */
export interface Standing {
  readonly names: NamedPlaces;
  /** The charts of the sheets that a plan removes charts from, as "sheet, new line, name". */
  readonly charts: ReadonlySet<string>;
  /** The columns that the plan groups, by sheet. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/**
 * Looks up what stands, in one round trip at most.
 *
 * @param known The names, where a survey has just read them.
 */
export async function standing(context: Excel.RequestContext, plan: Plan, known?: NamedPlaces): Promise<Standing> {
  const { names } = context.workbook;
  if (known === undefined) names.load("items/name,items/formula");
  const sheets = [...new Set(plan.flatMap((it) => (it.step === "remove chart" ? [it.sheet] : [])))];
  const found = sheets.map((sheet) => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    charts.load("items/name");
    return { sheet, charts };
  });
  if (known === undefined || found.length > 0) await context.sync();
  return {
    names: known ?? namedPlaces(names.items),
    charts: new Set(found.flatMap(({ sheet, charts }) => charts.items.map(({ name }) => `${sheet}\n${name}`))),
    groups: groupsOf(plan),
  };
}

function groupsOf(plan: Plan): Standing["groups"] {
  const groups = new Map<string, string[]>();
  for (const step of plan)
    if (step.step === "group") groups.set(step.sheet, [...(groups.get(step.sheet) ?? []), step.columns]);
  return groups;
}
