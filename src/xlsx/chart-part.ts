import type { Cell } from "../workbook/cell";
import { SERIES_LOOKS, type Axis, type Chart, type Series } from "../workbook/chart";
import { COLORS } from "../workbook/style";
import { axisXml, type AxisIds } from "./chart-axis";
import { lineXml, titleXml } from "./chart-look";
import type { ChartSize } from "./chart-size";
import { numberReference, seriesXml, textReference, type SeriesInFile } from "./chart-series";
import { plotLayout, type PlotLayout } from "./plot-layout";
import { axisRange, type AxisRange } from "./axis-range";
import { endOfLine, labelShifts } from "./label-shifts";
import { NAMESPACES, XML_START } from "./namespaces";
import type { Shown } from "./shown";
import { escapedXml } from "./xml-shell";

/** Series that are drawn alike on the same axes. */
interface Group {
  readonly draw: "line" | "column";
  readonly second: boolean;
  readonly series: readonly { readonly series: SeriesInFile; readonly index: number }[];
}

const FIRST: AxisIds = { across: 504110001, up: 504110002 };
const SECOND: AxisIds = { across: 504110003, up: 504110004 };

/**
 * A native chart that lives in the file: every number and every text is a reference to cells, with what they show kept
 * beside it for programs that do not calculate.
 *
 * @param size  How large it is: labels take room in points.
 * @param shift What is added to dates, in files that count them from another day.
 */
export function chartPart(declared: Chart, cells: Shown, size: ChartSize, shift = 0): string {
  const chart = withCores(declared);
  const shown = onceEach(cells);
  const groups = groupsOf(chart.series);
  const categories = shown(chart.categories).map((cell) =>
    (chart.categoriesAre === "dates" || chart.categoriesAre === "days") && typeof cell === "number"
      ? cell + shift
      : cell,
  );
  const range = axisRange(
    chart.y,
    chart.series.filter(({ second }) => second !== true).flatMap(({ place }) => shown(place)),
  );
  const layout = plotLayout(chart, range, shown, size);
  const shifts = shiftsOf(chart, shown, range, layout);
  const drawn = groups.map((group) => groupXml(group, chart, categories, shown, shifts)).join("");
  const axes = axisXml({
    chart,
    ids: FIRST,
    axis: chart.y,
    categories,
    isSecond: false,
    hasColumns: groups.some(({ draw }) => draw === "column"),
    width: size.width,
    ...(chart.captionFrom === undefined ? {} : { caption: textReference(chart.captionFrom, shown(chart.captionFrom)) }),
  });
  const secondAxis: Axis = chart.second ?? { title: "", number: "General" };
  const second = groups.some((group) => group.second)
    ? axisXml({ chart, ids: SECOND, axis: secondAxis, categories, isSecond: true, hasColumns: true, width: size.width })
    : "";
  return (
    `${XML_START}<c:chartSpace xmlns:c="${NAMESPACES.chart}" xmlns:a="${NAMESPACES.drawing}" xmlns:r="${NAMESPACES.relationships}">` +
    `${shift === 0 ? "" : '<c:date1904 val="1"/>'}<c:roundedCorners val="0"/><c:chart>${titleOf(chart, shown)}<c:autoTitleDeleted val="${chart.titleFrom === undefined && chart.title === "" ? 1 : 0}"/>` +
    `<c:plotArea>${layout === undefined ? "<c:layout/>" : layoutXml(layout)}${drawn}${axes}${second}<c:spPr><a:noFill/></c:spPr></c:plotArea>` +
    `${chart.legend === "none" ? "" : legendXml(chart.series, groups)}<c:plotVisOnly val="0"/><c:dispBlanksAs val="span"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${COLORS.white}"/></a:solidFill>${lineXml({ color: COLORS.line, width: 0.75, dash: "solid" })}</c:spPr></c:chartSpace>`
  );
}

/** What is shown at each place, asked for once: a series is looked at for its points, its label and the span of the chart. */
function onceEach(cells: Shown): Shown {
  const known = new Map<string, ReturnType<Shown>>();
  return (place) => {
    const key = `${place.sheet}!${place.area}`;
    const there = known.get(key) ?? cells(place);
    known.set(key, there);
    return there;
  };
}

