import { layOut, type Laid } from "../workbook/layout";
import { titlesToday } from "../workbook/reconcile";
import type { Survey } from "../workbook/survey";
import type { ChartAsked } from "./asked-chart";
import { askedPicture } from "./asked-picture";
import type { TableOnSheet } from "./propose-kpis";

/**
 * The plan for a single picture, which refers to the user's cells and to nothing of ours.
 *
 * @param called  What its sheet shall be called; named after its figures, when left out.
 * @throws {WorkbookProblem} When a column is missing, or is not what the picture takes.
 */
export function planPicture(asked: ChartAsked, tables: readonly TableOnSheet[], survey: Survey, called?: string): Laid {
  const taken = new Set(survey.sheets.map((name) => name.toLowerCase()));
  const design = askedPicture(asked, tables, taken, called);
  return layOut([design], titlesToday(survey, [design.template]));
}
