import { areaOf, boxOf, type Place } from "../../workbook/address";
import { SERIES_LOOKS, type Axis, type Chart } from "../../workbook/chart";
import { COLORS } from "../../workbook/style";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The most that a chart may be wide and high, and what a default cell measures, in pixels. */
const CELL = { width: 100, height: 21 };

/**
 * Draws a chart. Apps Script checks no option, so each is spelled out: header row, hidden cells, gaps, markers, axes. Title and
 * caption cannot follow cells here; they say what the cells say today, the as-of date among it, and the verdict stands in the sheet
 * above the chart. No option writes a name beside a point: phases are named by the sheet's table of phases alone.
 */
export function drawChart(
  book: Spreadsheet,
  target: GoogleAppsScript.Spreadsheet.Sheet | null,
  at: string,
  chart: Chart,
): void {
  if (target === null) throw new Error("The sheet of a chart is gone. Build again to lay it afresh.");
  const range = ({ sheet: name, area }: Place) => book.getRange(`'${name.replace(/'/g, "''")}'!${area}`);
  const box = boxOf(at);
  const isCombo = chart.series.some(({ plays }) => SERIES_LOOKS[plays].draw === "column");
  const { COMBO, LINE, SCATTER } = Charts.ChartType;
  let builder = target
    .newChart()
    .setChartType(chart.categoriesAre === "scale" ? SCATTER : isCombo ? COMBO : LINE)
    .addRange(range(chart.categories));
  for (const place of joinedColumns(chart.series.map((it) => it.place))) builder = builder.addRange(range(place));
  const says = (place: Place) => String(range(place).getDisplayValue());
  const title = chart.titleFrom === undefined ? chart.title : says(chart.titleFrom);
  const x = chart.captionFrom === undefined ? chart.x : { ...chart.x, title: says(chart.captionFrom) };
  const options: Readonly<Record<string, unknown>> = {
    title,
    titleTextStyle: { bold: true, fontSize: 12, color: `#${COLORS.ink}` },
    altText: `${chart.alt} [${chart.id}]`,
    useFirstColumnAsDomain: true,
    interpolateNulls: true,
    curveType: "none",
    treatLabelsAsText: chart.categoriesAre !== "dates" && chart.categoriesAre !== "scale",
    legend: { position: chart.legend ?? "bottom" },
    ...(chart.isStacked === true ? { isStacked: true } : {}),
    series: Object.fromEntries(chart.series.map((it, i) => [i, seriesOptions(it)])),
    hAxis: axisOptions(x),
    // Both axes are given by number: the title of a `vAxis` is not drawn.
    vAxes: { 0: axisOptions(chart.y), ...(chart.second === undefined ? {} : { 1: axisOptions(chart.second) }) },
    width: (box.right - box.left + 1) * CELL.width,
    height: (box.bottom - box.top + 1) * CELL.height,
  };
  for (const [key, value] of Object.entries(options)) builder = builder.setOption(key, value);
  target.insertChart(
    builder
      .setNumHeaders(0)
      .setTransposeRowsAndColumns(false)
      .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)
      .setPosition(box.top + 1, box.left + 1, 0, 0)
      .build(),
  );
}

/** Columns that stand side by side as one range: each range costs two calls. */
function joinedColumns(places: readonly Place[]): Place[] {
  const found: Place[] = [];
  for (const place of places) {
    const last = found[found.length - 1];
    const [before, now] = [last === undefined ? undefined : boxOf(last.area), boxOf(place.area)];
    const isNext =
      before !== undefined &&
      last?.sheet === place.sheet &&
      before.top === now.top &&
      before.bottom === now.bottom &&
      before.right + 1 === now.left;
    if (isNext) found[found.length - 1] = { sheet: place.sheet, area: areaOf({ ...before, right: now.right }) };
    else found.push(place);
  }
  return found;
}

function seriesOptions(it: Chart["series"][number]) {
  const look = SERIES_LOOKS[it.plays];
  const dashes = { solid: undefined, dash: [6, 4], dot: [2, 3] }[look.line?.dash ?? "solid"];
  const shape = { circle: "circle", diamond: "diamond", square: "square" }[look.marker?.shape ?? "circle"];
  return {
    labelInLegend: it.title,
    color: `#${look.color}`,
    type: look.draw === "column" ? "bars" : "line",
    lineWidth: look.draw === "column" ? 0 : (look.line?.width ?? 0),
    pointSize: look.marker?.size ?? 0,
    pointShape: shape,
    targetAxisIndex: it.second === true ? 1 : 0,
    ...(dashes === undefined ? {} : { lineDashStyle: dashes }),
    ...(it.isUnlisted === true ? { visibleInLegend: false } : {}),
  };
}

function axisOptions({ title, number, ticks, min, max }: Axis) {
  return {
    title,
    format: ticks ?? number,
    gridlines: { color: `#${COLORS.mist}` },
    minorGridlines: { count: 0 },
    ...(min === undefined && max === undefined
      ? {}
      : {
          viewWindowMode: "explicit",
          viewWindow: { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
        }),
  };
}

/** The charts of a sheet that carry the id of a chart of ours; the id travels in the words for screen readers. */
export function chartsWithId(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  id: string,
): GoogleAppsScript.Spreadsheet.EmbeddedChart[] {
  return sheet.getCharts().filter((chart) => String(chart.getOptions().get("altText") ?? "").endsWith(`[${id}]`));
}
