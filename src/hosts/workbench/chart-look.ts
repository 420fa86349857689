import { registries, type Model } from "@odoo/o-spreadsheet";
import { SERIES_LOOKS, type Chart } from "../../workbook/chart";
import { COLORS } from "../../workbook/style";
import { listAt } from "./cells";
import { chartDataset } from "./chart-dataset";
import { legendEntries } from "./chart-legend";
import { chartNumber } from "./chart-number";
import { chartScales } from "./chart-scales";
import { chartTitle } from "./chart-title";
import { chartTooltip } from "./chart-tooltip";
import { roomFor, type EndLabel } from "./end-label";
import { stepsAlong } from "./steps-along";

type Getters = Model["getters"];

let isReady = false;

/** Teaches the spreadsheet to draw charts of ours as every other host does: from their declaration, not from its own idea of it. */
export function registerChartLook(): void {
  if (isReady) return;
  isReady = true;
  for (const type of ["line", "combo"] as const) {
    const builder = registries.chartTypeRegistry.get(type);
    registries.chartTypeRegistry.replace(type, {
      ...builder,
      allowedDefinitionKeys: [...builder.allowedDefinitionKeys, "tollgate"],
      getRuntime(getters: Getters, definition: { readonly tollgate?: Chart }, ...rest: readonly unknown[]) {
        // The model's types know nothing of keys that others add; what is called here is what was there before.
        const runtime = (builder.getRuntime as (...all: readonly unknown[]) => Runtime)(getters, definition, ...rest);
        return definition.tollgate === undefined ? runtime : drawn(runtime, definition.tollgate, getters);
      },
    } as unknown as typeof builder);
  }
}

interface Runtime {
  readonly chartJsConfig: {
    readonly type: string;
    readonly data: object;
    readonly options: Readonly<Record<string, unknown>> & { readonly plugins: Readonly<Record<string, unknown>> };
  };
}

function drawn(runtime: Runtime, chart: Chart, getters: Getters): Runtime {
  const categories = listAt(getters, chart.categories);
  const isScale = !stepsAlong(chart);
  const { options } = runtime.chartJsConfig;
  const datasets = chart.series.map((series, i) => {
    const { number } = series.second === true ? (chart.second ?? chart.y) : chart.y;
    // On a stacked axis lines, too, would stand upon each other: each has a stack of its own.
    const stack = SERIES_LOOKS[series.plays].draw === "column" ? "columns" : `line ${i}`;
    const drawing = chartDataset(series, categories, { isScale, number }, getters);
    return chart.isStacked === true ? { ...drawing, stack } : drawing;
  });
  const room = roomFor(datasets.flatMap((it) => ("endLabel" in it ? [it.endLabel as EndLabel] : [])));
  return {
    ...runtime,
    chartJsConfig: {
      type: chart.series.some(({ plays }) => SERIES_LOOKS[plays].draw === "column") ? "bar" : "line",
      data: {
        labels: isScale
          ? undefined
          : categories.map((cell) => (cell === null ? "" : chartNumber(cell, chart.x.number, getters))),
        datasets,
      },
      options: {
        ...options,
        spanGaps: true,
        layout: { padding: { left: 12, right: Math.max(20, room), top: 10, bottom: 8 } },
        scales: chartScales(chart, getters),
        plugins: {
          ...options.plugins,
          title: chartTitle(chart, getters),
          legend: {
            display: chart.legend !== "none",
            position: "bottom",
            labels: {
              usePointStyle: true,
              boxHeight: 10,
              pointStyleWidth: 14,
              color: `#${COLORS.ink}`,
              generateLabels: legendEntries,
            },
          },
          tooltip: { enabled: true, mode: "index", intersect: false, callbacks: chartTooltip(chart, getters) },
          chartShowValuesPlugin: { showValues: false },
        },
      },
    },
  };
}
