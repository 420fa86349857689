import { boxOf, quotedSheet, absolute, type Place } from "../../workbook/address";
import { SERIES_LOOKS, type Axis, type Chart, type Series } from "../../workbook/chart";
import { COLORS } from "../../workbook/style";

const DASHES = { solid: "Continuous", dash: "Dash", dot: "RoundDot" } as const;
const MARKERS = { circle: "Circle", diamond: "Diamond", square: "Square" } as const;

/** Draws a chart. Every option that Excel would otherwise guess, and guess differently by platform, is set. */
export function drawChart(sheet: Excel.Worksheet, at: string, chart: Chart, workbook: Excel.Workbook): void {
  const range = ({ sheet: name, area }: Place) => workbook.worksheets.getItem(name).getRange(area).untrack();
  const [first, ...others] = chart.series;
  if (first === undefined) return;
  // One column and "Columns" make exactly one series everywhere; the others are added one by one.
  const drawn = sheet.charts.add(typeOf(first, chart), range(first.place), "Columns");
  drawn.name = chart.id;
  const { top, left, bottom, right } = boxOf(at);
  drawn.setPosition(sheet.getCell(top, left).untrack(), sheet.getCell(bottom, right).untrack());
  const categories = range(chart.categories);
  styleSeries(drawn.series.getItemAt(0), first, range(first.place), categories);
  for (const it of others) {
    const series = drawn.series.add(it.title);
    series.chartType = typeOf(it, chart);
    styleSeries(series, it, range(it.place), categories);
  }
  if (chart.title === "" && chart.titleFrom === undefined) drawn.title.visible = false;
  else styleTitle(drawn, chart);
  drawn.legend.visible = chart.legend !== "none";
  if (chart.legend !== "none") drawn.legend.position = "Bottom";
  chart.series.forEach(({ isUnlisted }, i) => {
    if (isUnlisted === true && chart.legend !== "none") drawn.legend.legendEntries.getItemAt(i).visible = false;
  });
  drawn.displayBlanksAs = "Interplotted";
  // The rows that a chart draws from are folded away; a chart that left hidden cells out would be empty.
  drawn.plotVisibleOnly = false;
  styleAxes(drawn, chart);
}

function styleTitle(drawn: Excel.Chart, chart: Chart): void {
  drawn.title.text = chart.title;
  if (chart.titleFrom !== undefined) drawn.title.setFormula(linkTo(chart.titleFrom));
  drawn.title.format.font.size = 12;
  drawn.title.format.font.bold = true;
  drawn.title.format.font.color = `#${COLORS.ink}`;
}

const linkTo = ({ sheet, area }: Place): string => `=${quotedSheet(sheet)}!${absolute(area)}`;

const typeOf = ({ plays }: Series, { categoriesAre, isStacked }: Chart) => {
  const look = SERIES_LOOKS[plays];
  if (categoriesAre === "scale") {
    if (look.line === undefined) return "XYScatter";
    return look.marker === undefined ? "XYScatterLinesNoMarkers" : "XYScatterLines";
  }
  if (look.draw === "column") return isStacked === true ? "ColumnStacked" : "ColumnClustered";
  return look.marker === undefined ? "Line" : "LineMarkers";
};

function styleSeries(series: Excel.ChartSeries, it: Series, values: Excel.Range, categories: Excel.Range): void {
  const look = SERIES_LOOKS[it.plays];
  const color = `#${look.color}`;
  series.name = it.title;
  series.setValues(values);
  series.setXAxisValues(categories);
  series.smooth = false;
  if (it.second === true) series.axisGroup = "Secondary";
  if (look.draw === "column") {
    if (look.isClear === true) series.format.fill.clear();
    else series.format.fill.setSolidColor(color);
    series.gapWidth = 40;
    return;
  }
  if (look.line === undefined) series.format.line.lineStyle = "None";
  else {
    series.format.line.color = color;
    series.format.line.weight = look.line.width;
    series.format.line.lineStyle = DASHES[look.line.dash];
  }
  series.markerStyle = look.marker === undefined ? "None" : MARKERS[look.marker.shape];
  if (look.marker !== undefined) {
    series.markerSize = look.marker.size;
    series.markerForegroundColor = color;
    series.markerBackgroundColor = look.marker.hollow ? `#${COLORS.white}` : color;
  }
}

function styleAxes(drawn: Excel.Chart, { categoriesAre, captionFrom, x, y, second, series }: Chart): void {
  const across = drawn.axes.categoryAxis;
  if (categoriesAre !== "scale") across.categoryType = categoriesAre === "dates" ? "DateAxis" : "TextAxis";
  if (categoriesAre === "dates") across.baseTimeUnit = "Days";
  across.tickLabelPosition = "Low";
  styleAxis(across, x);
  if (captionFrom !== undefined) styleCaption(across.title, captionFrom);
  styleAxis(drawn.axes.valueAxis, y);
  drawn.axes.valueAxis.majorGridlines.format.line.color = `#${COLORS.line}`;
  if (second !== undefined && series.some((it) => it.second === true)) {
    styleAxis(drawn.axes.getItem("Value", "Secondary"), second);
  }
}

/** What stands small below a picture is the title of its horizontal axis, as in files: there is nothing else to link to a cell. */
function styleCaption(title: Excel.ChartAxisTitle, from: Place): void {
  title.visible = true;
  title.setFormula(linkTo(from));
  title.format.font.size = 9;
  title.format.font.bold = false;
  title.format.font.color = `#${COLORS.quiet}`;
}

function styleAxis(axis: Excel.ChartAxis, { title, number, ticks, min, max }: Axis): void {
  axis.numberFormat = ticks ?? number;
  if (title !== "") axis.title.text = title;
  else axis.title.visible = false;
  if (min !== undefined) axis.minimum = min;
  if (max !== undefined) axis.maximum = max;
}
