import { boxOf, type Box } from "../../workbook/address";
import { SERIES_LOOKS, type Chart, type Series } from "../../workbook/chart";
import type { Plan, Step } from "../../workbook/plan";
import { COLORS } from "../../workbook/style";
import { columnPoints, USUAL_COLUMN, USUAL_ROW } from "./points";

/** What labels the charts that some steps of a plan draw: queued after everything else that a build cannot do without. */
export function labelsOf(steps: readonly Step[], plan: Plan): ((context: Excel.RequestContext) => void)[] {
  return steps.flatMap((it) => {
    if (it.step !== "chart" || !it.chart.series.some(({ endLabel = false }) => endLabel !== false)) return [];
    const widths = plan.flatMap((other) =>
      other.step === "widths" && other.sheet === it.sheet ? [other.widths] : [],
    )[0];
    return ({ workbook }: Excel.RequestContext) =>
      labelEnds(workbook.worksheets.getItem(it.sheet).charts.getItem(it.chart.id), it.at, it.chart, widths ?? []);
  });
}

/**
 * Labels phases with their names, and lines at their right end with their title and last value, which Excel keeps up to date; what
 * is labeled there leaves the legend. Where a phase is over its line has no point there, so nothing shows, and the legend keeps the
 * centers of all phases.
 *
 * @param widths Of the columns of the chart's sheet, in characters, from the first on.
 */
function labelEnds(drawn: Excel.Chart, at: string, chart: Chart, widths: readonly number[]): void {
  if (chart.series.some(({ endLabel }) => endLabel === true)) {
    makeRoom(drawn.plotArea, sizeOf(boxOf(at), widths), belowPlot(chart));
  }
  const centers = chart.series.filter(({ plays }) => plays === "center").length;
  chart.series.forEach((it, i) => {
    if (it.endLabel !== true) return;
    const { top, bottom } = boxOf(it.place.area);
    labelEnd(drawn.series.getItemAt(i).points.getItemAt(bottom - top), it, chart);
    const isNamedByLabel = it.plays !== "center" || centers === 1;
    if (isNamedByLabel && chart.legend !== "none") drawn.legend.legendEntries.getItemAt(i).visible = false;
  });
  // Names come last: where Excel refuses them, the ends of lines have their labels.
  chart.series.forEach(({ endLabel }, i) => {
    if (endLabel === "title") labelName(drawn.series.getItemAt(i));
  });
}

/**
 * The name of a series beside every point that it has. A phase's name has one, where the phase begins, and goes along when that changes; what
 * it says is what it was called at the build, since the name of a series cannot be linked to a cell here.
 */
function labelName(series: Excel.ChartSeries): void {
  series.hasDataLabels = true;
  const labels = series.dataLabels;
  labels.showSeriesName = true;
  labels.showValue = false;
  labels.showCategoryName = false;
  labels.showLegendKey = false;
  labels.position = "Right";
  labels.format.font.size = 9;
  labels.format.font.bold = true;
  labels.format.font.color = `#${COLORS.ink}`;
}

function labelEnd(end: Excel.ChartPoint, { plays, second }: Series, chart: Chart): void {
  end.hasDataLabel = true;
  const label = end.dataLabel;
  label.showSeriesName = true;
  label.showValue = true;
  label.showCategoryName = false;
  label.showLegendKey = false;
  label.separator = " ";
  // A target may lie upon the center, whose label stands beside its end: its own stands above the line.
  label.position = plays === "target" ? "Top" : "Right";
  label.numberFormat = (second === true ? chart.second : chart.y)?.number ?? "General";
  label.format.font.size = 9;
  label.format.font.color = `#${SERIES_LOOKS[plays].color}`;
}

function sizeOf({ top, left, bottom, right }: Box, widths: readonly number[]): { width: number; height: number } {
  const columns = Array.from({ length: right - left + 1 }, (_, i) => widths[left + i]);
  return {
    width: columns.reduce<number>((sum, it) => sum + (it === undefined ? USUAL_COLUMN : columnPoints(it)), 0),
    height: (bottom - top + 1) * USUAL_ROW,
  };
}

/** What stands below a plot, in points: dates, caption, legend. */
function belowPlot({ captionFrom, x, legend, series }: Chart): number {
  const isCaptioned = captionFrom !== undefined || x.title !== "";
  const isListed =
    legend !== "none" && series.some(({ endLabel, isUnlisted }) => endLabel !== true && isUnlisted !== true);
  return 20 + (isCaptioned ? 16 : 0) + (isListed ? 22 : 0);
}

/** The plot, without its axes: at its right the labels have their place, as in files. */
function makeRoom(
  plot: Excel.ChartPlotArea,
  { width, height }: { width: number; height: number },
  below: number,
): void {
  plot.insideLeft = 0.08 * width;
  plot.insideTop = 0.16 * height;
  plot.insideWidth = 0.76 * width;
  plot.insideHeight = Math.round(0.84 * height - below);
}
