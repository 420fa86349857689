import type { Content } from "../workbook/plan";
import type { Answers } from "./answers";
import { partText, type Package } from "./package";
import { PackageChanges } from "./package-changes";
import { readOutline } from "./read-outline";
import { refreshAnswers } from "./refresh-answers";
import { SheetDraft } from "./sheet-draft";
import { sheetPart } from "./sheet-part";
import { unprefixed } from "./unprefixed";
import { unshareFormulas } from "./unshare-formulas";
import { WorkbookPart } from "./workbook-part";

/** A cell that a person has edited; rows and columns count from 0. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/**
 * The package with cells changed and nothing else: looks, formulas around them and all other parts stay.
 *
 * @param answers What all cells show after the edits, where that is known: answers beside formulas are brought up to
 *   date by it. Without it, programs that calculate on opening do so, and others show the old answers.
 */
export function patchCells(file: Package, edits: readonly CellEdit[], answers?: Answers): Package {
  if (edits.length === 0) return file;
  const outline = readOutline(file);
  const changes = new PackageChanges(file);
  for (const sheet of new Set(edits.map((edit) => edit.sheet))) {
    const part = outline.sheets.find(({ name }) => name === sheet)?.part;
    if (part === undefined) throw new Error(`The file has no sheet "${sheet}" with cells to edit.`);
    const draft = new SheetDraft(sheet, unprefixed(partText(file, part)));
    const own = edits.filter((edit) => edit.sheet === sheet);
    unshareFormulas(draft, own);
    for (const { row, column, content } of own)
      draft.put(row, column, (was) => ({ style: was?.style ?? 0, holds: { content } }));
    changes.set(part, sheetPart(draft, undefined));
  }
  const workbook = new WorkbookPart(partText(file, outline.part));
  workbook.calculateOnOpening();
  changes.set(outline.part, workbook.xml());
  // The order of calculation names cells that may hold no formula any more; programs make it anew.
  const order = outline.relationships.find(({ type, outside }) => type === "calcChain" && !outside);
  if (order !== undefined) {
    changes.unrelate(outline.part, order.id);
    changes.drop(order.target);
  }
  return answers === undefined ? changes.done() : refreshAnswers(changes.done(), answers);
}
