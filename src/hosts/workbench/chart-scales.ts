import type { Model } from "@odoo/o-spreadsheet";
import type { Axis, Chart } from "../../workbook/chart";
import { COLORS } from "../../workbook/style";
import { listAt } from "./cells";
import { chartNumber } from "./chart-number";
import { stepsAlong } from "./steps-along";

type Getters = Model["getters"];

/** The axes of a chart. */
export function chartScales(chart: Chart, getters: Getters): object {
  const ink = `#${COLORS.quiet}`;
  const axis = ({ title, number, ticks, min, max }: Axis) => ({
    min,
    max,
    title: { display: title !== "", text: title, color: ink },
    ticks: { color: ink, callback: (value: unknown) => chartNumber(value, ticks ?? number, getters) },
  });
  const grid = { color: `#${COLORS.line}`, drawTicks: false };
  const caption = captionOf(chart, getters);
  const below =
    caption === ""
      ? axis(chart.x).title
      : { display: true, text: caption, color: ink, align: "start", font: { size: 11 } };
  const across = stepsAlong(chart)
    ? {
        type: "category",
        offset: true,
        title: below,
        ticks: { color: ink, autoSkip: true, maxRotation: 40 },
      }
    : { type: "linear", bounds: "data", offset: false, ...axis(chart.x), title: below };
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

/** What is said below the picture; blank where nothing is. */
function captionOf({ captionFrom }: Chart, getters: Getters): string {
  const [cell] = captionFrom === undefined ? [] : listAt(getters, captionFrom);
  return typeof cell === "string" ? cell : "";
}
