import type { Model } from "@odoo/o-spreadsheet";
import type { Chart } from "../../workbook/chart";
import { chartNumber } from "./chart-number";
import { stepsAlong } from "./steps-along";

type Getters = Model["getters"];

/** What is told of the points under the pointer: where they are, and each series' value. */
export function chartTooltip(chart: Chart, getters: Getters): object {
  const across = chart.categoriesAre === "dates" ? "mmm d, yyyy" : chart.x.number;
  return {
    title: (items: readonly { readonly label: string; readonly parsed: { readonly x: number } }[]) =>
      items[0] === undefined
        ? ""
        : stepsAlong(chart)
          ? items[0].label
          : chartNumber(items[0].parsed.x, across, getters),
    label: (item: {
      readonly datasetIndex: number;
      readonly parsed: { readonly y: number | null };
      readonly dataset: { readonly label: string };
    }) => {
      const series = chart.series[item.datasetIndex];
      const number = series?.second === true ? (chart.second?.number ?? chart.y.number) : chart.y.number;
      return `${item.dataset.label}: ${item.parsed.y === null ? "" : chartNumber(item.parsed.y, number, getters)}`;
    },
  };
}
