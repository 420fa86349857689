import type { Block } from "../workbook/design";
import type { Reference } from "../workbook/formula";
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
  const { titleFrom, captionFrom, series, ...chart } = block.chart;
  const there = (it: Reference): Reference =>
    it.to === "field" || it.to === "table cell" ? { ...it, sheet: sheet.template } : it;
  return {
    block: "chart",
    rows,
    columns,
    left,
    chart: {
      ...chart,
      id: `${on}-${chart.id}`,
      sheet: sheet.template,
      ...(titleFrom === undefined ? {} : { titleFrom: there(titleFrom) }),
      ...(captionFrom === undefined ? {} : { captionFrom: there(captionFrom) }),
      series: series.map((it) => (it.titleFrom === undefined ? it : { ...it, titleFrom: there(it.titleFrom) })),
    },
  };
}
