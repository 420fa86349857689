import type { FileRead } from "./file-read";
import { importedData, namesOf } from "./imported-data";
import { plainData } from "./plain-data";
import { understoodFormulas } from "./understood-formulas";

/** What the spreadsheet is to show of a file. */
export interface ModelData {
  /** The data of the spreadsheet's model. */
  readonly data: object;
  /** What the person should know of how it is shown, a sentence each. */
  readonly notices: readonly string[];
}

/** Beyond so many rows the importer takes too long; then values and formulas are shown without their looks. */
const MOST_ROWS = 20000;

/** The data of the spreadsheet's model, with the looks of the file where they can be had. */
export function modelData(file: FileRead): ModelData {
  const read = { ...file, contents: understoodFormulas(file.contents) };
  const rows = read.contents.sheets.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (read.isText) return { data: plain(read), notices: [] };
  if (rows > MOST_ROWS) {
    const says = `With ${rows.toLocaleString("en-US")} rows, values and formulas are shown without their looks. Download keeps everything.`;
    return { data: plain(read), notices: [says] };
  }
  try {
    return { data: importedData(read.file, read.contents), notices: [] };
  } catch {
    const says =
      "The looks of this file could not be read: values and formulas are shown plainly. Download keeps everything.";
    return { data: plain(read), notices: [says] };
  }
}

const plain = ({ contents }: FileRead): object => ({ ...plainData(contents.sheets), namedRanges: namesOf(contents) });
