import type { ControlChartInput, ChartSource, KpiCells, SharedLists } from "../charts/control-chart-input";
import { controlChartSheet } from "../charts/control-chart-sheet";
import { CONTROL_CHART_KINDS } from "../charts/kinds/catalogue";
import type { Kpi } from "../dmaic/kpi";
import type { SheetDesign } from "../workbook/design";
import { all, cellAt } from "../workbook/formula";
import { WorkbookProblem } from "../workbook/workbook-problem";

/** A KPI together with the user's columns that feed it. */
export interface KpiOnData {
  readonly kpi: Kpi;
  readonly source: ChartSource;
  readonly labelNumber: string;
  readonly valueNumber: string;
}

const SPARE_ROWS = 12;

/** The template id of a KPI's chart sheet. */
export const chartTemplate = (kpi: Kpi): string => `chart-${kpi.id}`;

/** The sheet with the control chart of the KPI that stands in row `row` of the KPIs sheet. */
export function chartOfKpi(
  { kpi, source, labelNumber, valueNumber }: KpiOnData,
  row: number,
  sheet: string,
  phaseChanges: number,
): SheetDesign {
  const kind = CONTROL_CHART_KINDS.find(({ word }) => word === kpi.chart);
  if (kind === undefined) {
    const words = CONTROL_CHART_KINDS.map(({ word }) => word).join(", ");
    throw new WorkbookProblem(`"${kpi.chart}" is not a chart that can be laid on a sheet. Choose one of ${words}.`);
  }
  if (kind.divides && source.denominator === undefined) {
    throw new WorkbookProblem(
      `A ${kind.title} of "${kpi.name}" needs a column of denominators. Name one, or choose the chart xmr or c.`,
    );
  }
  const input: ControlChartInput = {
    source,
    kpi: kpiCells(row),
    lists: LISTS,
    spare: SPARE_ROWS,
    phaseGroups: phaseChanges + 2,
    labelNumber,
    valueNumber,
  };
  return controlChartSheet(kind, input, { template: chartTemplate(kpi), sheet, kpi: kpi.name, unit: kpi.unit });
}

/** Where the definition of a KPI stands, by its row in the KPIs table. */
export function kpiCells(row: number): KpiCells {
  const cell = (column: string) => cellAt("kpis", column, row, "kpis");
  return {
    id: cell("id"),
    name: cell("name"),
    better: cell("better"),
    target: cell("target"),
    rules: cell("rules"),
    baseline: cell("baseline"),
  };
}

const LISTS: SharedLists = {
  phaseKpi: all("kpi", "phases", "kpis"),
  phaseStart: all("start", "phases", "kpis"),
  phaseKey: all("key", "phases", "kpis"),
  phaseName: all("name", "phases", "kpis"),
  outKpi: all("kpi", "out", "kpis"),
  outLabel: all("label", "out", "kpis"),
  sets: all("set", "sets", "rule-sets"),
  setting: (test) => all(test, "sets", "rule-sets"),
};
