import { helpers, registries, type Model } from "@odoo/o-spreadsheet";
import type { Place } from "../../workbook/address";
import type { Cell } from "../../workbook/cell";
import { SERIES_LOOKS, type Axis, type Chart, type Series } from "../../workbook/chart";
import { COLORS } from "../../workbook/style";
import { cellsAt } from "./cells";

type Getters = Model["getters"];

const DASHES = { solid: [], dash: [6, 4], dot: [2, 3] } as const;
const MARKERS = { circle: "circle", diamond: "rectRot", square: "rect" } as const;
const CHARACTERS_A_LINE = 84;

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

/** Whether categories stand side by side, one step each. */
const stepsAlong = ({ categoriesAre }: Chart): boolean => categoriesAre === "words" || categoriesAre === "days";

interface Runtime {
  readonly chartJsConfig: {
    readonly type: string;
    readonly data: object;
    readonly options: Readonly<Record<string, unknown>> & { readonly plugins: Readonly<Record<string, unknown>> };
  };
}

function drawn(runtime: Runtime, chart: Chart, getters: Getters): Runtime {
  const categories = listAt(chart.categories, getters);
  const isScale = !stepsAlong(chart);
  const { options } = runtime.chartJsConfig;
  return {
    ...runtime,
    chartJsConfig: {
      type: chart.series.some(({ plays }) => SERIES_LOOKS[plays].draw === "column") ? "bar" : "line",
      data: {
        labels: isScale
          ? undefined
          : categories.map((cell) => (cell === null ? "" : shown(cell, chart.x.number, getters))),
        datasets: chart.series.map((series, i) => ({
          ...dataset(series, categories, isScale, getters),
          // On a stacked axis lines, too, would stand upon each other: each has a stack of its own.
          ...(chart.isStacked === true
            ? { stack: SERIES_LOOKS[series.plays].draw === "column" ? "columns" : `line ${i}` }
            : {}),
        })),
      },
      options: {
        ...options,
        spanGaps: true,
        layout: { padding: { left: 12, right: 20, top: 10, bottom: 8 } },
        scales: scalesOf(chart, getters),
        plugins: {
          ...options.plugins,
          title: {
            display: titleOf(chart, getters) !== "",
            text: titleOf(chart, getters).split("\n").flatMap(lines),
            align: "start",
            color: `#${COLORS.ink}`,
            font: { size: 14, weight: "bold" },
            padding: { bottom: 10 },
          },
          legend: {
            display: chart.legend !== "none",
            position: "bottom",
            labels: {
              usePointStyle: true,
              boxHeight: 10,
              pointStyleWidth: 14,
              color: `#${COLORS.ink}`,
              generateLabels,
            },
          },
          tooltip: { enabled: true, mode: "index", intersect: false, callbacks: tooltip(chart, getters) },
          chartShowValuesPlugin: { showValues: false },
        },
      },
    },
  };
}

/**
 * Legend entries that show the line, and not the marker, of a series that has a line. Limits that begin anew with each phase
 * are one entry; a series that shows nothing has none.
 */
function generateLabels(drawing: {
  readonly data: { readonly datasets: readonly Readonly<Record<string, unknown>>[] };
  isDatasetVisible(index: number): boolean;
}): object[] {
  const titles = new Set<unknown>();
  return drawing.data.datasets.flatMap((it, datasetIndex) => {
    if (titles.has(it["label"]) || it["isEmpty"] === true || it["isUnlisted"] === true) return [];
    titles.add(it["label"]);
    const hasLine = it["type"] !== "bar" && it["showLine"] !== false;
    return [
      {
        text: it["label"],
        datasetIndex,
        hidden: !drawing.isDatasetVisible(datasetIndex),
        fillStyle: it["pointBackgroundColor"] ?? it["backgroundColor"],
        strokeStyle: it["borderColor"],
        lineWidth: it["borderWidth"] ?? 1,
        lineDash: it["borderDash"] ?? [],
        pointStyle: hasLine ? "line" : it["type"] === "bar" ? "rect" : it["pointStyle"],
      },
    ];
  });
}

function dataset(series: Series, categories: readonly Cell[], isScale: boolean, getters: Getters): object {
  const { title, place, plays, second } = series;
  const look = SERIES_LOOKS[plays];
  const color = `#${look.color}`;
  const values = listAt(place, getters).map((cell) => (typeof cell === "number" ? cell : null));
  const data = isScale
    ? categories.flatMap((x, i) => (typeof x === "number" ? [{ x, y: values[i] ?? null }] : []))
    : values;
  return {
    label: title,
    data,
    isEmpty: values.every((value) => value === null),
    isUnlisted: series.isUnlisted === true,
    clip: 8,
    yAxisID: second === true ? "y1" : "y",
    ...(look.draw === "column"
      ? {
          type: "bar",
          backgroundColor: look.isClear === true ? "transparent" : color,
          borderColor: color,
          borderWidth: 0,
          categoryPercentage: 0.9,
          order: 2,
        }
      : {
          type: "line",
          order: plays === "signal" ? 0 : 1,
          showLine: look.line !== undefined,
          spanGaps: true,
          tension: 0,
          fill: false,
          borderColor: color,
          backgroundColor: color,
          borderWidth: (look.line?.width ?? 0.75) * (4 / 3),
          borderDash: [...DASHES[look.line?.dash ?? "solid"]],
          pointRadius: look.marker === undefined ? 0 : (look.marker.size * 2) / 3,
          pointHoverRadius: look.marker === undefined ? 0 : (look.marker.size * 2) / 3 + 1,
          pointStyle: MARKERS[look.marker?.shape ?? "circle"],
          pointBackgroundColor: look.marker?.hollow === true ? `#${COLORS.white}` : color,
          pointBorderColor: color,
        }),
  };
}

