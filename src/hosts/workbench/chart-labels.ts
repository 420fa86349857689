import type { Chart, Plugin } from "chart.js";
import type { Cell } from "../../workbook/cell";
import { COLORS } from "../../workbook/style";
import { endOfLine, labelShifts } from "../../xlsx/label-shifts";
import type { EndLabel } from "./end-label";

const SIZE = 11;
const LINE = SIZE + 3;
const GAP = 6;

/** Writes direct labels beside the last points of series that ask for them, as every other host does; none covers another. */
export const chartLabels: Plugin = {
  id: "tollgateLabels",
  afterDatasetsDraw(chart) {
    const labels = chart.data.datasets.flatMap((it, index) => {
      const { endLabel } = it as { readonly endLabel?: EndLabel };
      const end = endLabel === undefined || !chart.isDatasetVisible(index) ? undefined : endOf(chart, index);
      return endLabel === undefined || end === undefined ? [] : [{ ...endLabel, ...end }];
    });
    const { left, width } = chart.chartArea;
    const shifts = labelShifts(
      labels.map(({ x, y }) => ({ at: (x - left) / width, height: 1 - y / chart.height })),
      LINE / chart.height,
    );
    const { ctx } = chart;
    ctx.save();
    ctx.textBaseline = "middle";
    labels.forEach(({ text, color, isTitle, x, y }, i) => {
      const middle = y + (shifts[i] ?? 0) * chart.height;
      ctx.font = `${isTitle ? "bold " : ""}${SIZE}px ${String(chart.options.font?.family ?? "sans-serif")}`;
      if (!isTitle) {
        // No gridline runs through a label.
        ctx.fillStyle = `#${COLORS.white}`;
        ctx.fillRect(x + GAP - 2, middle - LINE / 2, ctx.measureText(text).width + 4, LINE);
      }
      ctx.fillStyle = color;
      ctx.fillText(text, x + GAP, middle);
    });
    ctx.restore();
  },
};

/** Where a series ends, in pixels; undefined where no point of it is drawn. */
function endOf(chart: Chart, index: number): { readonly x: number; readonly y: number } | undefined {
  const points = chart.getDatasetMeta(index).data;
  const values = chart.data.datasets[index]?.data ?? [];
  // A point without a value has a place all the same: at the foot of the chart.
  const last = endOfLine(
    values.map((it) => (typeof it === "object" && it !== null && "y" in it ? it.y : (it as Cell))),
  );
  const point = last === undefined ? undefined : points[last.at];
  return point === undefined ? undefined : { x: point.x, y: point.y };
}
