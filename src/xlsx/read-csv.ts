import { strFromU8 } from "fflate";
import type { DayOrder } from "../workbook/date-text";
import { plainSheet } from "../workbook/plain-sheet";
import type { SheetContents } from "../workbook/sheet-contents";
import { csvCell, type CsvCell } from "./csv-cell";
import { csvDelimiter, csvRecords } from "./csv-records";
import { LIMITS } from "./limits";
import { XlsxProblem } from "./xlsx-problem";

/** What bytes 128 to 159 mean in text of Windows programs that is not Unicode. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Reads delimited text (.csv, .tsv) as one sheet: numbers, money, percentages and dates as US programs write them.
 *
 * Commas, tabs, semicolons and bars are told apart by themselves; so are Unicode and older Windows text, and days
 * before months where a column shows that they come first.
 *
 * @param name What to call the sheet: the file's name without its ending.
 * @throws {XlsxProblem} When it is no text, has no cells, or has more than can be held.
 */
export function readCsv(bytes: Uint8Array, name: string): SheetContents {
  const text = decoded(bytes);
  const delimiter = csvDelimiter(text);
  const records = csvRecords(text.replace(/^sep=.\r?\n/, ""), delimiter);
  while (records.length > 0 && records[records.length - 1]!.every((field) => field.trim() === "")) records.pop();
  if (records.length === 0) throw new XlsxProblem("The file holds no data, only blank lines. Export it again.");
  const width = widest(records);
  const filled = records.filter((record) => record.some((field) => field !== "")).length;
  if (width > LIMITS.columns || records.length > LIMITS.rows || width * filled > LIMITS.cells) {
    throw new XlsxProblem(
      `The file has ${records.length} lines of up to ${width} columns, more than a sheet can hold. Export fewer columns or a shorter period.`,
    );
  }
  const decimalComma = delimiter !== "," && writesDecimalComma(records);
  const orders = Array.from({ length: width }, (_, column) => dayOrder(records, column));
  const cells: CsvCell[][] = records.map((record) =>
    Array.from({ length: width }, (_, i) => csvCell(record[i] ?? "", { order: orders[i]!, decimalComma })),
  );
  return plainSheet(
    name,
    cells.map((row) => row.map(({ cell }) => cell)),
    cells.map((row) => row.map(({ format }) => format)),
  );
}

function decoded(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new XlsxProblem("The file is empty: it holds no bytes at all. Export the data again.");
  if (bytes.length > LIMITS.fileBytes) {
    throw new XlsxProblem(
      `The file has ${Math.round(bytes.length / 1048576)} MB, more than the ${LIMITS.fileBytes / 1048576} MB that can be read. Export a shorter period.`,
    );
  }
  const sixteen = bytes[0] === 0xff && bytes[1] === 0xfe ? 0 : bytes[0] === 0xfe && bytes[1] === 0xff ? 1 : undefined;
  if (sixteen !== undefined) {
    const letters: string[] = [];
    for (let i = 2; i + 1 < bytes.length; i += 2)
      letters.push(String.fromCharCode(bytes[i + sixteen]! | (bytes[i + 1 - sixteen]! << 8)));
    return letters.join("");
  }
  if (bytes.subarray(0, 65536).includes(0)) {
    throw new XlsxProblem(
      "This is not a text file, whatever its name says. Save the data as .xlsx or .csv and open that.",
    );
  }
  const text = strFromU8(bytes).replace(/^\ufeff/, "");
  if (!text.includes("\ufffd")) return text;
  return strFromU8(bytes, true).replace(/[\u0080-\u009f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 128]!);
}

function widest(records: readonly (readonly string[])[]): number {
  return records.reduce((width, record) => {
    let last = record.length;
    while (last > 0 && record[last - 1]!.trim() === "") last -= 1;
    return Math.max(width, last);
  }, 0);
}

/** A column has its days first when one of them is above 12 and no second number is. */
function dayOrder(records: readonly (readonly string[])[], column: number): DayOrder {
  let dayFirst = false;
  for (const record of records) {
    const [, first, second] = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}\b/.exec(record[column] ?? "") ?? [];
    if (Number(second) > 12) return "month first";
    if (Number(first) > 12) dayFirst = true;
  }
  return dayFirst ? "day first" : "month first";
}

/** Some number has a comma that cannot part thousands, and none has such a point. */
function writesDecimalComma(records: readonly (readonly string[])[]): boolean {
  const has = (pattern: RegExp) => records.some((record) => record.some((field) => pattern.test(field.trim())));
  return has(/^-?[\d.]*\d,\d{1,2}$|^-?\d+,\d{4,}$/) && !has(/^-?[\d,]*\d\.\d{1,2}$|^-?\d+\.\d{4,}$/);
}
