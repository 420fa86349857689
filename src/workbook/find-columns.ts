import { columnLetters, type Area, type Box } from "./address";
import { dateFromText } from "./date-text";
import { spreader } from "./find-heading";
import { formatKind } from "./format-kind";
import { numberAsHeading } from "./number-as-heading";
import { shown, type TableCells } from "./table-cells";
import type { ColumnKind, FoundColumn, OddCell } from "./table-found";

/** Everything in a column's data, counted once. */
interface Tally {
  readonly numbers: readonly number[];
  readonly dates: number;
  readonly truths: number;
  readonly words: readonly string[];
  readonly blank: number;
  readonly odd: readonly OddCell[];
  readonly format: string;
  /** Dates or numbers that are stored as text. */
  readonly datesAsText: number;
  readonly numbersAsText: number;
}

const NUMBER_TEXT = /^[-+(]?\$?\d{1,3}(?:,?\d{3})*(?:\.\d+)?%?\)?$/;
const ID_NAME =
  /^#$|\b(ids?|no\.|num|code|zip|phone|acct|account|vin|asset|tag|invoice|ticket|po|work order|req(uisition)?|route|bus|vehicle|unit|fleet|room|school (id|no|number|code)|record|employee|row)( ?(#|no\.?|num(ber)?|id|code))?$/i;
