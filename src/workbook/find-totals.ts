import { columnLetters, type Box } from "./address";
import { addressOf, type TableCells } from "./table-cells";

/** Rows of a table that are not data, and why. */
export interface NoData {
  /** The last row of data. */
  readonly last: number;
  /** Rows within the data to pass over. */
  readonly skipped: readonly number[];
  readonly says: readonly string[];
}

const TOTAL =
  /^(grand |sub[- ]?|district |overall |school |annual |year[- ]to[- ]date |ytd |column )?totals?\b|\b(sub)?totals?:?$/i;
const SUMMARY =
  /^(average|avg\.?|mean|median|sum|overall|district(wide)?|all (schools|sites|routes|terminals)|minimum|maximum|min|max|std\.? ?dev\.?|standard deviation|count|ytd|year[- ]to[- ]date|target|goal|change|difference)\b[^.]{0,25}$/i;
const NOTE =
  /^(\*|note|source|\u2020|\(\d\)|\d\)|data as of|as of|prepared|updated|printed|report (run|date)|includes?\b|excludes?\b|page \d)/i;

/** How far a sum of doubles may be from the sum that a sheet holds, for each unit added up. */
const SUM_ROUNDING = 1e-9;

/**
 * What stands among or below the rows of a table without being data: totals, subtotals, notes, repeated headings and
 * blank rows.
 *
 * @param data     The rows below the heading.
 * @param heading  The last row of the heading, or null.
 * @param formulas Formulas by address, by which a row of sums is known even without a label.
 */
