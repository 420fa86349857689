import { BLANK_PROJECT } from "../../dmaic/blank-project";
import { WorkbookProblem } from "../../workbook/workbook-problem";
import { surveyWorkbook } from "../../xlsx/survey-workbook";
import { buildWorkbook, type Built } from "./build-workbook";
import type { FileRead } from "./read-file";

/**
 * A workbook that was built before, with our formulas, headings and charts as they should be: what was typed over comes back, a sheet
 * that others refer to and that was deleted is added again, and input stays as it is.
 *
 * @throws {WorkbookProblem} When the file holds no sheet of ours, or its KPIs cannot be read.
 */
export function repairWorkbook(file: FileRead): Built {
  if (surveyWorkbook(file.contents).names.length === 0) {
    throw new WorkbookProblem(
      `"${file.name}" holds no sheet that Tollgate made, and no formula of ours that does not work, so there is nothing to repair. Build it first: tollgate build FILE -o OUT.xlsx`,
    );
  }
  return buildWorkbook(file, { project: BLANK_PROJECT, parts: [], repair: true });
}
