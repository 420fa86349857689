import { absolutePlace, boxOf, type Area } from "../../workbook/address";
import type { Chart } from "../../workbook/chart";
import { SERIES_LOOKS } from "../../workbook/chart";

/** A chart as the spreadsheet's own model keeps it; ours is inside, and `chart-look` draws from that. */
export interface ChartDefinition {
  readonly type: "line" | "combo";
  readonly tollgate: Chart;
  readonly [other: string]: unknown;
}

/** The definition of a chart of ours: complete in the terms of the model, so that its own tools can show and edit it. */
export function chartDefinition(chart: Chart): ChartDefinition {
  const hasColumns = chart.series.some(({ plays }) => SERIES_LOOKS[plays].draw === "column");
  return {
    type: hasColumns ? "combo" : "line",
    title: { text: chart.title },
    legendPosition: "bottom",
    labelsAsText: chart.categoriesAre === "words",
    stacked: false,
    cumulative: false,
    aggregated: false,
    dataSource: {
      type: "range",
      dataSets: chart.series.map(({ place }, i) => ({ dataSetId: String(i), dataRange: absolutePlace(place) })),
      dataSetsHaveTitle: false,
      labelRange: absolutePlace(chart.categories),
    },
    dataSetStyles: Object.fromEntries(
      chart.series.map(({ plays, title, second }, i) => [
        String(i),
        {
          label: title,
          backgroundColor: `#${SERIES_LOOKS[plays].color}`,
          ...(hasColumns ? { type: SERIES_LOOKS[plays].draw === "column" ? "bar" : "line" } : {}),
          ...(second === true ? { yAxisId: "y1" } : {}),
        },
      ]),
    ),
    axesDesign: { x: { title: { text: chart.x.title } }, y: { title: { text: chart.y.title } } },
    tollgate: chart,
  };
}

/** Where a chart stands and how large it is, in pixels, from the cells that it covers. */
export function figureOf(
  at: Area,
  columnWidth: (column: number) => number,
  rowHeight: (row: number) => number,
): { readonly col: number; readonly row: number; readonly width: number; readonly height: number } {
  const { top, left, bottom, right } = boxOf(at);
  let width = 0;
  let height = 0;
  for (let column = left; column <= right; column += 1) width += columnWidth(column);
  for (let row = top; row <= bottom; row += 1) height += rowHeight(row);
  return { col: left, row: top, width, height };
}
