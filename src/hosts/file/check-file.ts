import { answeredBook } from "../../engine/answered-book";
import { freeze } from "../../../functions/share/freeze";
import type { FrozenCell } from "../../../functions/share/frozen-cell";
import { chartFormulas } from "../../sharing/chart-formulas";
import { TEMPLATES } from "../../templates/catalogue";
import { confidentialSheets } from "../../templates/share-plan";
import { tableAdvice, type TableAdvice } from "../../templates/table-advice";
import { isErrorCell } from "../../workbook/cell";
import { columnLetters } from "../../workbook/address";
import { findFaults } from "../../workbook/find-faults";
import { findTables } from "../../workbook/find-tables";
import { readState } from "../../workbook/state";
import { isOurs, sheetOfTemplate } from "../../workbook/survey";
import { WorkbookProblem } from "../../workbook/workbook-problem";
import { otherFiles } from "../../xlsx/other-files";
import { connectionsOf } from "../../xlsx/without-connections";
import { surveyWorkbook } from "../../xlsx/survey-workbook";
import type { FileRead } from "./read-file";
import { repairWorkbook } from "./repair-workbook";

/** What was found in a file that is to go to others. */
export interface Checked {
  /** Cells that somebody without the add-in would not see as they are. */
  readonly differs: readonly FrozenCell[];
  readonly confidential: readonly string[];
  /** Cells that show an error to everybody, as "Sheet!A1: #REF!". */
  readonly errors: readonly string[];
  /** What is no longer as it was laid in sheets of ours, as 'Sheet "KPIs": ...'. */
  readonly faults: readonly string[];
  /** Formulas that were frozen before and can be thawed. */
  readonly frozen: number;
  /** What is odd in the data, a sentence each, by sheet. */
  readonly data: readonly { readonly sheet: string; readonly says: readonly string[] }[];
  /** For each table: what its columns are, which chart fits, why, and what to look out for. */
  readonly advice: readonly (TableAdvice & { readonly sheet: string })[];
  /** The file carries the panes of add-ins. */
  readonly hasAddInParts: boolean;
  /** Connections to data elsewhere, by name; a shared copy has none. */
  readonly connections: readonly string[];
  /** The workbooks that formulas read, in the order in which the file numbers them. */
  readonly otherFiles: readonly string[];
}

/** Looks a file over as a recipient without the add-in would, and as somebody who is to build on it. */
export function checkFile(read: FileRead): Checked {
  const { contents, package: file } = read;
  const survey = surveyWorkbook(contents);
  const own = contents.sheets.filter(({ name }) => !isOurs(survey, name));
  const book = answeredBook(contents);
  const differs = freeze(book, { as: "formulas", leftOut: [], laid: chartFormulas(book, survey) }).cells;
  const taken = new Set(differs.map(({ sheet, area }) => `${sheet}!${area.split(":")[0]}`));
  return {
    differs,
    confidential: confidentialSheets(survey),
    errors: contents.sheets.flatMap(({ name, cells }) =>
      cells.flatMap((row, r) =>
        row.flatMap((cell, c) => {
          const place = `${name}!${columnLetters(c)}${r + 1}`;
          // #N/A is how charts are told to leave a gap.
          return isErrorCell(cell) && cell.error !== "#N/A" && !taken.has(place) ? [`${place}: ${cell.error}`] : [];
        }),
      ),
    ),
    faults: faultsIn(read),
    frozen: readState(survey.state).frozen.length,
    data: own.map((sheet) => {
      const { tables, says } = findTables(sheet);
      return { sheet: sheet.name, says: [...tables.flatMap((table) => table.says), ...says] };
    }),
    advice: own.flatMap((sheet) =>
      findTables(sheet).tables.map((table) => ({ sheet: sheet.name, ...tableAdvice({ table, sheet }) })),
    ),
    otherFiles: file === undefined ? [] : otherFiles(file),
    connections: file === undefined ? [] : connectionsOf(file),
    hasAddInParts: file !== undefined && [...file.parts.keys()].some((name) => /^xl\/webextensions\//i.test(name)),
  };
}

/** Our sheets against those that a repair would lay; why they cannot be laid is a fault of its own. */
function faultsIn(read: FileRead): readonly string[] {
  const survey = surveyWorkbook(read.contents);
  if (survey.names.length === 0) return [];
  try {
    const { laid } = repairWorkbook(read);
    const gone = readState(survey.state).records.filter(
      ({ template }) => sheetOfTemplate(survey, template) === undefined && !laid.places.has(template),
    );
    const found = findFaults(laid.plan, survey, read.contents.sheets).map(
      ({ sheet, says }) => `Sheet "${sheet}": ${says}`,
    );
    return [...found, ...gone.map(({ template }) => goneSheet(template))];
  } catch (problem) {
    if (problem instanceof WorkbookProblem) return [problem.message];
    throw problem;
  }
}

function goneSheet(template: string): string {
  const known = TEMPLATES.find(({ id }) => id === template);
  return known === undefined
    ? `The sheet of "${template}" was built here and is gone. Build its chart again if it is wanted.`
    : `Sheet "${known.title}": It was built here and is gone. If it is wanted, have it again: tollgate build FILE --templates ${known.id} -o OUT.xlsx`;
}
