import { answeredBook } from "../../engine/answered-book";
import { provenTwins } from "../../engine/proven-twins";
import { freeze } from "../../../functions/share/freeze";
import type { FrozenCell } from "../../../functions/share/frozen-cell";
import { frozenLine } from "../../../functions/share/frozen-line";
import { isTabooIn, tabooOf } from "../../../functions/share/taboo-of";
import { frozenRecords } from "../../../functions/share/thaw";
import { confidentialSheets, sharePlan } from "../../templates/share-plan";
import { rulesInForce, shareSummary } from "../../templates/share-summary";
import { boxOf } from "../../workbook/address";
import { isErrorCell } from "../../workbook/cell";
import type { WorkbookContents } from "../../workbook/sheet-contents";
import { addToPackage } from "../../xlsx/add-to-package";
import type { Package } from "../../xlsx/package";
import { packageOf } from "../../xlsx/package-of";
import { readWorkbook } from "../../xlsx/read-workbook";
import { sharedCopy } from "../../xlsx/shared-copy";
import { surveyWorkbook } from "../../xlsx/survey-workbook";
import type { FileRead } from "./read-file";

/** How a workbook is to be shared. */
export interface ShareChoices {
  readonly as: "formulas" | "values";
  readonly withConfidential: boolean;
  /** Today, as a serial number. */
  readonly on: number;
}

/** A copy for others, and all that there is to tell of it. */
export interface SharedFile {
  readonly copy: Package;
  readonly frozen: readonly FrozenCell[];
  readonly leftOut: readonly string[];
  readonly summary: string;
}

/**
 * A copy of a workbook for people without the add-in.
 *
 * @throws {WorkbookProblem} With one sentence; the file that was read is as it was.
 */
export function shareFile(file: FileRead, { as, withConfidential, on }: ShareChoices): SharedFile {
  const original = file.package ?? packageOf(file.contents.sheets);
  const survey = surveyWorkbook(file.contents);
  const leftOut = withConfidential ? [] : confidentialSheets(survey);
  const book = answeredBook(file.contents);
  const freezing = freeze(book, { as, leftOut });
  const frozen = provenTwins(freezing.cells, book.sheets);
  const isTaboo = isTabooIn(tabooOf(book, leftOut));
  const { file: bare, forms } = sharedCopy(original, {
    cells: frozen,
    leftOut,
    names: freezing.names,
    isTaboo,
    mended: mendedIn(file.contents, book),
  });
  const records = recordsWithForms(frozen, forms);
  const plan = sharePlan(
    { from: file.name, on, frozen: frozen.map(frozenLine), leftOut, rules: rulesInForce(survey, book.sheets) },
    surveyWorkbook(readWorkbook(bare)),
    records,
  );
  return {
    copy: addToPackage(bare, plan),
    frozen,
    leftOut,
    summary: shareSummary(survey, book.sheets, file.name),
  };
}

/** What the notes keep, each formula with the way in which the file spelled it. */
function recordsWithForms(frozen: readonly FrozenCell[], forms: readonly string[]) {
  return frozen.flatMap((it, i) => frozenRecords([it]).map((record) => ({ ...record, inFile: forms[i] ?? "" })));
}

/** Cells that showed #NAME? in the file and show something now. */
function mendedIn(before: WorkbookContents, after: WorkbookContents) {
  return before.sheets.flatMap((sheet, i) =>
    Object.keys(sheet.formulas).flatMap((address) => {
      const { top: row, left: column } = boxOf(address);
      const [was, value] = [sheet.cells[row]?.[column] ?? null, after.sheets[i]?.cells[row]?.[column] ?? null];
      const isMended = isErrorCell(was) && was.error === "#NAME?" && !isErrorCell(value);
      return isMended ? [{ sheet: sheet.name, row, column, value }] : [];
    }),
  );
}
