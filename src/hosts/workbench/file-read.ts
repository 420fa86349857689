import { ownerMark } from "../../workbook/owner-mark";
import { plainSheet } from "../../workbook/plain-sheet";
import type { SheetContents, WorkbookContents } from "../../workbook/sheet-contents";
import { openPackage, type Package } from "../../xlsx/package";
import { packageOf } from "../../xlsx/package-of";
import { placeOfText } from "../../xlsx/place-of-text";
import { readCsv } from "../../xlsx/read-csv";
import type { SheetEntry, WorkbookOutline } from "../../xlsx/read-outline";
import { readSheetLooks, type SheetLooks } from "../../xlsx/read-sheet-looks";
import { sheetReader } from "../../xlsx/sheet-reader";

/** A file that was read: its parts to be kept, and what its sheets hold. */
export interface FileRead {
  readonly name: string;
  readonly file: Package;
  readonly contents: WorkbookContents;
  /** The name of the sheet that it opens on. */
  readonly opensOn: string;
  /** A text table, which has values and no looks. */
  readonly isText: boolean;
}

/** The sheet that a workbook opens on, to be seen while the others are still being read. */
export interface FirstSheet {
  readonly sheet: SheetContents;
  readonly looks: SheetLooks | undefined;
  /** The names of all sheets that are not hidden. */
  readonly tabs: readonly string[];
}

/** How far the reading of a file has come: its first sheet, then so many of all its sheets. */
export interface ReadingStep {
  readonly first?: FirstSheet;
  readonly done: number;
  readonly of: number;
}

/** A workbook with one blank sheet. */
export function blankFile(): FileRead {
  const blank = plainSheet("Sheet1", [], []);
  return {
    name: "Workbook.xlsx",
    file: packageOf([blank]),
    contents: { sheets: [blank], names: [] },
    opensOn: blank.name,
    isText: false,
  };
}

/**
 * Reads a spreadsheet or a text table, sheet by sheet: whoever walks the steps may pause between them, or stop.
 *
 * @throws {XlsxProblem} With one sentence; nothing has happened then.
 */
export function* readingFile(name: string, bytes: Uint8Array): Generator<ReadingStep, FileRead> {
  if (/\.(csv|tsv|txt)$/i.test(name)) {
    const sheet = readCsv(bytes, sheetName(name));
    yield { first: { sheet, looks: undefined, tabs: [sheet.name] }, done: 1, of: 1 };
    return {
      name,
      file: packageOf([sheet]),
      contents: { sheets: [sheet], names: [] },
      opensOn: sheet.name,
      isText: true,
    };
  }
  const file = openPackage(bytes);
  const reader = sheetReader(file);
  const { outline } = reader;
  const entries = outline.sheets;
  const opensOn = firstOf(outline);
  const first = reader.sheet(opensOn);
  const tabs = entries.filter(({ hidden }) => !hidden).map((it) => it.name);
  yield {
    first: { sheet: first, looks: readSheetLooks(file, outline, opensOn), tabs },
    done: 1,
    of: entries.length,
  };
  const sheets: SheetContents[] = [];
  for (const entry of entries) {
    sheets.push(entry === opensOn ? first : reader.sheet(entry));
    yield { done: Math.min(sheets.length + 1, entries.length), of: entries.length };
  }
  return { name, file, contents: { sheets, names: outline.names }, opensOn: opensOn.name, isText: false };
}

/** A workbook that we built opens on its first page, any other on its first sheet that is to be seen. */
function firstOf({ sheets, names }: WorkbookOutline): SheetEntry {
  const mark = names.find(({ name, sheet }) => name === ownerMark("home") && sheet === undefined);
  const home = mark === undefined ? undefined : placeOfText(mark.refersTo)?.sheet;
  return sheets.find(({ name }) => name === home) ?? sheets.find(({ hidden }) => !hidden) ?? sheets[0]!;
}

function sheetName(file: string): string {
  const bare = file
    .replace(/\.[^.]+$/, "")
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim();
  return bare.slice(0, 31) || "Data";
}
