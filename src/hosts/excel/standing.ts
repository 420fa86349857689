import type { Place } from "../../workbook/address";
import { NAME_PREFIX } from "../../workbook/owner-mark";
import type { Plan } from "../../workbook/plan";
import { placeOfFormula } from "./place-of-formula";

/** What of a plan's things is there already, so that no step fails over what is gone or there twice. */
export interface Standing {
  /** Our names, with their places; a name whose cells are gone has none. */
  readonly names: ReadonlyMap<string, Place | undefined>;
  /** The charts of the sheets that a plan removes charts from, as "sheet, new line, name". */
  readonly charts: ReadonlySet<string>;
  /** The sheets that the plan itself adds. */
  readonly fresh: ReadonlySet<string>;
}

/** Looks up what stands, in one round trip. */
export async function standing(context: Excel.RequestContext, plan: Plan): Promise<Standing> {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  const sheets = [...new Set(plan.flatMap((it) => (it.step === "remove chart" ? [it.sheet] : [])))];
  const found = sheets.map((sheet) => {
    const { charts } = context.workbook.worksheets.getItem(sheet);
    charts.load("items/name");
    return { sheet, charts };
  });
  await context.sync();
  return {
    names: new Map(
      names.items
        .filter(({ name }) => name.startsWith(NAME_PREFIX))
        .map(({ name, formula }) => [name, placeOfFormula(formula)]),
    ),
    charts: new Set(found.flatMap(({ sheet, charts }) => charts.items.map(({ name }) => `${sheet}\n${name}`))),
    fresh: new Set(plan.flatMap((it) => (it.step === "add sheet" ? [it.sheet] : []))),
  };
}
