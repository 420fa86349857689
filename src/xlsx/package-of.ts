import { columnLetters } from "../workbook/address";
import { isErrorCell } from "../workbook/cell";
import type { SheetContents } from "../workbook/sheet-contents";
import { BARE_CONTENT_TYPES, CONTENT_TYPES, PART_TYPES, withTypes } from "./content-types";
import { NAMESPACES, XML_START } from "./namespaces";
import { EMPTY_PACKAGE, withParts, type Package } from "./package";
import type { PartContent } from "./part-content";
import { NO_RELATIONSHIPS, withRelationship } from "./relationships-part";
import { SheetDraft } from "./sheet-draft";
import { sheetPart } from "./sheet-part";
import { BARE_STYLES, StylesPart } from "./styles-part";
import { WorkbookPart } from "./workbook-part";

const BARE_WORKBOOK = `${XML_START}<workbook xmlns="${NAMESPACES.main}" xmlns:r="${NAMESPACES.relationships}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`;
const NARROWEST = 9;
const WIDEST = 40;
/** Rows that decide how wide a column is. */
const SAMPLE = 200;

/** A workbook package of plain sheets, their values and number formats: what text files become before we add to them. */
export function packageOf(sheets: readonly SheetContents[]): Package {
  const workbook = new WorkbookPart(BARE_WORKBOOK);
  const styles = new StylesPart(BARE_STYLES);
  const parts = new Map<string, string | PartContent>();
  const types = new Map<string, string>([["xl/workbook.xml", PART_TYPES.workbook]]);
  let relationships = NO_RELATIONSHIPS;
  sheets.forEach((sheet, i) => {
    const part = `xl/worksheets/sheet${i + 1}.xml`;
    const thread = withRelationship(relationships, "worksheet", `worksheets/sheet${i + 1}.xml`);
    relationships = thread.xml;
    workbook.addSheet(sheet.name, thread.id, sheet.hidden);
    types.set(part, PART_TYPES.worksheet);
    parts.set(part, sheetPart(draftOf(sheet, styles), undefined));
  });
  const styled = withRelationship(relationships, "styles", "styles.xml");
  types.set("xl/styles.xml", PART_TYPES.styles);
  return withParts(
    EMPTY_PACKAGE,
    new Map<string, string | PartContent>([
      [CONTENT_TYPES, withTypes(BARE_CONTENT_TYPES, types)],
      ["_rels/.rels", withRelationship(NO_RELATIONSHIPS, "officeDocument", "xl/workbook.xml").xml],
      ["xl/workbook.xml", workbook.xml()],
      ["xl/_rels/workbook.xml.rels", styled.xml],
      ["xl/styles.xml", styles.xml()],
      ...parts,
    ]),
  );
}

function draftOf({ name, cells, formats, formulas }: SheetContents, styles: StylesPart): SheetDraft {
  const draft = new SheetDraft(name);
  draft.hasGridLines = true;
  const widths: number[] = [];
  const looks = new Map<string, number>([["General", 0]]);
  const lookOf = (format: string): number => {
    const look = looks.get(format) ?? styles.numberStyle(format);
    looks.set(format, look);
    return look;
  };
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === null) return;
      const style = lookOf(formats[r]?.[c] ?? "General");
      const formula = formulas[`${columnLetters(c)}${r + 1}`];
      if (formula !== undefined) draft.put(r, c, () => ({ style, holds: { content: { formula } } }));
      else if (isErrorCell(cell))
        draft.put(r, c, () => ({
          style,
          holds: { kept: `<c r="${columnLetters(c)}${r + 1}" t="e"><v>${cell.error}</v></c>` },
        }));
      else draft.put(r, c, () => ({ style, holds: { content: cell } }));
      if (r < SAMPLE) widths[c] = Math.max(widths[c] ?? NARROWEST, Math.min(WIDEST, String(cell).length + 2));
    });
  });
  draft.widths = Array.from(widths, (width) => width ?? NARROWEST);
  return draft;
}
