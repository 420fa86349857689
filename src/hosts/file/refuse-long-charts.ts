import type { KpiOnData } from "../../templates/chart-of-kpi";
import { WorkbookProblem } from "../../workbook/workbook-problem";

/** Rows of all charts together: each takes some forty formulas; a hundred thousand of them take 1.2 GB, and Node has not much more by itself. */
const MOST_ROWS = 120_000;

/**
 * Refuses charts of more rows than can be calculated here.
 *
 * @throws {WorkbookProblem} Naming the longest chart, and what would do instead.
 */
export function refuseLongCharts(kpis: readonly KpiOnData[]): void {
  const rows = kpis.reduce((sum, { source }) => sum + source.rows, 0);
  if (rows <= MOST_ROWS) return;
  const longest = kpis.reduce((most, it) => (it.source.rows > most.source.rows ? it : most));
  const all = kpis.length === 1 ? "" : ` of ${rows} in all charts together`;
  throw new WorkbookProblem(
    `The chart of "${longest.kpi.name}" would have ${longest.source.rows} rows${all}; up to ${MOST_ROWS} can be laid. Sum the data up by day, week or month first (a pivot table does it), or chart fewer columns, with --chart and --value. The function CONTROL_SUMMARY takes the whole column as it is: tollgate calc FILE "=CONTROL_SUMMARY(...)". Nothing was written.`,
  );
}
