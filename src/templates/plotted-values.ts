import type { KpiSeries } from "./find-kpi-series";

/** What a chart of these columns plots today, row by row: amounts, ratios, or the means of measurements side by side. */
export function plottedValues({ amount, more = [], denominator, table, sheet }: KpiSeries, isRatio: boolean): number[] {
  const values: number[] = [];
  for (let row = table.data.top; row <= table.data.bottom; row += 1) {
    if (table.skipped.includes(row)) continue;
    const cell = (column: number) => sheet.cells[row]?.[column];
    const parts = [amount, ...more].map(({ column }) => cell(column)).filter((it) => typeof it === "number");
    if (parts.length === 0) continue;
    const mean = parts.reduce((a, b) => a + b, 0) / parts.length;
    if (!isRatio || denominator === undefined) values.push(mean);
    else {
      const below = cell(denominator.column);
      if (typeof below === "number" && below > 0) values.push(mean / below);
    }
  }
  return values;
}
