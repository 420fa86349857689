import { load } from "@odoo/o-spreadsheet";
import { packedCells } from "../../engine/packed-cells";
import { absolutePlace, columnLetters } from "../../workbook/address";
import { readState } from "../../workbook/state";
import { sheetOfTemplate } from "../../workbook/survey";
import type { SheetContents, WorkbookContents } from "../../workbook/sheet-contents";
import { partText, type Package } from "../../xlsx/package";
import { placeOfText } from "../../xlsx/place-of-text";
import { readOutline } from "../../xlsx/read-outline";
import { surveyWorkbook } from "../../xlsx/survey-workbook";
import { chartDefinition, figureOf } from "./chart-figure";
import { sheetLink } from "./sheet-link";
import { textAsTyped } from "./text-as-typed";

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

/**
 * A workbook by the spreadsheet's own importer, for its looks, with three things set right from what our reader found: text
 * that would be taken for something else, which sheets are hidden, and the charts on sheets of ours, from their declarations.
 *
 * @throws {Error} Whatever the importer meets that it cannot understand.
 */
export function importedData(file: Package, contents: WorkbookContents): object {
  const parts = Object.fromEntries(
    [...file.parts.keys()].map((name) => [name, /\.(xml|rels)$/i.test(name) ? partText(file, name) : { imageSrc: "" }]),
  );
  // What `load` gives is the model's own data, typed as loosely as it comes.
  const data = load(parts, false) as unknown as { readonly sheets: SheetData[] };
  const outline = readOutline(file).sheets;
  for (const sheet of contents.sheets) {
    const own = data.sheets.find(({ name }) => name === sheet.name);
    if (own === undefined) throw new Error(`The importer left the sheet "${sheet.name}" out.`);
    if (sheet.hidden) own.isVisible = false;
    completeTexts(sheet, own);
    const part = outline.find(({ name }) => name === sheet.name)?.part;
    if (part === undefined) continue;
    const text = partText(file, part);
    completeLinks(text, own, data.sheets);
    freeHeights(text, own);
  }
  layCharts(data.sheets, contents);
  const sheets = data.sheets.map((sheet) => ({ ...sheet, cells: packedCells(sheet.cells) }));
  return { ...data, sheets, namedRanges: namesOf(contents) };
}

/** The importer leaves out texts that stand in their cells themselves, as ours do, and takes a text "007" for a number. */
function completeTexts({ cells, formulas }: SheetContents, own: SheetData): void {
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      const address = `${columnLetters(c)}${r + 1}`;
      if (typeof cell !== "string" || cell === "" || formulas[address] !== undefined) return;
      const known = own.cells[address];
      if (known === undefined || known === cell) own.cells[address] = textAsTyped(cell);
    }),
  );
}

/** Links inside the workbook, which the importer understands only beside shared texts. */
function completeLinks(part: string, own: SheetData, sheets: readonly SheetData[]): void {
  for (const [, attributes = ""] of part.matchAll(/<hyperlink\s([^>]*)>/g)) {
    const value = (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
    const place = placeOfText(unescaped(value("location") ?? ""));
    const target = sheets.find(({ name }) => name === place?.sheet);
    const at = value("ref") ?? "";
    const text = own.cells[at];
    if (target === undefined || text === undefined || /^[=[]/.test(text)) continue;
    own.cells[at] = sheetLink(text.replace(/^'/, ""), target.id);
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