const COUNT_NAME = /\b(number of|count of|total|how many)\b|^(# of|no\. of|num(ber)? )/i;
const NUMBER_OF = /\b(number of|count of|how many)\b|^(# of|no\. of|num(ber)? )/i;
const ORDINAL_NAME =
  /^(week|wk|month|mo|period|quarter|qtr|year|yr|fy|fiscal year|school year|day|sample|observation|obs|subgroup|sequence|seq|shift)\b\.?( ?(#|no\.?|number))?$/i;
const PERCENT_NAME = /%|\b(percent(age)?|pct|rate|share|ratio|proportion)\b/i;
const MONEY_NAME =
  /\$|\b(cost|costs|price|amount|amt|budget|spend(ing)?|spent|expense|expenditures?|revenue|sales|salary|wages?|dollars|usd|fees?|savings|paid|balance)\b/i;
const MEASURE_NAME =
  /\b(minutes?|mins?|hours?|hrs?|days?|seconds?|secs?|weeks?|months|years?|miles?|mileage|mpg|degrees?|temp(erature)?|score|points?|gallons?|gal|pounds?|lbs?|oz|tons?|kwh|therms?|btu|sq\.? ?ft|square (feet|foot)|acres?|feet|inches|average|avg|mean|median|per|time|duration|age|weight|height|speed|distance|grade|gpa|fte|index|level)\b/i;
const NOTE_NAME = /\b(notes?|comments?|remarks?|descriptions?|details?|explanation|narrative|memo)\b/i;

/** A cross or a star as a cell shows it: where a column holds no words beside it, it marks a row. */
const MARK = /^"[x*]"$/i;

/** Names a table's columns by its heading and says what each holds. Columns without heading and data are left out. */
export function findColumns(
  cells: TableCells,
  data: Box,
  heading: { readonly first: number; readonly last: number } | null,
  skipped: ReadonlySet<number>,
  merged: readonly Area[],
): readonly FoundColumn[] {
  const names = headingNames(cells, data, heading, merged);
  const found: FoundColumn[] = [];
  for (let column = data.left; column <= data.right; column += 1) {
    const tally = tallied(cells, data, column, skipped);
    const name = names.get(column) ?? "";
    const kind = kindOf(name, tally, column === data.left);
    if (kind === "empty" && name === "") continue;
    const isNumeric = ["count", "measurement", "percentage", "money"].includes(kind);
    const isDate = kind === "date";
    const odd = isNumeric || isDate || kind === "empty" ? tally.odd : [];
    const asText = isDate ? tally.datesAsText > tally.dates : isNumeric && tally.numbersAsText > tally.numbers.length;
    const rows = data.bottom - data.top + 1 - countWithin(skipped, data);
    found.push({
      column,
      name: name === "" ? `Column ${columnLetters(column)}` : name,
      kind,
      format: tally.format,
      filled: rows - tally.blank - odd.length,
      blank: tally.blank,
      odd,
      isText: asText,
    });
  }
  return found;
}

function countWithin(rows: ReadonlySet<number>, { top, bottom }: Box): number {
  let count = 0;
  for (const row of rows) if (row >= top && row <= bottom) count += 1;
  return count;
}

/** The heading of each column in one line; a group's name is put before it where the same heading stands twice, or none. */
function headingNames(
  cells: TableCells,
  { left, right }: Box,
  heading: { readonly first: number; readonly last: number } | null,
  merged: readonly Area[],
): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  if (heading === null) return names;
  const spread = spreader(cells, merged);
  const line = (row: number) => Array.from({ length: right - left + 1 }, (_, i) => ownHeading(cells, row, left + i));
  const bottom = line(heading.last);
  const groups: string[][] = [];
  const tops: string[][] = [];
  for (let row = heading.first; row < heading.last; row += 1) {
    const own = line(row);
    const isGroup = own.filter((text) => text !== "").length * 2 <= own.length;
    (isGroup ? groups : tops).push(isGroup ? own.map((text, i) => text || spread(row, left + i)) : own);
  }
  const joined = bottom.map((text, i) => [...tops.map((top) => top[i]!), text].filter((part) => part !== "").join(" "));
  joined.forEach((text, i) => {
    const isTwin = joined.filter((other) => other === text).length > 1;
    const group = groups
      .map((row) => row[i]!)
      .filter((part) => part !== "")
      .join(" ");
    names.set(left + i, (text === "" || isTwin ? `${group} ${text}` : text).trim());
  });
  return names;
}

/** A heading cell as words; a year, a date or a percentage that serves as heading is given as it is shown. */
function ownHeading(cells: TableCells, row: number, column: number): string {
  const cell = cells.at(row, column);
  return typeof cell === "number"
    ? cells.sort(row, column) === "date"
      ? dateWords(cell)
      : numberAsHeading(cell, cells.format(row, column))
    : cells.text(row, column);
}

/** A serial day as Americans write it: 45905 is "9/5/2025". */
export function dateWords(serial: number): string {
  const date = new Date(Math.round((serial - 25569) * 86400000));
  return Number.isNaN(date.getTime())
    ? String(serial)
    : `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
}

function tallied(cells: TableCells, data: Box, column: number, skipped: ReadonlySet<number>): Tally {
  const numbers: number[] = [];
  const words: string[] = [];
  const odd: OddCell[] = [];
  const formats = new Map<string, number>();
  let dates = 0;
  let truths = 0;
  let blank = 0;
  let datesAsText = 0;
  let numbersAsText = 0;
  for (let row = data.top; row <= data.bottom; row += 1) {
    if (skipped.has(row)) continue;
    const cell = cells.at(row, column);
    const sort = cells.sort(row, column);
    if (sort === "blank") {
      blank += 1;
      continue;
    }
    if (sort === "number" || sort === "date")
      formats.set(cells.format(row, column), (formats.get(cells.format(row, column)) ?? 0) + 1);
    if (sort === "number") numbers.push(Number(cell));
    else if (sort === "date") dates += 1;
    else if (sort === "truth") truths += 1;
    if (sort === "text") {
      const text = cells.text(row, column);
      words.push(text);
      if (dateFromText(text) !== null) datesAsText += 1;
      else if (NUMBER_TEXT.test(text)) numbersAsText += 1;
    }
    if (sort !== "number" && sort !== "date") odd.push({ row, shows: shown(cell) });
  }
  const format = [...formats].reduce((best, it) => (it[1] > best[1] ? it : best), ["General", 0] as const)[0];
  return { numbers, dates, truths, words, blank, odd, format, datesAsText, numbersAsText };
}

function kindOf(name: string, tally: Tally, isFirst: boolean): ColumnKind {
  const { numbers, dates, truths, words } = tally;
  const filled = numbers.length + dates + truths + words.length;
  if (filled === 0) return tally.odd.some(({ shows }) => MARK.test(shows)) ? "note" : "empty";
  if (dates * 2 > filled || (tally.datesAsText * 5 >= filled * 4 && tally.datesAsText > 0)) return "date";
  if (numbers.length * 2 >= filled) return kindOfNumbers(name, tally);
  if (tally.numbersAsText * 5 >= filled * 4 && !isCode(name, words))
    return kindOfNumbers(name, { ...tally, numbers: words.map(numberInText) });
  if (truths * 2 >= filled) return "category";
  return kindOfWords(name, words, tally.blank, isFirst);
}

function numberInText(text: string): number {
  return Number(text.replace(/[^\d.-]/g, "")) || 0;
}

function kindOfNumbers(name: string, { numbers, format }: Tally): ColumnKind {
  const isWhole = numbers.every((value) => Number.isInteger(value));
  const shape = formatKind(format);
  if (shape === "percent") return "percentage";
  if (shape === "money") return "money";
  if (PERCENT_NAME.test(name) && numbers.every((value) => value >= 0 && value <= (name.includes("%") ? 100 : 1)))
    return "percentage";
  if (isWhole && ORDINAL_NAME.test(name) && isAscending(numbers)) return "label";
  if (isWhole && ID_NAME.test(name) && !COUNT_NAME.test(name))
    return new Set(numbers).size * 2 > numbers.length ? "id" : "category";
  if (MONEY_NAME.test(name)) return "money";
  if (!isWhole || numbers.some((value) => value < 0) || shape === "time") return "measurement";
  return MEASURE_NAME.test(name) && !NUMBER_OF.test(name) ? "measurement" : "count";
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.length >= 2 && numbers.every((value, i) => i === 0 || value > numbers[i - 1]!);
}

/** Digits that are no quantity: all equally long, with leading zeros, or under a heading that says so. */
function isCode(name: string, words: readonly string[]): boolean {
  return words.some((word) => /^0\d/.test(word)) || (ID_NAME.test(name) && !COUNT_NAME.test(name));
}

function kindOfWords(name: string, words: readonly string[], blank: number, isFirst: boolean): ColumnKind {
  const different = new Set(words.map((word) => word.toLowerCase())).size;
  const share = different / words.length;
  const meanLength = words.reduce((sum, word) => sum + word.length, 0) / words.length;
  if (NOTE_NAME.test(name) && (share > 0.3 || meanLength > 20)) return "note";
  if (words.length >= 3 && share === 1 && words.every((word) => /\d/.test(word) && !/\s/.test(word)))
    return isPeriodWord(words) ? "label" : "id";
  if (!isFirst && share > 0.5 && words.length >= 3 && (meanLength > 40 || blank > words.length)) return "note";
  return share > 0.9 ? "label" : "category";
}

/** "2024-25", "FY25", "Q1-2026": words that order rows in time and are no codes. */
function isPeriodWord(words: readonly string[]): boolean {
  return words.every((word) =>
    /^((fy|sy)?'?\d{2,4}([-/\u2013]\d{2,4})?|q[1-4][-' ]?(\d{2,4})?|\d{4}[-' ]?q[1-4]|w(ee)?k[-.]?\d+)$/i.test(word),
  );
}
