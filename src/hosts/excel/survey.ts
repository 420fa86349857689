import type { Place } from "../../workbook/address";
import { fromExcel } from "./cells";
import { placeOfFormula } from "./place-of-formula";
import { NAME_PREFIX, ownerMark } from "../../workbook/owner-mark";
import { provenSurvey } from "../../workbook/proven-survey";
import { STATE_TEMPLATE } from "../../workbook/state";
import type { Survey } from "../../workbook/survey";

/** Our names, with their places; a name whose cells are gone has none. */
export type NamedPlaces = ReadonlyMap<string, Place | undefined>;

/** The structure of the open workbook, in two round trips. */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  return (await surveyWithNames(context)).survey;
}

/** The same with all our names, those that lead nowhere too: what is to be named must not be there twice. */
export async function surveyWithNames(
  context: Excel.RequestContext,
): Promise<{ readonly survey: Survey; readonly names: NamedPlaces }> {
  const sheets = context.workbook.worksheets;
  const items = context.workbook.names;
  sheets.load("items/name");
  items.load("items/name,items/formula");
  await context.sync();
  const names = namedPlaces(items.items);
  const ours = [...names].flatMap(([name, place]) => (place === undefined ? [] : [{ name, ...place }]));
  const state = names.get(ownerMark(STATE_TEMPLATE));
  return {
    survey: provenSurvey({
      sheets: sheets.items.map(({ name }) => name),
      names: ours,
      state: state === undefined ? [] : await stateCells(context, state.sheet),
    }),
    names,
  };
}

/** What Excel's list of names has of ours. */
export function namedPlaces(items: readonly Pick<Excel.NamedItem, "name" | "formula">[]): NamedPlaces {
  return new Map(
    items
      .filter(({ name }) => name.toLowerCase().startsWith(NAME_PREFIX))
      .map(({ name, formula }) => [name, placeOfFormula(formula)] as const),
  );
}

async function stateCells(context: Excel.RequestContext, sheet: string): Promise<Survey["state"]> {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  used.load("values");
  await context.sync();
  return used.isNullObject ? [] : used.values.map((row) => row.map((value: unknown) => fromExcel(value)));
}
