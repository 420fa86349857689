import type { LeftOut } from "../dmaic/project";
import type { FoundColumn } from "../workbook/table-found";
import { wordsIn } from "../workbook/words-in";
import { dayKeys } from "./day-key";
import type { KpiSeries } from "./find-kpi-series";

/** Points to leave out, each with its reason: the rows that have a mark or a word in a column. */
export function leftOutMarked({ column, name }: FoundColumn, series: KpiSeries, kpi: string): LeftOut[] {
  return rowsOfSeries(series).flatMap((row) => {
    const cell = series.sheet.cells[row]?.[column];
    const label = labelOfRow(row, series);
    if (label === undefined || !(cell === true || wordsIn(cell) !== "")) return [];
    return [{ kpi, label, reason: cell === true || /^x$/i.test(wordsIn(cell)) ? `Marked in ${name}` : wordsIn(cell) }];
  });
}

/** The rows of data, on the sheet. */
export function rowsOfSeries({ table }: KpiSeries): number[] {
  const { top, bottom } = table.data;
  return Array.from({ length: bottom - top + 1 }, (_, i) => top + i).filter((row) => !table.skipped.includes(row));
}

/** How a row is known on its chart: by its label, by its number, or by its day and which of the day's rows it is. */
export function labelOfRow(row: number, series: KpiSeries): number | string | undefined {
  return rowLabels(series).get(row)?.key;
}

/** Where a phase that begins with a row starts: at its label, which the first of several rows of a day needs no number for. */
export function startOfRow(row: number, series: KpiSeries): number | string | undefined {
  return rowLabels(series).get(row)?.start;
}

interface RowLabel {
  readonly key: number | string;
  readonly start: number | string;
}

/** A long table is asked for every row of its own. */
const labelsKnown = new WeakMap<KpiSeries, ReadonlyMap<number, RowLabel>>();

function rowLabels(series: KpiSeries): ReadonlyMap<number, RowLabel> {
  const known = labelsKnown.get(series) ?? rowLabelsOf(series);
  labelsKnown.set(series, known);
  return known;
}

function rowLabelsOf(series: KpiSeries): ReadonlyMap<number, RowLabel> {
  const { table, sheet, order } = series;
  if (order.labelsAre === "numbers") {
    return new Map(
      rowsOfSeries(series).map((row) => [row, { key: row - table.data.top + 1, start: row - table.data.top + 1 }]),
    );
  }
  const labeled = rowsOfSeries(series).flatMap((row) => {
    const cell = table.label === null ? null : sheet.cells[row]?.[table.label];
    return typeof cell === "number" || (typeof cell === "string" && cell !== "") ? [{ row, label: cell }] : [];
  });
  const keys = order.repeats === true ? dayKeys(labeled.map(({ label }) => label)) : [];
  return new Map(
    labeled.map(({ row, label }, i) => {
      const key = keys[i] ?? label;
      return [row, { key, start: labeled[i - 1]?.label === label ? key : label }];
    }),
  );
}
