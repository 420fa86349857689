import { fromExcel } from "./cells";
import { placeOfFormula } from "./place-of-formula";
import { NAME_PREFIX, ownerMark } from "../../workbook/owner-mark";
import { STATE_TEMPLATE } from "../../workbook/state";
import type { Survey } from "../../workbook/survey";

/** The structure of the open workbook, in two round trips. */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  const sheets = context.workbook.worksheets;
  const names = context.workbook.names;
  sheets.load("items/name");
  names.load("items/name,items/formula");
  await context.sync();
  const ours = names.items
    .filter(({ name }) => name.startsWith(NAME_PREFIX))
    .flatMap(({ name, formula }) => {
      const place = placeOfFormula(formula);
      return place === undefined ? [] : [{ name, ...place }];
    });
  const state = ours.find(({ name }) => name === ownerMark(STATE_TEMPLATE));
  return {
    sheets: sheets.items.map(({ name }) => name),
    names: ours,
    state: state === undefined ? [] : await stateCells(context, state.sheet),
  };
}

async function stateCells(context: Excel.RequestContext, sheet: string): Promise<Survey["state"]> {
  const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  used.load("values");
  await context.sync();
  return used.isNullObject ? [] : used.values.map((row) => row.map((value: unknown) => fromExcel(value)));
}
