import type { Model } from "@odoo/o-spreadsheet";
import type { Cell } from "../../workbook/cell";
import { SERIES_LOOKS, type Series } from "../../workbook/chart";
import { COLORS } from "../../workbook/style";
import { listAt } from "./cells";
import { endLabel } from "./end-label";

type Getters = Model["getters"];

const DASHES = { solid: [], dash: [6, 4], dot: [2, 3] } as const;
const MARKERS = { circle: "circle", diamond: "rectRot", square: "rect" } as const;

/** One series as the drawing library draws it; `number` is the format code of its label. */
export function chartDataset(
  series: Series,
  categories: readonly Cell[],
  { isScale, number }: { readonly isScale: boolean; readonly number: string },
  getters: Getters,
): object {
  const { place, plays, second } = series;
  const title = seriesTitle(series, getters);
  const look = SERIES_LOOKS[plays];
  const color = `#${look.color}`;
  const values = listAt(getters, place).map((cell) => (typeof cell === "number" ? cell : null));
  const data = isScale
    ? categories.flatMap((x, i) => (typeof x === "number" ? [{ x, y: values[i] ?? null }] : []))
    : values;
  const label = endLabel(series, title, values, number, getters);
  return {
    label: title,
    data,
    isEmpty: values.every((value) => value === null),
    isUnlisted: series.isUnlisted === true || label !== undefined,
    ...(label === undefined ? {} : { endLabel: label }),
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

/** What a series is called: the cell that says it, or its declared title. */
function seriesTitle({ title, titleFrom }: Series, getters: Getters): string {
  const [cell] = titleFrom === undefined ? [] : listAt(getters, titleFrom);
  return typeof cell === "string" ? cell : title;
}