/** Lines that end close to one another (target and center) have labels that do not: they are moved apart. */
function shiftsOf(
  { series }: Chart,
  shown: Shown,
  { from, until }: AxisRange,
  layout: PlotLayout | undefined,
): readonly number[] {
  if (layout === undefined || until <= from) return series.map(() => 0);
  const ends = series.map(({ place, endLabel }) => {
    const end = endLabel === true ? endOfLine(shown(place)) : undefined;
    return end === undefined
      ? undefined
      : { at: end.at / shown(place).length, height: ((end.value - from) / (until - from)) * layout.height };
  });
  return labelShifts(ends, layout.letter);
}

/** LibreOffice fills rings with their color: white within them makes them hollow there, too. */
const withCores = (chart: Chart): Chart => ({
  ...chart,
  series: chart.series.flatMap((it): SeriesInFile[] =>
    it.plays === "excluded" ? [it, { ...it, isCore: true, isUnlisted: true }] : [it],
  ),
});

function layoutXml({ left, top, width, height }: PlotLayout): string {
  const at = [left, top, width, height].map((it) => Number(it.toFixed(4)));
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${at[0]}"/><c:y val="${at[1]}"/><c:w val="${at[2]}"/><c:h val="${at[3]}"/></c:manualLayout></c:layout>`;
}

function groupsOf(series: readonly SeriesInFile[]): readonly Group[] {
  const groups: Group[] = [];
  series.forEach((one, index) => {
    const { draw } = SERIES_LOOKS[one.plays];
    const second = one.second === true;
    const at = groups.findIndex((group) => group.draw === draw && group.second === second);
    if (at < 0) groups.push({ draw, second, series: [{ series: one, index }] });
    else groups[at] = { ...groups[at]!, series: [...groups[at]!.series, { series: one, index }] };
  });
  // Columns first, so that lines are drawn over them; the first axes before the second.
  return groups.sort((a, b) => Number(a.second) - Number(b.second) || a.draw.localeCompare(b.draw));
}

function groupXml(
  { draw, second, series }: Group,
  chart: Chart,
  categories: readonly (Cell | undefined)[],
  shown: Shown,
  shifts: readonly number[],
): string {
  const ids = second ? SECOND : FIRST;
  const axis = second ? (chart.second ?? chart.y) : chart.y;
  const across =
    chart.categoriesAre === "words"
      ? textReference(chart.categories, categories)
      : numberReference(chart.categories, categories, chart.x.number);
  const inner = series
    .map((it) =>
      seriesXml({
        ...it,
        across,
        values: shown(it.series.place),
        number: axis.number,
        draw,
        isScale: chart.categoriesAre === "scale",
        labelShift: shifts[it.index] ?? 0,
        name: nameOf(it.series, shown),
      }),
    )
    .join("");
  const axes = `<c:axId val="${ids.across}"/><c:axId val="${ids.up}"/>`;
  if (chart.categoriesAre === "scale")
    return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${inner}${axes}</c:scatterChart>`;
  return draw === "column"
    ? `<c:barChart><c:barDir val="col"/><c:grouping val="${chart.isStacked === true ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${inner}<c:gapWidth val="40"/>${chart.isStacked === true ? '<c:overlap val="100"/>' : ""}${axes}</c:barChart>`
    : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${inner}<c:marker val="1"/>${axes}</c:lineChart>`;
}

function nameOf({ title, titleFrom }: Series, shown: Shown): string {
  return titleFrom === undefined ? `<c:v>${escapedXml(title)}</c:v>` : textReference(titleFrom, shown(titleFrom));
}

/** A title that is a cell follows the data; one of words alone stands as it is. */
function titleOf({ title, titleFrom }: Chart, shown: Shown): string {
  if (titleFrom === undefined) return title === "" ? "" : titleXml({ text: title, size: 12, isBold: true });
  return titleXml({ reference: textReference(titleFrom, shown(titleFrom)), size: 12, isBold: true });
}

/** Series that are labeled where they end, or say nothing of their own, need no line in the legend; a single series needs no legend. */
function legendXml(series: readonly Series[], groups: readonly Group[]): string {
  if (series.filter(({ endLabel }) => endLabel !== true).length < 2 && series.length < 2) return "";
  const order = groups.flatMap((group) => group.series.map(({ index }) => index));
  const gone = order.flatMap((index, at) =>
    series[index]?.endLabel === true || series[index]?.isUnlisted === true
      ? [`<c:legendEntry><c:idx val="${at}"/><c:delete val="1"/></c:legendEntry>`]
      : [],
  );
  return `<c:legend><c:legendPos val="b"/>${gone.join("")}<c:overlay val="0"/></c:legend>`;
}
