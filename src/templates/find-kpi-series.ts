import { columnLetters } from "../workbook/address";
import type { Kpi } from "../dmaic/kpi";
import { ROW_NUMBER } from "../dmaic/kpi";
import type { FoundColumn } from "../workbook/table-found";
import type { TableOnSheet } from "./propose-kpis";
import { rowOrder, timeOrder, type TimeOrder } from "./series-of-table";
import { sameHeading } from "../workbook/same-heading";

/** The columns of a table that feed a KPI, and how its rows follow each other. */
export interface KpiSeries extends TableOnSheet {
  readonly amount: FoundColumn;
  /** Further measurements of the same row: the rest of a subgroup. */
  readonly more?: readonly FoundColumn[];
  readonly denominator: FoundColumn | undefined;
  readonly order: TimeOrder;
}

/**
 * Finds the columns that a KPI names, in a table whose rows follow each other; undefined where no table has them.
 *
 * A heading may be qualified by its sheet ("2025!Late runs"), and a column may be named by its letter ("Column C"). Several headings
 * with commas between are the measurements of a subgroup, side by side.
 */
export function findKpiSeries(kpi: Kpi, tables: readonly TableOnSheet[]): KpiSeries | undefined {
  const found = tables.flatMap((it) => seriesIn(kpi, it));
  return found.find(({ order }) => order.labelsAre !== "numbers") ?? found[0];
}

function seriesIn(kpi: Kpi, { table, sheet }: TableOnSheet): KpiSeries[] {
  const column = (name: string) => columnNamed(table.columns, table.sheet, name);
  const [amount, ...more] = columnsNamed(kpi.numerator, column);
  const denominator = kpi.denominator === "" ? undefined : column(kpi.denominator);
  const label = kpi.label === undefined || kpi.label === "" ? undefined : kpi.label;
  if (amount === undefined || (kpi.denominator !== "" && denominator === undefined)) return [];
  if (label === ROW_NUMBER || (label === undefined && table.label === null)) {
    return [{ table, sheet, amount, more, denominator, order: rowOrder(table) }];
  }
  const labeled = label === undefined ? table : { ...table, label: column(label)?.column ?? null };
  const order = timeOrder(labeled, sheet, label !== undefined);
  return order === undefined ? [] : [{ table: labeled, sheet, amount, more, denominator, order }];
}

/** One heading, or several with commas between; none, where one of them is not there. */
function columnsNamed(headings: string, column: (name: string) => FoundColumn | undefined): readonly FoundColumn[] {
  const whole = column(headings);
  if (whole !== undefined) return [whole];
  const found = headings.split(",").map(column);
  return found.every((it) => it !== undefined) ? found : [];
}

/** The column of a heading, which may be qualified by its sheet, or be "Column C"; undefined where there is none. */
export function columnNamed(columns: readonly FoundColumn[], sheet: string, wanted: string): FoundColumn | undefined {
  const asked = [
    wanted,
    ...(sameHeading(wanted.slice(0, sheet.length + 1), `${sheet}!`) ? [wanted.slice(sheet.length + 1)] : []),
  ];
  for (const name of asked) {
    const found =
      columns.find((it) => sameHeading(it.name, name)) ??
      columns.find((it) => sameHeading(`Column ${columnLetters(it.column)}`, name));
    if (found !== undefined) return found;
  }
  return undefined;
}
