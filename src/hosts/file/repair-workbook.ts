import { BLANK_PROJECT } from "../../dmaic/blank-project";
import { notedDefinitions } from "../../templates/kpi-notes";
import { findFaults } from "../../workbook/find-faults";
import { readState } from "../../workbook/state";
import { isOurs, sheetOfTemplate } from "../../workbook/survey";
import { WorkbookProblem } from "../../workbook/workbook-problem";
import { chartIn } from "../../xlsx/drawing-part";
import { partText } from "../../xlsx/package";
import { surveyWorkbook } from "../../xlsx/survey-workbook";
import { buildWorkbook, type Built } from "./build-workbook";
import type { FileRead } from "./read-file";

/** A workbook that was repaired, and what had to be mended in it. */
export interface Repaired extends Built {
  /** A sentence for each thing of ours that was not as it was laid; none where nothing needed mending. */
  readonly mended: readonly string[];
}

/**
 * A workbook that was built before, with our formulas, headings and charts as they should be: what was typed over comes back, a sheet
 * that others refer to and that was deleted is added again, and input stays as it is.
 *
 * @throws {WorkbookProblem} When the file holds no sheet of ours, or its KPIs cannot be read.
 */
export function repairWorkbook(file: FileRead): Repaired {
  const survey = surveyWorkbook(file.contents);
  if (survey.names.length === 0) {
    throw new WorkbookProblem(
      `"${file.name}" holds no sheet that Tollgate made, and no formula of ours that does not work, so there is nothing to repair. Build it first: tollgate build FILE -o OUT.xlsx`,
    );
  }
  const built = buildWorkbook(file, { project: BLANK_PROJECT, parts: [], repair: true });
  const isGone = sheetOfTemplate(survey, "kpis") === undefined && built.laid.places.has("kpis");
  const faults = findFaults(built.laid.plan, survey, file.contents.sheets)
    .filter(({ sheet }) => isOurs(survey, sheet) || built.receipt.added.some((it) => it.sheet === sheet))
    .map(({ sheet, says }) => {
      const isKpis = isGone && sheet === built.laid.places.get("kpis")?.title;
      return `Sheet "${sheet}": ${isKpis ? kpisAgain(notedDefinitions(survey) !== undefined) : says}`;
    });
  return { ...built, mended: [...faults, ...chartsGone(file)] };
}

/** How far a KPIs sheet that was deleted could be laid again. */
function kpisAgain(isNoted: boolean): string {
  return isNoted
    ? "It was gone, and is here again as the latest build left it. Look it through: what was typed there after that build is not in this file."
    : "It was gone, and this file keeps no notes of it. The KPIs in it are proposed anew from the data: type names, targets, phases and owners again, or go back to an earlier copy of the file.";
}

/** Charts of ours that no drawing of the file holds any more. */
function chartsGone({ package: file, contents }: FileRead): readonly string[] {
  if (file === undefined) return [];
  const survey = surveyWorkbook(contents);
  const drawings = [...file.parts.keys()]
    .filter((part) => /^xl\/drawings\/[^/]+\.xml$/i.test(part))
    .map((part) => partText(file, part));
  return readState(survey.state).records.flatMap(({ template, charts }) => {
    const sheet = sheetOfTemplate(survey, template);
    const gone = charts.filter(({ chart: { id } }) => drawings.every((xml) => chartIn(xml, id) === undefined));
    return sheet === undefined
      ? []
      : gone.map(({ chart: { title } }) => `Sheet "${sheet}": The chart "${title}" was gone. Repair draws it again.`);
  });
}