export function findTotals(
  cells: TableCells,
  data: Box,
  heading: number | null,
  formulas: Readonly<Record<string, string>>,
): NoData {
  const says: string[] = [];
  let last = data.bottom;
  while (last > data.top) {
    const why = whyNoData(cells, { ...data, bottom: last }, last, formulas);
    if (why === undefined) break;
    if (why !== "") says.unshift(why);
    last -= 1;
  }
  const skipped: number[] = [];
  let repeated = 0;
  let blank = 0;
  for (let row = data.top; row < last; row += 1) {
    const isRepeat = heading !== null && repeats(cells, data, row, heading);
    const isBlank = isBlankRow(cells, data, row);
    const isSubtotal = !isRepeat && TOTAL.test(labelOf(cells, data, row)) && !isFirstOfItsColumnSort(cells, data, row);
    if (!isRepeat && !isBlank && !isSubtotal) continue;
    skipped.push(row);
    if (isRepeat) repeated += 1;
    if (isBlank) blank += 1;
    if (isSubtotal) says.push(`Row ${row + 1} "${labelOf(cells, data, row)}" looks like a subtotal and is left out.`);
  }
  if (repeated > 0) says.push(`The heading comes back ${times(repeated)} within the rows; that is left out.`);
  if (blank > 0)
    says.push(
      `${blank} blank ${blank === 1 ? "row" : "rows"} within the data ${blank === 1 ? "is" : "are"} passed over.`,
    );
  return { last, skipped, says };
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

/** Why the last row is no data; "" for a blank one, of which nothing needs to be said; undefined where it is data. */
function whyNoData(
  cells: TableCells,
  data: Box,
  row: number,
  formulas: Readonly<Record<string, string>>,
): string | undefined {
  if (isBlankRow(cells, data, row)) return "";
  const label = labelOf(cells, data, row);
  if (TOTAL.test(label)) return `Row ${row + 1} "${label}" looks like a totals row and is left out.`;
  if (SUMMARY.test(label) && hasOtherLabels(cells, data, row))
    return `Row ${row + 1} "${label}" looks like a summary row and is left out.`;
  const filled = filledColumns(cells, data, row);
  const [only] = filled;
  const words = only === undefined ? "" : cells.text(row, only);
  if (filled.length === 1 && words !== "" && data.right > data.left && isNote(cells, data, only!, words)) {
    return `Row ${row + 1} holds a note (${addressOf(row, only!)}) and is left out.`;
  }
  if (sumFormulas(data, row, formulas) > 0) return `Row ${row + 1} adds up the rows above it and is left out.`;
  if (label === "" && !hasDate(cells, data, row) && addsUp(cells, data, row))
    return `Row ${row + 1} has no label and holds the sums of the rows above it; it is left out.`;
  return undefined;
}

function filledColumns(cells: TableCells, { left, right }: Box, row: number): number[] {
  const found: number[] = [];
  for (let column = left; column <= right; column += 1) if (!cells.isBlank(row, column)) found.push(column);
  return found;
}

function isBlankRow(cells: TableCells, data: Box, row: number): boolean {
  return filledColumns(cells, data, row).length === 0;
}

/** The first words of a row, among its first three columns. */
function labelOf(cells: TableCells, data: Box, row: number): string {
  for (let column = data.left; column <= Math.min(data.right, data.left + 2); column += 1) {
    if (!cells.isBlank(row, column)) {
      const words = cells.text(row, column);
      return words.length <= 40 ? words : "";
    }
  }
  return "";
}

/** A word such as "Average" marks a summary only where the rows above are labeled in another way: by dates, or by other words. */
function hasOtherLabels(cells: TableCells, data: Box, row: number): boolean {
  const column = filledColumns(cells, data, row)[0];
  if (column === undefined) return false;
  const word = cells.text(row, column).toLowerCase();
  for (let above = data.top; above < row; above += 1)
    if (cells.text(above, column).toLowerCase() === word) return false;
  return filledColumns(cells, data, row).length > 1;
}

/** "Total loss" in a column of such words is a category: it comes back, or the rows around it read alike. */
function isFirstOfItsColumnSort(cells: TableCells, data: Box, row: number): boolean {
  const column = filledColumns(cells, data, row)[0];
  if (column === undefined) return false;
  const word = cells.text(row, column).toLowerCase();
  if (/^(grand |sub[- ]?)?totals?:?$/i.test(word)) return false;
  return !addsUp(cells, { ...data, bottom: row }, row) && !sumsOfSomeRows(cells, data, row);
}

/** Whether the figures of a row are sums of the rows just above it, as those of a subtotal are. */
function sumsOfSomeRows(cells: TableCells, data: Box, row: number): boolean {
  for (let column = data.left; column <= data.right; column += 1) {
    const sum = cells.at(row, column);
    if (typeof sum !== "number" || cells.sort(row, column) === "date") continue;
    let total = 0;
    let added = 0;
    for (let above = row - 1; above >= data.top; above -= 1) {
      const cell = cells.at(above, column);
      const value = typeof cell === "number" ? cell : 0;
      total += value;
      added += Math.abs(value);
      if (row - above >= 2 && isNear(total, sum, added)) return true;
    }
  }
  return false;
}

/** A date among the first three columns names a row as words do. */
function hasDate(cells: TableCells, { left, right }: Box, row: number): boolean {
  for (let column = left; column <= Math.min(right, left + 2); column += 1)
    if (cells.sort(row, column) === "date") return true;
  return false;
}

/** Equal but for the rounding of adding up, which grows with what is added and not with what is left of it. */
function isNear(a: number, b: number, added: number): boolean {
  return Math.abs(a - b) <= SUM_ROUNDING * added;
}

/** Every figure of the row is the sum of its column above, and there are enough of them for that to be no accident. */
function addsUp(cells: TableCells, data: Box, row: number): boolean {
  let sums = 0;
  let others = 0;
  for (let column = data.left; column <= data.right; column += 1) {
    const sum = cells.at(row, column);
    if (typeof sum !== "number" || cells.sort(row, column) === "date") continue;
    let total = 0;
    let added = 0;
    let count = 0;
    for (let above = data.top; above < row; above += 1) {
      const cell = cells.at(above, column);
      if (typeof cell !== "number") continue;
      total += cell;
      added += Math.abs(cell);
      count += 1;
    }
    if (count >= 2 && total !== 0 && isNear(total, sum, added)) sums += 1;
    else others += 1;
  }
  return sums > others && (sums >= 2 || row - data.top >= 3);
}

/** How many formulas of a row add up or average their own column over at least two rows above. */
function sumFormulas(data: Box, row: number, formulas: Readonly<Record<string, string>>): number {
  let found = 0;
  for (let column = data.left; column <= data.right; column += 1) {
    const formula = formulas[addressOf(row, column)];
    const range =
      formula === undefined
        ? null
        : /^=(?:SUM|AVERAGE|SUBTOTAL|MEDIAN)\((?:\d+,)?\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)\)$/i.exec(
            formula,
          );
    if (range === null || range[1] !== range[3] || range[1]!.toUpperCase() !== columnLetters(column)) continue;
    if (Number(range[2]) <= row && Number(range[4]) <= row && Number(range[4]) - Number(range[2]) >= 1) found += 1;
  }
  return found;
}

function isNote(cells: TableCells, data: Box, column: number, words: string): boolean {
  if (NOTE.test(words) || words.length > 40) return true;
  if (column !== data.left) return true;
  for (let row = data.top; row < data.bottom; row += 1) if (cells.sort(row, column) === "text") return false;
  return true;
}

function repeats(cells: TableCells, data: Box, row: number, heading: number): boolean {
  let same = 0;
  for (let column = data.left; column <= data.right; column += 1) {
    const words = cells.text(row, column);
    if (words !== cells.text(heading, column)) return false;
    if (words !== "") same += 1;
  }
  return same >= 2;
}
