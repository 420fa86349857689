import { thaw } from "../../functions/share/thaw";
import { thawPlan } from "../templates/share-plan";
import type { Place } from "../workbook/address";
import { readState } from "../workbook/state";
import type { WorkbookContents } from "../workbook/sheet-contents";
import { WorkbookProblem } from "../workbook/workbook-problem";
import { addToPackage } from "../xlsx/add-to-package";
import type { Package } from "../xlsx/package";
import { surveyWorkbook } from "../xlsx/survey-workbook";
import { thawCells } from "../xlsx/thaw-cells";

/** A file, and what is in it. */
export interface WorkbookToThaw {
  readonly name: string;
  readonly file: Package;
  readonly contents: WorkbookContents;
}

/** A workbook with its formulas back, and the places that were left as they are. */
export interface ThawedWorkbook {
  readonly file: Package;
  readonly back: number;
  readonly left: readonly Place[];
}

/**
 * Puts the formulas back that sharing froze.
 *
 * @throws {WorkbookProblem} Where the file is no shared copy, or nothing in it was frozen.
 */
export function thawWorkbook({ name, file, contents }: WorkbookToThaw): ThawedWorkbook {
  const survey = surveyWorkbook(contents);
  const { frozen } = readState(survey.state);
  if (frozen.length === 0) {
    throw new WorkbookProblem(
      `"${name}" holds no frozen formulas, so there is nothing to thaw. Give a copy that "tollgate share" or the Share page made.`,
    );
  }
  const { back, there, left } = thaw(frozen, contents.sheets);
  const shows = new Map(contents.sheets.map(({ name: sheet, cells }) => [sheet, cells]));
  const thawed = thawCells(file, back, (sheet, row, column) => shows.get(sheet)?.[row]?.[column] ?? null);
  return { file: addToPackage(thawed, thawPlan(survey, left)), back: back.length + there.length, left };
}
