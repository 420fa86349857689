import { freeze } from "../../functions/share/freeze";
import type { FrozenCell } from "../../functions/share/frozen-cell";
import { frozenLine, type FrozenLine } from "../../functions/share/frozen-line";
import { isTabooIn, tabooOf } from "../../functions/share/taboo-of";
import { frozenRecords } from "../../functions/share/thaw";
import { confidentialSheets, sharePlan } from "../templates/share-plan";
import { rulesInForce, shareSummary } from "../templates/share-summary";
import { boxOf } from "../workbook/address";
import type { ShareChoices } from "../workbook/port";
import { isErrorCell } from "../workbook/cell";
import type { SheetContents, WorkbookContents } from "../workbook/sheet-contents";
import { addToPackage } from "../xlsx/add-to-package";
import { otherFiles } from "../xlsx/other-files";
import type { Package } from "../xlsx/package";
import { readWorkbook } from "../xlsx/read-workbook";
import { sharedCopy } from "../xlsx/shared-copy";
import { surveyWorkbook } from "../xlsx/survey-workbook";
import { connectionsOf } from "../xlsx/without-connections";
import { chartFormulas } from "./chart-formulas";

/** A workbook to share: its file, what the file says that its cells show, and what they are to show. */
export interface WorkbookToShare {
  readonly name: string;
  readonly file: Package;
  readonly contents: WorkbookContents;
  /** The same, where programs that have our functions know better; without it, the contents themselves. */
  readonly book?: WorkbookContents;
  /** Today, as a serial number. */
  readonly on: number;
}

/** A copy for others, and all that there is to tell of it. */
export interface SharedWorkbook {
  readonly copy: Package;
  readonly frozen: readonly FrozenCell[];
  /** The same in words. */
  readonly lines: readonly FrozenLine[];
  readonly leftOut: readonly string[];
  /** Connections to data elsewhere that the copy has no more, by name. */
  readonly cut: readonly string[];
  readonly summary: string;
}

/** Works twins out over the workbook itself, where a host can calculate. */
export type Prove = (cells: readonly FrozenCell[], sheets: readonly SheetContents[]) => readonly FrozenCell[];

/**
 * A copy of a workbook for people without the add-in.
 *
 * @throws {WorkbookProblem} With one sentence; the file that was read is as it was.
 */
export function shareWorkbook(
  { name, file, contents, book = contents, on }: WorkbookToShare,
  { as, withConfidential }: ShareChoices,
  prove: Prove = (cells) => cells,
): SharedWorkbook {
  const survey = surveyWorkbook(contents);
  const cut = connectionsOf(file);
  const leftOut = withConfidential ? [] : confidentialSheets(survey);
  const freezing = freeze(book, { as, leftOut, ...(as === "formulas" ? { laid: chartFormulas(book, survey) } : {}) });
  const frozen = prove(freezing.cells, book.sheets);
  const files = otherFiles(file);
  const lines = frozen.map((it) => frozenLine(it, files));
  const { file: bare, forms } = sharedCopy(file, {
    cells: frozen,
    leftOut,
    names: freezing.names,
    isTaboo: isTabooIn(tabooOf(book, leftOut)),
    mended: mendedIn(contents, book),
  });
  const plan = sharePlan(
    {
      from: name,
      on,
      frozen: lines,
      leftOut,
      cut,
      rules: rulesInForce(survey, book.sheets),
    },
    surveyWorkbook(readWorkbook(bare)),
    frozen.flatMap((it, i) => frozenRecords([it]).map((record) => ({ ...record, inFile: forms[i] ?? "" }))),
  );
  return {
    copy: addToPackage(bare, plan),
    frozen,
    lines,
    leftOut,
    cut,
    summary: shareSummary(survey, book.sheets, name),
  };
}

/** Cells that showed #NAME? in the file, or something else because of it, and show something now. */
function mendedIn(before: WorkbookContents, after: WorkbookContents) {
  if (before === after) return [];
  return before.sheets.flatMap((sheet, i) =>
    Object.keys(sheet.formulas).flatMap((address) => {
      const { top: row, left: column } = boxOf(address);
      const [was, value] = [sheet.cells[row]?.[column] ?? null, after.sheets[i]?.cells[row]?.[column] ?? null];
      const isMended = JSON.stringify(was) !== JSON.stringify(value) && !isErrorCell(value);
      return isMended ? [{ sheet: sheet.name, row, column, value }] : [];
    }),
  );
}
