import { areaOf } from "../workbook/address";
import type { Content } from "../workbook/plan";
import type { Answers } from "./answers";
import { BARE_CONTENT_TYPES, CONTENT_TYPES, withoutTypes } from "./content-types";
import { findPart, partText, withParts, type Package } from "./package";
import { readOutline } from "./read-workbook";
import { refreshAnswers } from "./refresh-answers";
import { relationshipsPart } from "./relationships";
import { withoutRelationships } from "./relationships-part";
import { SheetDraft } from "./sheet-draft";
import { sheetPart } from "./sheet-part";
import { shiftFormula } from "./shift-formula";
import { WorkbookPart } from "./workbook-part";
import { escapedXml } from "./xml-shell";

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
  const outline = readOutline(file);
  const changes = new Map<string, string | null>();
  for (const sheet of new Set(edits.map((edit) => edit.sheet))) {
    const part = outline.sheets.find(({ name }) => name === sheet)?.part;
    if (part === undefined) throw new Error(`The file has no sheet "${sheet}" with cells to edit.`);
    const draft = new SheetDraft(sheet, partText(file, part));
    const own = edits.filter((edit) => edit.sheet === sheet);
    unshareFormulas(draft, own);
    for (const { row, column, content } of own)
      draft.write(areaOf({ top: row, left: column, bottom: row, right: column }), [[content]]);
    changes.set(part, sheetPart(draft, undefined));
  }
  if (changes.size === 0) return file;
  const workbook = new WorkbookPart(partText(file, outline.part));
  workbook.calculateOnOpening();
  changes.set(outline.part, workbook.xml());
  // The order of calculation names cells that may hold no formula any more; programs make it anew.
  const order = outline.relationships.find(({ type }) => type === "calcChain");
  if (order !== undefined && findPart(file, order.target) !== undefined) {
    const list = relationshipsPart(outline.part);
    changes.set(order.target, null);
    changes.set(list, withoutRelationships(partText(file, list), new Set([order.id])));
    const types = findPart(file, CONTENT_TYPES) === undefined ? BARE_CONTENT_TYPES : partText(file, CONTENT_TYPES);
    changes.set(CONTENT_TYPES, withoutTypes(types, new Set([order.target])));
  }
  const patched = withParts(file, changes);
  return answers === undefined ? patched : refreshAnswers(patched, answers);
}

/** A shared formula is spelled out in its first cell only; when that cell is edited, the others get their own words. */
function unshareFormulas(draft: SheetDraft, edits: readonly CellEdit[]): void {
  const leaders = new Map<string, { readonly row: number; readonly column: number; readonly text: string }>();
  for (const { row, column } of edits) {
    const holds = draft.rows.get(row)?.get(column)?.holds;
    const found = holds !== undefined && "kept" in holds ? SHARED.exec(holds.kept) : null;
    const si = found === null ? undefined : /\ssi="(\d+)"/.exec(found[1]!)?.[1];
    if (found !== null && si !== undefined && found[2] !== undefined)
      leaders.set(si, { row, column, text: plain(found[2]) });
  }
  if (leaders.size === 0) return;
  for (const [row, cells] of draft.rows) {
    for (const [column, { style, holds }] of cells) {
      const found = "kept" in holds ? SHARED.exec(holds.kept) : null;
      const leader = found === null ? undefined : leaders.get(/\ssi="(\d+)"/.exec(found[1]!)?.[1] ?? "");
      if (found === null || leader === undefined || !("kept" in holds)) continue;
      const formula = shiftFormula(leader.text, row - leader.row, column - leader.column);
      const prefix = /^<(\w+:)?/.exec(found[0])?.[1] ?? "";
      cells.set(column, {
        style,
        holds: { kept: holds.kept.replace(SHARED, () => `<${prefix}f>${escapedXml(formula)}</${prefix}f>`) },
      });
    }
  }
}

const SHARED = /<(?:\w+:)?f((?=[^>]*\st="shared")[^>]*?)(?:\/>|>([^<]*)<\/(?:\w+:)?f>)/;

function plain(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, "&");
}
