import { answeredBook } from "../../engine/answered-book";
import { freeze } from "../../../functions/share/freeze";
import type { FrozenCell } from "../../../functions/share/frozen-cell";
import { confidentialSheets } from "../../templates/share-plan";
import { isErrorCell } from "../../workbook/cell";
import { columnLetters } from "../../workbook/address";
import { findTables } from "../../workbook/find-tables";
import { readState } from "../../workbook/state";
import { isOurs } from "../../workbook/survey";
import { surveyWorkbook } from "../../xlsx/survey-workbook";
import type { FileRead } from "./read-file";

/** What was found in a file that is to go to others. */
export interface Checked {
  /** Cells that somebody without the add-in would not see as they are. */
  readonly differs: readonly FrozenCell[];
  readonly confidential: readonly string[];
  /** Cells that show an error to everybody, as "Sheet!A1: #REF!". */
  readonly errors: readonly string[];
  /** Formulas that were frozen before and can be thawed. */
  readonly frozen: number;
  /** What is odd in the data, a sentence each, by sheet. */
  readonly data: readonly { readonly sheet: string; readonly says: readonly string[] }[];
  /** The file carries the panes of add-ins. */
  readonly hasAddInParts: boolean;
}

/** Looks a file over as a recipient without the add-in would, and as somebody who is to build on it. */
export function checkFile({ contents, package: file }: FileRead): Checked {
  const survey = surveyWorkbook(contents);
  const own = contents.sheets.filter(({ name }) => !isOurs(survey, name));
  const differs = freeze(answeredBook(contents), { as: "formulas", leftOut: [] }).cells;
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
    frozen: readState(survey.state).frozen.length,
    data: own.map((sheet) => {
      const { tables, says } = findTables(sheet);
      return { sheet: sheet.name, says: [...tables.flatMap((table) => table.says), ...says] };
    }),
    hasAddInParts: file !== undefined && [...file.parts.keys()].some((name) => /^xl\/webextensions\//i.test(name)),
  };
}
