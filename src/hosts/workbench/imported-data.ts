import { load } from "@odoo/o-spreadsheet";
import { callsOurs } from "../../../functions/share/calls-ours";
import { packedCells } from "../../engine/packed-cells";
import { absolutePlace, boxOf, columnLetters } from "../../workbook/address";
import { readState } from "../../workbook/state";
import { sheetOfTemplate } from "../../workbook/survey";
import type { SheetContents, WorkbookContents } from "../../workbook/sheet-contents";
import { partText, type Package } from "../../xlsx/package";
import { placeOfText } from "../../xlsx/place-of-text";
import { readOutline } from "../../xlsx/read-outline";
import { readRelationships, type Relationship } from "../../xlsx/relationships";
import { surveyWorkbook } from "../../xlsx/survey-workbook";
import { chartDefinition, figureOf } from "./chart-figure";
import { looksOnly } from "./looks-only";
import { sheetLink } from "./sheet-link";
import { textAsTyped } from "./text-as-typed";
import { typedCells } from "./typed-cells";

/** What of the model's data is looked at here; all else passes through as it is. */
interface SheetData {
  readonly id: string;
  name: string;
  cells: Record<string, string | undefined>;
  cols: Record<number, { size?: number } | undefined>;
  rows: Record<number, { size?: number } | undefined>;
  figures: object[];
  isVisible: boolean;
}

const COLUMN = 96;
const ROW = 23;
const NO_TEXTS = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

/**
 * A workbook by the spreadsheet's own importer, for its looks. What the cells hold, which sheets are hidden, links and names come
 * from what our reader found, and the charts on sheets of ours from their declarations.
 *
 * @throws {Error} Whatever the importer meets that it cannot understand.
 */
export function importedData(file: Package, contents: WorkbookContents): object {
  const outline = readOutline(file).sheets;
  const texts = new Map(
    outline.flatMap(({ name, part }) =>
      part === undefined ? [] : [[name, { part, text: partText(file, part) }] as const],
    ),
  );
  const bare = new Map(
    [...texts.values()].flatMap(({ part, text }) => {
      const looks = looksOnly(text);
      return looks === undefined ? [] : [[part, looks] as const];
    }),
  );
  const needsTexts = bare.size < texts.size;
  const parts = Object.fromEntries(
    [...file.parts.keys()].map((name) => [
      name,
      bare.get(name) ??
        (/\/sharedStrings\.xml$/i.test(name) && !needsTexts
          ? NO_TEXTS
          : /\.(xml|rels)$/i.test(name)
            ? partText(file, name)
            : { imageSrc: "" }),
    ]),
  );
  // What `load` gives is the model's own data, typed as loosely as it comes.
  const data = load(parts, false) as unknown as { readonly sheets: SheetData[] };
  for (const sheet of contents.sheets) {
    const own = data.sheets.find(({ name }) => name === sheet.name);
    if (own === undefined) throw new Error(`The importer left the sheet "${sheet.name}" out.`);
    if (sheet.hidden) own.isVisible = false;
    const known = texts.get(sheet.name);
    if (known !== undefined && bare.has(known.part)) own.cells = typedCells(sheet);
    else complete(sheet, own);
    if (known === undefined) continue;
    completeLinks(known.text, readRelationships(file, known.part), own, data.sheets);
    freeHeights(known.text, own);
  }
  layCharts(data.sheets, contents);
  const sheets = data.sheets.map((sheet) => ({ ...sheet, cells: packedCells(sheet.cells) }));
  return { ...data, sheets, namedRanges: namesOf(contents) };
}

/**
 * The importer leaves out texts that stand in their cells themselves, as ours do, takes a text "007" for a number, and knows our
 * functions by no other program's spelling.
 */
function complete(sheet: SheetContents, own: SheetData): void {
  sheet.cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      const address = `${columnLetters(c)}${r + 1}`;
      if (typeof cell !== "string" || cell === "" || sheet.formulas[address] !== undefined) return;
      const known = own.cells[address];
      if (known === undefined || known === cell) own.cells[address] = textAsTyped(cell);
    }),
  );
  for (const [address, formula] of Object.entries(sheet.formulas)) {
    if (!callsOurs(formula)) continue;
    const { top, left, bottom, right } = boxOf(sheet.spills?.[address] ?? address);
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) delete own.cells[`${columnLetters(column)}${row + 1}`];
    own.cells[address] = formula;
  }
}

/** Links to other places and inside the workbook; the importer finds them only beside texts that it has read itself. */
function completeLinks(
  part: string,
  relationships: readonly Relationship[],
  own: SheetData,
  sheets: readonly SheetData[],
): void {
  for (const [, attributes = ""] of part.matchAll(/<hyperlink\s([^>]*)>/g)) {
    const value = (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
    const at = value("ref") ?? "";
    const text = own.cells[at];
    if (text === undefined || /^[=[]/.test(text)) continue;
    const label = text.replace(/^'/, "");
    const outside = relationships.find(({ id, outside: isOutside }) => isOutside && id === value("r:id"))?.target;
    const place = placeOfText(unescaped(value("location") ?? ""));
    const target = sheets.find(({ name }) => name === place?.sheet);
    if (outside !== undefined && /^(?:https?|mailto):[^\s()]+$/i.test(outside))
      own.cells[at] = `[${label.replace(/[[\]]/g, " ")}](${outside})`;
    else if (target !== undefined) own.cells[at] = sheetLink(label, target.id);
  }
}

/** Rows that the file gives no height grow with their text, as they do in other programs; the importer fixes them all. */
function freeHeights(part: string, own: SheetData): void {
  const fixed = new Set([...part.matchAll(/<row\s(?=[^>]*\sht=)[^>]*?\br="(\d+)"/g)].map(([, row]) => Number(row) - 1));
  for (const [row, header] of Object.entries(own.rows))
    if (header !== undefined && !fixed.has(Number(row))) delete header.size;
}

const unescaped = (text: string): string =>
  text
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

export function layCharts(sheets: readonly SheetData[], contents: WorkbookContents): void {
  const survey = surveyWorkbook(contents);
  for (const { template, charts } of readState(survey.state).records) {
    const sheet = sheets.find(({ name }) => name === sheetOfTemplate(survey, template));
    if (sheet === undefined) continue;
    const { cols, rows } = sheet;
    sheet.figures = charts.map(({ at, chart }) => ({
      id: chart.id,
      tag: "chart",
      offset: { x: 0, y: 0 },
      ...figureOf(
        at,
        (column) => cols[column]?.size ?? COLUMN,
        (row) => rows[row]?.size ?? ROW,
      ),
      data: { ...chartDefinition(chart), chartId: chart.id },
    }));
  }
}

/** The names that hold in the whole workbook and stand for cells; the importer leaves names out. */
export function namesOf({ names, sheets }: WorkbookContents): Record<string, string> {
  const known = new Set(sheets.map(({ name }) => name));
  return Object.fromEntries(
    names.flatMap(({ name, refersTo, sheet }) => {
      const at = placeOfText(refersTo);
      return sheet !== undefined || at === undefined || !known.has(at.sheet) || name.startsWith("_xlnm.")
        ? []
        : [[name, absolutePlace(at)]];
    }),
  );
}
