import type { ChartSource } from "../charts/control-chart-input";
import { areaOf, type Place } from "../workbook/address";
import type { Cell } from "../workbook/cell";
import type { SheetContents } from "../workbook/sheet-contents";
import type { FoundTable } from "../workbook/table-found";

/** How far below the last row of a table new rows are looked for, where nothing else stands there. */
const ROOM_TO_GROW = 400;

/** The labels of a table in time order, and how its rows follow each other. */
export interface TimeOrder {
  readonly labelsAre: "dates" | "words" | "numbers";
  readonly everyDays: number;
  /** Several rows to a day: cases one after the other, each a point of its own. */
  readonly repeats?: true;
  /** Rows from the first to the last, gaps among them. */
  readonly rows: number;
}

/**
 * How the rows of a table follow each other in time, or undefined where they do not: labels that repeat or run backward
 * belong to a list, not to a series.
 *
 * @param mayRepeat Whether somebody has said that the rows are a series as they stand: dates may repeat then.
 */
export function timeOrder(table: FoundTable, sheet: SheetContents, mayRepeat = false): TimeOrder | undefined {
  if (table.label === null) return undefined;
  const column = table.columns.find((it) => it.column === table.label);
  const labels = labelsOf(table, sheet);
  const rows = table.data.bottom - table.data.top + 1;
  if (column?.kind === "date" && !column.isText) {
    const dates = labels.filter((it): it is number => typeof it === "number");
    const steps = dates.slice(1).map((date, i) => date - dates[i]!);
    if (dates.length === 0) return undefined;
    if (dates.length > 0 && steps.every((step) => step >= 0) && steps.includes(0) && (mayRepeat || hasIds(table))) {
      const days = Math.max(1, Math.round(middle(steps.filter((step) => step > 0))));
      return { labelsAre: "dates", everyDays: days, rows, repeats: true };
    }
    if (steps.some((step) => step <= 0)) {
      return hasIds(table) && isMostlyForward(steps) ? { labelsAre: "words", everyDays: 1, rows } : undefined;
    }
    return { labelsAre: "dates", everyDays: Math.max(1, Math.round(middle(steps))), rows };
  }
  const words = labels.filter((it) => it !== null && it !== "").map(String);
  return new Set(words).size === words.length ? { labelsAre: "words", everyDays: 1, rows } : undefined;
}

/** The rows of a table as they stand, counted: for columns that nothing labels. */
export function rowOrder({ data }: FoundTable): TimeOrder {
  return { labelsAre: "numbers", everyDays: 1, rows: data.bottom - data.top + 1 };
}

/** Cases are numbered as they come in; a few that were entered a day late do not change their order. */
const isMostlyForward = (steps: readonly number[]): boolean =>
  steps.filter((step) => step >= 0).length >= 0.8 * steps.length;

/** Several rows to a date are a series where each row is a case with a number of its own, and a list of sums where not. */
const hasIds = (table: FoundTable): boolean => table.columns.some(({ kind, blank }) => kind === "id" && blank === 0);

/** The cells of one column of a table, and below it as far as new rows may come. */
export function growingColumn(table: FoundTable, sheet: SheetContents, column: number): Place {
  const { top } = table.data;
  return {
    sheet: table.sheet,
    area: areaOf({ top, left: column, bottom: lastRowToRead(table, sheet), right: column }),
  };
}

/** The word that the row right below a table of words begins with, such as "Total": it is no data and never will be. */
export function totalsBelow(table: FoundTable, sheet: SheetContents): string | undefined {
  const cell = table.label === null ? null : sheet.cells[table.data.bottom + 1]?.[table.label];
  return typeof cell === "string" && cell !== "" ? cell : undefined;
}

/** What `ChartSource` says of rows and labels; the amounts are the caller's. */
export function rowsOfTable(table: FoundTable, sheet: SheetContents, order: TimeOrder): Omit<ChartSource, "amount"> {
  const totals = order.labelsAre === "words" ? totalsBelow(table, sheet) : undefined;
  return {
    label: growingColumn(table, sheet, table.label ?? 0),
    labelsAre: order.labelsAre,
    everyDays: order.everyDays,
    ...(order.repeats === true ? { repeats: true } : {}),
    rows: order.rows,
    ...(totals === undefined ? {} : { totals }),
  };
}

function labelsOf(table: FoundTable, sheet: SheetContents): Cell[] {
  const found: Cell[] = [];
  for (let row = table.data.top; row <= table.data.bottom; row += 1) {
    if (!table.skipped.includes(row)) found.push(sheet.cells[row]?.[table.label ?? 0] ?? null);
  }
  return found;
}

/**
 * A row that stands right below the data (a total) is read as well and found to be no data: rows inserted above it then
 * lie within the range. Below blank rows the range ends before whatever comes next.
 */
function lastRowToRead({ data }: FoundTable, sheet: SheetContents): number {
  const isBlank = (row: number) => (sheet.cells[row] ?? []).every((cell) => cell === null || cell === "");
  if (!isBlank(data.bottom + 1)) return data.bottom + 1;
  let last = data.bottom + 1;
  while (last < data.bottom + ROOM_TO_GROW && isBlank(last + 1)) last += 1;
  return last;
}

function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}
