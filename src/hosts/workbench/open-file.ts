import type { SheetContents, WorkbookContents } from "../../workbook/sheet-contents";
import { openPackage, type Package } from "../../xlsx/package";
import { packageOf } from "../../xlsx/package-of";
import { readCsv } from "../../xlsx/read-csv";
import { readWorkbook } from "../../xlsx/read-workbook";
import { importedData, namesOf } from "./imported-data";
import { plainData } from "./plain-data";

/** A file that was opened: its parts to be kept, and what the spreadsheet is to show. */
export interface Opened {
  readonly name: string;
  readonly file: Package;
  /** The data of the spreadsheet's model. */
  readonly data: object;
  /** What the person should know of how it is shown, a sentence each. */
  readonly notices: readonly string[];
}

/** Beyond so many rows the importer takes too long; then values and formulas are shown without their looks. */
const MOST_ROWS = 20000;

const BLANK: SheetContents = {
  name: "Sheet1",
  cells: [],
  formats: [],
  formulas: {},
  merged: [],
  hidden: false,
  hiddenRows: [],
  hiddenColumns: [],
  tables: [],
};

/** A workbook with one blank sheet. */
export function blankFile(): Opened {
  return { name: "Workbook.xlsx", file: packageOf([BLANK]), data: plainData([BLANK]), notices: [] };
}

/**
 * Opens a spreadsheet or a text table.
 *
 * @throws {XlsxProblem} With one sentence; nothing has happened then.
 */
export function openFile(name: string, bytes: Uint8Array): Opened {
  if (/\.(csv|tsv|txt)$/i.test(name)) {
    const sheet = readCsv(bytes, sheetName(name));
    return { name, file: packageOf([sheet]), data: plainData([sheet]), notices: [] };
  }
  const file = openPackage(bytes);
  const contents = readWorkbook(file);
  const { sheets } = contents;
  const rows = Math.max(...sheets.map(({ cells }) => cells.length));
  if (rows > MOST_ROWS) {
    const says = `With ${rows.toLocaleString("en-US")} rows, values and formulas are shown without their looks. Download keeps everything.`;
    return { name, file, data: plain(contents), notices: [says] };
  }
  try {
    return { name, file, data: importedData(file, contents), notices: [] };
  } catch {
    const says =
      "The looks of this file could not be read: values and formulas are shown plainly. Download keeps everything.";
    return { name, file, data: plain(contents), notices: [says] };
  }
}

const plain = (contents: WorkbookContents): object => ({
  ...plainData(contents.sheets),
  namedRanges: namesOf(contents),
});

function sheetName(file: string): string {
  const bare = file
    .replace(/\.[^.]+$/, "")
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim();
  return bare.slice(0, 31) || "Data";
}
