import type { KpiSeries } from "../../src/templates/find-kpi-series";
import { totalsBelow } from "../../src/templates/series-of-table";

/** The rows that a chart of a KPI is drawn from, in the order of the sheet; NaN where a figure is missing. */
export interface SeriesRows {
  readonly labels: readonly (number | string)[];
  readonly amounts: Float64Array;
  readonly denominators: Float64Array | undefined;
}

/** Reads the rows as the formulas of the chart's sheet read them: those without a label are no data. */
export function seriesRows({ table, sheet, amount, denominator, order }: KpiSeries): SeriesRows {
  const labels: (number | string)[] = [];
  const amounts: number[] = [];
  const sizes: number[] = [];
  const totals = order.labelsAre === "words" ? totalsBelow(table, sheet) : undefined;
  for (let row = table.data.top; row <= table.data.bottom; row += 1) {
    const cells = sheet.cells[row] ?? [];
    const value = cells[amount.column];
    const label = order.labelsAre === "numbers" ? row - table.data.top + 1 : cells[table.label ?? -1];
    const isData =
      order.labelsAre === "words"
        ? label !== undefined && label !== null && label !== "" && label !== totals
        : order.labelsAre === "dates"
          ? typeof label === "number"
          : typeof value === "number";
    if (!isData) continue;
    const size = denominator === undefined ? 1 : cells[denominator.column];
    const isWhole = typeof value === "number" && typeof size === "number" && (denominator === undefined || size > 0);
    labels.push(typeof label === "number" ? label : String(label));
    amounts.push(isWhole ? value : NaN);
    sizes.push(isWhole ? size : NaN);
  }
  return {
    labels,
    amounts: Float64Array.from(amounts),
    denominators: denominator === undefined ? undefined : Float64Array.from(sizes),
  };
}
