import type { Kpi } from "../dmaic/kpi";
import { WorkbookProblem } from "../workbook/workbook-problem";
import type { FoundColumn } from "../workbook/table-found";
import type { KpiOnData } from "./chart-of-kpi";
import type { TableOnSheet } from "./propose-kpis";
import { growingColumn, rowsOfTable, timeOrder } from "./series-of-table";

const DATES = "mmm d, yyyy";
const TIME_SERIES = "a table with one row per date or period, in time order";

/**
 * Finds the user's columns that feed a KPI: by the names of its numerator and denominator, in a table with time order.
 *
 * @throws {WorkbookProblem} When no table has such columns; the sentence says which columns there are.
 */
export function kpiOnData(kpi: Kpi, tables: readonly TableOnSheet[]): KpiOnData {
  for (const { table, sheet } of tables) {
    const column = (name: string) => table.columns.find((it) => same(it.name, name));
    const amount = column(kpi.numerator);
    const denominator = kpi.denominator === "" ? undefined : column(kpi.denominator);
    const order = timeOrder(table, sheet);
    if (amount === undefined || order === undefined || (kpi.denominator !== "" && denominator === undefined)) continue;
    return {
      kpi,
      source: {
        ...rowsOfTable(table, sheet, order),
        amount: growingColumn(table, sheet, amount.column),
        ...(denominator === undefined ? {} : { denominator: growingColumn(table, sheet, denominator.column) }),
      },
      labelNumber: order.labelsAre === "dates" ? DATES : "General",
      valueNumber: numberOf(kpi, amount, denominator),
    };
  }
  const wanted = [kpi.numerator, kpi.denominator].filter(Boolean).map((name) => `"${name}"`);
  const there = tables.flatMap(({ table }) => table.columns.map(({ name }) => `"${name}"`)).slice(0, 20);
  throw new WorkbookProblem(
    `The KPI "${kpi.name}" needs ${wanted.length === 1 ? "a column" : "columns"} ${wanted.join(" and ")} in ${TIME_SERIES}. The columns found are ${there.join(", ") || "none"}; rename a column or change the KPI.`,
  );
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** How values of the KPI are shown: shares as percentages, ratios with two decimals, columns as they are in the source. */
function numberOf(kpi: Kpi, amount: FoundColumn, denominator: FoundColumn | undefined): string {
  if (denominator !== undefined) return kpi.chart === "p" || kpi.chart === "p'" ? "0.0%" : "0.00";
  return amount.format === "General" ? "0.0" : amount.format;
}