function scalesOf(chart: Chart, getters: Getters): object {
  const ink = `#${COLORS.quiet}`;
  const axis = ({ title, number, min, max }: Axis) => ({
    min,
    max,
    title: { display: title !== "", text: title, color: ink },
    ticks: { color: ink, callback: (value: unknown) => shown(value, number, getters) },
  });
  const grid = { color: `#${COLORS.line}`, drawTicks: false };
  const across = stepsAlong(chart)
    ? {
        type: "category",
        offset: true,
        title: axis(chart.x).title,
        ticks: { color: ink, autoSkip: true, maxRotation: 40 },
      }
    : { type: "linear", bounds: "data", offset: false, ...axis(chart.x) };
  const dates =
    chart.categoriesAre === "dates"
      ? { afterBuildTicks: (scale: DateScale) => void (scale.ticks = monthStarts(scale.min, scale.max)) }
      : {};
  return {
    x: { ...across, ...dates, stacked: chart.isStacked === true, grid: { display: false } },
    y: {
      type: "linear",
      position: "left",
      stacked: chart.isStacked === true,
      ...axis(chart.y),
      grid,
      border: { display: false },
    },
    ...(chart.second === undefined
      ? {}
      : { y1: { type: "linear", position: "right", ...axis(chart.second), grid: { display: false } } }),
  };
}

interface DateScale {
  ticks: readonly { readonly value: number }[];
  readonly min: number;
  readonly max: number;
}

const MOST_TICKS = 14;
const DAY = 86400000;
/** The serial number of January 1, 1970. */
const EPOCH = 25569;

/** Ticks at the first of months; for short spans, at every few days. */
function monthStarts(from: number, until: number): { value: number }[] {
  const first = new Date((from - EPOCH) * DAY);
  const serial = (months: number) => Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months, 1) / DAY + EPOCH;
  const months: number[] = [];
  for (let i = 0; serial(i) <= until; i += 1) if (serial(i) >= from) months.push(serial(i));
  if (months.length < 3) {
    const step = Math.max(1, Math.ceil((until - from) / 10));
    return Array.from({ length: Math.floor((until - from) / step) + 1 }, (_, i) => ({ value: from + i * step }));
  }
  const every = Math.ceil(months.length / MOST_TICKS);
  return months.filter((_, i) => i % every === 0).map((value) => ({ value }));
}

function tooltip(chart: Chart, getters: Getters): object {
  const across = chart.categoriesAre === "dates" ? "mmm d, yyyy" : chart.x.number;
  return {
    title: (items: readonly { readonly label: string; readonly parsed: { readonly x: number } }[]) =>
      items[0] === undefined ? "" : stepsAlong(chart) ? items[0].label : shown(items[0].parsed.x, across, getters),
    label: (item: {
      readonly datasetIndex: number;
      readonly parsed: { readonly y: number | null };
      readonly dataset: { readonly label: string };
    }) => {
      const series = chart.series[item.datasetIndex];
      const number = series?.second === true ? (chart.second?.number ?? chart.y.number) : chart.y.number;
      return `${item.dataset.label}: ${item.parsed.y === null ? "" : shown(item.parsed.y, number, getters)}`;
    },
  };
}

function shown(value: unknown, format: string, getters: Getters): string {
  if (typeof value !== "number") return String(value);
  return helpers.formatValue(
    value,
    format === "General" ? { locale: getters.getLocale() } : { format, locale: getters.getLocale() },
  );
}

/** The title that the cell of the verdict shows; the declared one where there is no such cell or it shows nothing. */
function titleOf({ title, titleFrom }: Chart, getters: Getters): string {
  const [cell] = titleFrom === undefined ? [] : listAt(titleFrom, getters);
  return typeof cell === "string" && cell !== "" ? cell : title;
}

function lines(text: string): string[] {
  const found: string[] = [];
  for (const word of text.split(" ")) {
    const last = found[found.length - 1];
    if (last === undefined || last.length + word.length + 1 > CHARACTERS_A_LINE) found.push(word);
    else found[found.length - 1] = `${last} ${word}`;
  }
  return found;
}

const listAt = (place: Place, getters: Getters): Cell[] => cellsAt(getters, place).flat();
