import type { Kpi } from "../dmaic/kpi";
import { ROW_NUMBER } from "../dmaic/kpi";
import { dateFromText } from "../workbook/date-text";
import type { FoundColumn } from "../workbook/table-found";
import { WorkbookProblem } from "../workbook/workbook-problem";
import { columnNamed, findKpiSeries, type KpiSeries } from "./find-kpi-series";
import type { TableOnSheet } from "./propose-kpis";

/**
 * The columns that a chart was asked for, with rows that follow each other: by their labels, or else as they stand.
 *
 * @throws {WorkbookProblem} When a column is not there, or dates run backward; a chart of rows as they stand would then run backward, too.
 */
export function askedSeries(kpi: Kpi, tables: readonly TableOnSheet[]): KpiSeries {
  const series = findKpiSeries(kpi, tables);
  if (series !== undefined) {
    refuseBackward(series, series.table.label);
    return series;
  }
  const rows = { ...kpi, label: ROW_NUMBER };
  const labelIn = ({ table }: TableOnSheet) =>
    kpi.label === undefined ? table.label : columnNamed(table.columns, table.sheet, kpi.label)?.column;
  const withValues = tables.filter((it) => findKpiSeries(rows, [it]) !== undefined);
  if (withValues.length === 0) throw notThere([kpi.numerator, kpi.denominator], tables);
  const on = withValues.find((it) => labelIn(it) !== undefined);
  const found = on === undefined ? undefined : findKpiSeries(rows, [on]);
  if (on === undefined || found === undefined) throw notThere([kpi.label ?? ""], tables);
  const at = labelIn(on) ?? null;
  refuseBackward(on, at);
  const days = kpi.label === undefined ? on.table.columns.find(({ column }) => column === at)?.name : undefined;
  return (days === undefined ? undefined : findKpiSeries({ ...kpi, label: days }, [on])) ?? found;
}

/** Cases with numbers of their own, of which few were entered late, come with words for an order and pass. */
function refuseBackward(on: TableOnSheet | KpiSeries, label: number | null): void {
  const { table, sheet } = on;
  const column = table.columns.find((it) => it.column === label);
  if (column?.kind !== "date" || ("order" in on && !column.isText)) return;
  let before = -Infinity;
  for (let row = table.data.top; row <= table.data.bottom; row += 1) {
    const date = table.skipped.includes(row) ? undefined : dateIn(sheet.cells[row]?.[column.column]);
    if (date === undefined) continue;
    if (date < before) throw backward(column, row);
    before = date;
  }
}

function dateIn(cell: unknown): number | undefined {
  return typeof cell === "number" ? cell : typeof cell === "string" ? dateFromText(cell)?.serial : undefined;
}

const backward = ({ name }: FoundColumn, row: number): WorkbookProblem =>
  new WorkbookProblem(
    `The dates in "${name}" are not in time order (row ${row + 1} is earlier than the row above it). Sort the table by it, oldest first, and build again; nothing was written.`,
  );

function notThere(headings: readonly string[], tables: readonly TableOnSheet[]): WorkbookProblem {
  const asked = headings.filter((it) => it !== "");
  const columns = asked.map((it) => `"${it}"`).join(" and ");
  return new WorkbookProblem(
    `No table of the file has ${asked.length === 1 ? "a column" : "columns"} ${columns}. ${columnsThere(tables)}`,
  );
}

/** The headings of some tables, in a sentence. */
export function columnsThere(tables: readonly TableOnSheet[]): string {
  const names = [...new Set(tables.flatMap(({ table }) => table.columns.map(({ name }) => name)))];
  return names.length === 0
    ? "It has no table with headings at all."
    : `The columns found are ${names
        .slice(0, 30)
        .map((name) => `"${name}"`)
        .join(", ")}.`;
}
