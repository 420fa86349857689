import type { Kpi } from "../dmaic/kpi";
import { WorkbookProblem } from "../workbook/workbook-problem";
import type { FoundColumn, FoundTable } from "../workbook/table-found";
import type { KpiOnData } from "./chart-of-kpi";
import { findKpiSeries } from "./find-kpi-series";
import type { TableOnSheet } from "./propose-kpis";
import { growingColumn, rowsOfTable } from "./series-of-table";

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
  return {
    kpi,
    source: {
      ...rows,
      ...(order.labelsAre === "numbers" ? { label: amounts } : {}),
      amount: amounts,
      ...(more.length === 0 ? {} : { more: more.map(({ column }) => growingColumn(table, sheet, column)) }),
      ...(denominator === undefined ? {} : { denominator: growingColumn(table, sheet, denominator.column) }),
    },
    labelNumber: order.labelsAre === "numbers" ? "General" : labelNumber(table),
    valueNumber: numberOf(kpi, amount, denominator),
  };
}

function notFound(kpi: Kpi, tables: readonly TableOnSheet[]): WorkbookProblem {
  const wanted = [kpi.numerator, kpi.denominator].filter(Boolean).map((name) => `"${name}"`);
  const there = tables.flatMap(({ table }) => table.columns.map(({ name }) => `"${name}"`)).slice(0, 20);
  return new WorkbookProblem(
    `The KPI "${kpi.name}" needs ${wanted.length === 1 ? "a column" : "columns"} ${wanted.join(" and ")} in ${TIME_SERIES}. The columns found are ${there.join(", ") || "none"}; rename a column or change the KPI.`,
  );
}

/** How values of the KPI are shown: shares as percentages, ratios with two decimals, columns as they are in the source. */
function numberOf(kpi: Kpi, amount: FoundColumn, denominator: FoundColumn | undefined): string {
  if (denominator !== undefined && kpi.chart !== "np") return kpi.chart === "p" || kpi.chart === "p'" ? "0.0%" : "0.00";
  return amount.format === "General" ? "0.0" : amount.format;
}

/** Labels that are dates are shown as dates, whether they make a time axis or only tell the rows apart. */
function labelNumber(table: FoundTable): string {
  const column = table.columns.find((it) => it.column === table.label);
  return column?.kind === "date" && !column.isText ? DATES : "General";
}
