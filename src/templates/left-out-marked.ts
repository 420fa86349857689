import type { LeftOut } from "../dmaic/project";
import type { FoundColumn } from "../workbook/table-found";
import { wordsIn } from "../workbook/words-in";
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

/** How a row is known on its chart: by its label, or by its number. */
export function labelOfRow(row: number, { table, sheet, order }: KpiSeries): number | string | undefined {
  if (order.labelsAre === "numbers") return row - table.data.top + 1;
  const cell = table.label === null ? null : sheet.cells[row]?.[table.label];
  return typeof cell === "number" || (typeof cell === "string" && cell !== "") ? cell : undefined;
}
