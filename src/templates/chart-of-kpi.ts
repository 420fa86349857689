import { USUAL_RULES } from "../dmaic/blank-kpi";
import type {
  ControlChartInput,
  ChartSource,
  KpiCells,
  SharedLists,
  SpreadConstants,
} from "../charts/control-chart-input";
import type { ChartForm } from "../workbook/chart-form";
import { controlChartSheet } from "../charts/control-chart-sheet";
import { CONTROL_CHART_KINDS } from "../charts/kinds/catalogue";
import type { Kpi } from "../dmaic/kpi";
import { c4, d2, d3 } from "../statistics/constants";
import type { PhaseChange } from "../dmaic/project";
import { titleWithArticle } from "../statistics/title-with-article";
import type { SheetDesign } from "../workbook/design";
import { all, cellAt, fx } from "../workbook/formula";
import { WorkbookProblem } from "../workbook/workbook-problem";

/** A KPI together with the user's columns that feed it. */
export interface KpiOnData {
  readonly kpi: Kpi;
  readonly source: ChartSource;
  readonly labelNumber: string;
  readonly valueNumber: string;
  /** How ticks are written, where it is not as the values are. */
  readonly ticks?: string;
  /** Where the axis of the values begins, where all of them lie far above 0. */
  readonly axisFrom?: number;
  /** The first label of the data: a phase change there names the first phase, and begins none. */
  readonly firstLabel?: number | string;
}

const SPARE_ROWS = 12;

/** The template id of a KPI's chart sheet. */
export const chartTemplate = (kpi: Kpi): string => `chart-${kpi.id}`;

/**
 * Whether the chart of a KPI can be written with our function: of a cusum chart CONTROL_LIMITS answers both sums and one limit, too
 * few columns for the sheet.
 */
export const hasFunctionForm = ({ chart }: Kpi): boolean =>
  CONTROL_CHART_KINDS.find(({ word }) => word === chart)?.plots !== "sums";

/** The sheet with the control chart of the KPI that stands in row `row` of the KPIs sheet. */
export function chartOfKpi(
  { kpi, source, labelNumber, valueNumber, ticks, axisFrom, firstLabel }: KpiOnData,
  row: number,
  sheet: string,
  phaseChanges: readonly PhaseChange[],
  form: ChartForm = "formulas",
  leavesOut = false,
): SheetDesign {
  const kind = CONTROL_CHART_KINDS.find(({ word }) => word === kpi.chart);
  if (kind === undefined) {
    const words = CONTROL_CHART_KINDS.map(({ word }) => word).join(", ");
    throw new WorkbookProblem(`"${kpi.chart}" is not a chart that can be laid on a sheet. Choose one of ${words}.`);
  }
  if (kind.takes === "subgroup" && source.more === undefined) {
    throw new WorkbookProblem(
      `${titleWithArticle(kind.title)} of "${kpi.name}" needs several columns of measurements, side by side. Name them, joined by commas, or choose the chart xmr.`,
    );
  }
  if (kind.takes === "divided" && source.denominator === undefined) {
    throw new WorkbookProblem(
      `${titleWithArticle(kind.title)} of "${kpi.name}" needs a column of denominators. Name one, or choose the chart xmr or c.`,
    );
  }
  const input: ControlChartInput = {
    source,
    kpi: kpiCells(row),
    chartAsked: kpi.chart,
    lists: LISTS,
    spare: SPARE_ROWS,
    phaseNames: phaseNames(phaseChanges, firstLabel),
    labelNumber,
    valueNumber,
    ...(ticks === undefined ? {} : { ticks }),
    leavesOut,
    ...(axisFrom === undefined || kind.plots !== "kpi" ? {} : { axisFrom }),
    form: hasFunctionForm(kpi) ? form : "formulas",
    constants: constantsUpTo(1 + (source.more?.length ?? 0)),
  };
  return controlChartSheet(kind, input, { template: chartTemplate(kpi), sheet, kpi: kpi.name, unit: kpi.unit });
}

function phaseNames(changes: readonly PhaseChange[], first: number | string | undefined): string[] {
  const isThere = ({ start }: PhaseChange) =>
    typeof start === "number" && typeof first === "number" ? start <= first : start === first;
  const begun = changes.filter((it) => !isThere(it));
  const names = begun.map(({ name }, i) => name || `Phase ${i + 2}`);
  return [changes.filter(isThere).pop()?.name ?? "Baseline", ...names];
}

/** Where the definition of a KPI stands, by its row in the KPIs table. */
export function kpiCells(row: number): KpiCells {
  const cell = (column: string) => cellAt("kpis", column, row, "kpis");
  return {
    id: cell("id"),
    name: cell("name"),
    better: cell("better"),
    target: cell("target"),
    chart: cell("chart"),
    rules: fx`IF(${cell("rules")}="",${USUAL_RULES},${cell("rules")})`,
    baseline: cell("baseline"),
    lowest: cell("lower bound"),
  };
}

/** The constants of subgroups of 2, 3 ... measurements. */
const constantsUpTo = (largest: number): SpreadConstants[] =>
  Array.from({ length: Math.max(0, largest - 1) }, (_, i) => ({ d2: d2(i + 2), d3: d3(i + 2), c4: c4(i + 2) }));

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
