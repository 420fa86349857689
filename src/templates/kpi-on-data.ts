import type { Kpi } from "../dmaic/kpi";
import { WorkbookProblem } from "../workbook/workbook-problem";
import type { FoundColumn, FoundTable } from "../workbook/table-found";
import { axisFloor } from "./axis-floor";
import type { KpiOnData } from "./chart-of-kpi";
import { findKpiSeries, type KpiSeries } from "./find-kpi-series";
import { plottedValues } from "./plotted-values";
import type { TableOnSheet } from "./propose-kpis";
import { growingColumn, rowsOfTable } from "./series-of-table";
import { valueNumber } from "./value-number";

const DATES = "mmm d, yyyy";
const TIME_SERIES = "a table with one row per date or period, in time order";

/**
 * Finds the user's columns that feed a KPI: by the names of its numerator and denominator, in a table with time order.
 *
 * @throws {WorkbookProblem} When no table has such columns; the sentence says which columns there are.
 */
export function kpiOnData(kpi: Kpi, tables: readonly TableOnSheet[]): KpiOnData {
  const found = findKpiSeries(kpi, tables);
  if (found === undefined) throw notFound(kpi, tables);
  const { table, sheet, amount, more = [], denominator, order } = found;
  const amounts = growingColumn(table, sheet, amount.column);
  const rows = rowsOfTable(table, sheet, order);
  const plotted = plottedValues(found, kpi.chart !== "np");
  const axisFrom = axisFloor(plotted, kpi.target);
  const number = numberOf(kpi, found, plotted);
  const ticks = ticksOf(number, found, plotted);
  const first = order.labelsAre === "numbers" ? 1 : sheet.cells[table.data.top]?.[table.label ?? -1];
  return {
    kpi,
    source: {
      ...rows,
      ...(order.labelsAre === "dates" && isOfSchoolDays(table) ? { areSchoolDays: true } : {}),
      ...(order.labelsAre === "numbers" ? { label: amounts } : {}),
      amount: amounts,
      ...(more.length === 0 ? {} : { more: more.map(({ column }) => growingColumn(table, sheet, column)) }),
      ...(denominator === undefined ? {} : { denominator: growingColumn(table, sheet, denominator.column) }),
    },
    labelNumber: order.labelsAre === "numbers" ? "General" : labelNumber(table),
    valueNumber: number,
    ...(ticks === undefined ? {} : { ticks }),
    ...(axisFrom === undefined ? {} : { axisFrom }),
    ...(typeof first === "number" || typeof first === "string" ? { firstLabel: first } : {}),
  };
}

/** A column that is called so has a row for each of them, be it on our sheet of school days or on one that somebody keeps. */
const isOfSchoolDays = ({ columns, label }: FoundTable): boolean =>
  columns.some(({ column, name }) => column === label && /^school days?$/i.test(name.trim()));

function notFound(kpi: Kpi, tables: readonly TableOnSheet[]): WorkbookProblem {
  const wanted = [kpi.numerator, kpi.denominator].filter(Boolean).map((name) => `"${name}"`);
  const there = tables.flatMap(({ table }) => table.columns.map(({ name }) => `"${name}"`)).slice(0, 20);
  return new WorkbookProblem(
    `The KPI "${kpi.name}" needs ${wanted.length === 1 ? "a column" : "columns"} ${wanted.join(" and ")} in ${TIME_SERIES}. The columns found are ${there.join(", ") || "none"}; rename a column or change the KPI.`,
  );
}

/** How values of the KPI are shown: shares as percentages, ratios with as many decimals as they need, columns as they are in the source. */
function numberOf(kpi: Kpi, { amount, denominator, table, sheet }: KpiSeries, plotted: readonly number[]): string {
  if (denominator !== undefined && kpi.chart !== "np") {
    if (kpi.chart === "p" || kpi.chart === "p'") return "0.0%";
    const sum = ({ column }: FoundColumn) =>
      sheet.cells
        .slice(table.data.top, table.data.bottom + 1)
        .reduce((total, row) => total + (typeof row[column] === "number" ? Number(row[column]) : 0), 0);
    return ratioNumber(Math.abs(sum(amount) / sum(denominator)));
  }
  return amount.format === "General" ? valueNumber(plotted) : amount.format;
}

/** What round numbers need: decimals that are ours are none of the source's, and shares that reach over enough of the scale are whole percents. */
function ticksOf(number: string, { amount, denominator }: KpiSeries, plotted: readonly number[]): string | undefined {
  const isOurs = denominator !== undefined || amount.format === "General";
  if (number === "0.0%") return spanOf(plotted) >= 0.08 ? "0%" : undefined;
  return isOurs && /^0\.0+$/.test(number) ? "General" : undefined;
}

function spanOf(values: readonly number[]): number {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const value of values) [lowest, highest] = [Math.min(lowest, value), Math.max(highest, value)];
  return highest - lowest;
}

/** At least two digits that count: "0.00" for 1.2, "0.0000" for 0.015. */
function ratioNumber(typical: number): string {
  const zeros = typical > 0 && typical < 1 ? Math.floor(-Math.log10(typical)) : 0;
  return `0.${"0".repeat(Math.min(8, 2 + zeros + (zeros > 0 ? 1 : 0)))}`;
}

/** Labels that are dates are shown as dates, whether they make a time axis or only tell the rows apart. */
function labelNumber(table: FoundTable): string {
  const column = table.columns.find((it) => it.column === table.label);
  return column?.kind === "date" && !column.isText ? DATES : "General";
}
