import type { Block } from "../workbook/design";
import { field } from "../workbook/formula";
import { charts } from "./measure/charts";
import type { Setting } from "./setting";

type ChartBlock = Extract<Block, { block: "chart" }>;

/**
 * The control chart of a KPI, drawn once more on another sheet from the same cells: the two can never disagree.
 *
 * @param kpi  Its place in the list of KPIs, from 0.
 * @param on  The template of the other sheet: the chart's id has to be its own.
 */
export function chartElsewhere(
  setting: Setting,
  kpi: number,
  on: string,
  rows: number,
  columns: number,
  left = 0,
): ChartBlock | undefined {
  const sheet = charts.designs(setting)[kpi];
  const block = sheet?.blocks.find((it) => it.block === "chart");
  if (sheet === undefined || block?.block !== "chart") return undefined;
  const { titleFrom, ...chart } = block.chart;
  return {
    block: "chart",
    rows,
    columns,
    left,
    chart: {
      ...chart,
      id: `${on}-${chart.id}`,
      sheet: sheet.template,
      ...(titleFrom?.to === "field" ? { titleFrom: field(titleFrom.name, sheet.template) } : {}),
    },
  };
}
