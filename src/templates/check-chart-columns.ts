import { CONTROL_CHART_KINDS } from "../charts/kinds/catalogue";
import { WorkbookProblem } from "../workbook/workbook-problem";
import type { KpiSeries } from "./find-kpi-series";
import { needsNumbers } from "./needs-numbers";

/**
 * Refuses columns that a kind of control chart would pass over in silence.
 *
 * @throws {WorkbookProblem} For several columns where one is charted, a denominator where none is taken, and columns without numbers.
 */
export function checkChartColumns(chart: string, series: KpiSeries): void {
  const { amount, more = [], denominator } = series;
  const takes = CONTROL_CHART_KINDS.find(({ word }) => word === chart)?.takes;
  if (more.length > 0 && takes !== "subgroup") {
    throw new WorkbookProblem(
      `The chart ${chart} takes one column of values, and --value names ${more.length + 1}. The kinds that take several are ${kindsThatTake("subgroup")}; nothing was written.`,
    );
  }
  if (denominator !== undefined && takes !== "divided") {
    throw new WorkbookProblem(
      `The chart ${chart} takes no --denominator. The kinds that take one are ${kindsThatTake("divided")}; nothing was written.`,
    );
  }
  for (const column of [amount, ...more]) needsNumbers(series, column, "--value");
  if (denominator !== undefined) needsNumbers(series, denominator, "--denominator");
}

const kindsThatTake = (what: "subgroup" | "divided"): string =>
  CONTROL_CHART_KINDS.filter(({ takes }) => takes === what)
    .map(({ word }) => word)
    .join(", ");
