import type { Kpi } from "../../src/dmaic/kpi";
import type { LeftOut, PhaseChange } from "../../src/dmaic/project";
import { dayKeys } from "../../src/templates/day-key";
import { standingOfKpi, type Status } from "../../src/dmaic/standing-of-kpi";
import { verdictOfChart } from "../../src/dmaic/verdict-of-chart";
import { controlChart, type ControlChart } from "../../src/statistics/control-chart";
import { signalMeaning, type Better } from "../../src/statistics/signal-meaning";
import { signalText } from "../../src/statistics/signal-words";
import { assuranceOf } from "../../src/statistics/variation-and-assurance";
import { CHART_CHOICES } from "../../src/templates/chart-choices";
import type { KpiSeries } from "../../src/templates/find-kpi-series";
import { seriesRows } from "./series-rows";
import { shownDate, shownNumber } from "./shown-number";

/** Phase changes and points left out, of every KPI. */
export interface ChartLists {
  readonly phaseChanges: readonly PhaseChange[];
  readonly leftOut: readonly LeftOut[];
}

/** A KPI's chart as the pane draws it: the numbers that the sheet's formulas come to, and the words that it says. */
export interface DrawnChart {
  readonly kpi: Kpi;
  readonly title: string;
  readonly labels: readonly string[];
  readonly chart: ControlChart;
  /** The number format of its values. */
  readonly number: string;
  readonly verdict: string;
  /** Points that take part in the latest phase. */
  readonly points: number;
  readonly signals: number;
  readonly status: Status;
  readonly variation: "" | "Common cause" | "Special cause" | "Improvement" | "Concern" | "Improvement; Concern";
  readonly assurance: "" | "Will meet" | "Will miss" | "Hit or miss";
  readonly latest: string;
}

const BETTER: Readonly<Record<NonNullable<Kpi["better"]>, Better>> = {
  Lower: "lower",
  Higher: "higher",
  "Near target": "near",
};
/** Below this many points in its latest phase a chart is not asked what they mean. */
const LEAST_POINTS = 12;

/**
 * Draws the chart of a KPI from the user's cells.
 *
 * @throws {DataProblem} When the numbers cannot be charted; the sentence says why.
 */
export function drawnChart(kpi: Kpi, series: KpiSeries, number: string, lists: ChartLists): DrawnChart {
  const { labels, amounts, denominators } = seriesRows(series);
  const keys = series.order.repeats === true ? dayKeys(labels) : [];
  const choice = CHART_CHOICES.find(({ word }) => word === kpi.chart);
  const divided = choice?.divides === true;
  // An I' chart takes ratios and what they rest on; the others take counts and what they are out of.
  const areCounts = divided && kpi.chart !== "i'";
  const values =
    areCounts || denominators === undefined ? amounts : amounts.map((amount, i) => amount / denominators[i]!);
  const chart = controlChart({
    kind: kpi.chart,
    values,
    ...(divided ? { denominators } : {}),
    phases: phaseNumbers(
      labels,
      keys,
      series.order.labelsAre,
      lists.phaseChanges.filter((it) => it.kpi === kpi.id),
    ),
    exclude: labels.map((label, i) =>
      lists.leftOut.some((it) => it.kpi === kpi.id && [label, keys[i]].includes(it.label)),
    ),
    baseline: kpi.baseline,
    rules: kpi.rules,
    ...(kpi.lowerBound === undefined ? {} : { options: { lowerBound: kpi.lowerBound } }),
  });
  const say = (label: number | string) => sayLabel(label, series.order.labelsAre);
  return {
    kpi,
    title: choice?.title ?? kpi.chart,
    labels: labels.map(say),
    chart,
    number,
    ...facts(kpi, chart, number, labels.map(say), series),
  };
}

/** The number of the phase that each row belongs to; a change holds from the first row at or after its start. */
function phaseNumbers(
  labels: readonly (number | string)[],
  keys: readonly (string | undefined)[],
  labelsAre: KpiSeries["order"]["labelsAre"],
  changes: readonly PhaseChange[],
): number[] {
  let phase = 1;
  return labels.map((label, i) => {
    const above = labels[i - 1];
    const begins = changes.some(({ start }) =>
      labelsAre === "dates"
        ? (Number(above ?? Infinity) < Number(start) && Number(start) <= Number(label)) || (i > 0 && start === keys[i])
        : i > 0 && start === label,
    );
    if (begins) phase += 1;
    return phase;
  });
}

function facts(
  kpi: Kpi,
  { points, phases }: ControlChart,
  number: string,
  labels: readonly string[],
  series: KpiSeries,
) {
  const phase = phases[phases.length - 1];
  const rows =
    phase === undefined ? [] : Array.from({ length: phase.last - phase.first + 1 }, (_, i) => phase.first + i);
  const taking = rows.filter((row) => !Number.isNaN(points.values[row] ?? NaN) && points.excluded[row] === 0);
  const signaled = taking.filter((row) => signalText(points.signals[row] ?? 0) !== "");
  const last = taking[taking.length - 1];
  const latestSignal = signaled[signaled.length - 1];
  const better = kpi.better === undefined ? undefined : BETTER[kpi.better];
  const meaningAt = (row: number) => {
    if (better === undefined) return "";
    const { improvement, concern } = signalMeaning(points, row, better, kpi.target);
    return improvement ? (concern ? "Improvement; Concern" : "Improvement") : concern ? "Concern" : "";
  };
  const actual = last === undefined ? NaN : (points.values[last] ?? NaN);
  const isKnown =
    kpi.target !== undefined &&
    taking.length >= LEAST_POINTS &&
    phase !== undefined &&
    better !== undefined &&
    better !== "near";
  const assurance = isKnown ? assuranceOf(phase, better, kpi.target, kpi.tolerance ?? 0) : "";
  const isSignaled = last !== undefined && last === latestSignal;
  return {
    points: taking.length,
    signals: signaled.length,
    latest: last === undefined ? "" : `${shownNumber(actual, number)} (${labels[last] ?? ""})`,
    status: statusOf(kpi, actual, better),
    assurance,
    variation:
      taking.length < LEAST_POINTS ? "" : isSignaled ? meaningAt(latestSignal) || "Special cause" : "Common cause",
    verdict: verdictOfChart({
      points: taking.length,
      signals: signaled.length,
      ...(latestSignal === undefined
        ? {}
        : {
            latest: {
              where: `${series.order.labelsAre === "numbers" ? "at" : "on"} ${labels[latestSignal] ?? ""}`,
              signal: signalText(points.signals[latestSignal] ?? 0),
              meaning: meaningAt(latestSignal),
            },
          }),
      ...(kpi.target === undefined ? {} : { target: { shown: shownNumber(kpi.target, number), assurance } }),
    }),
  } as const;
}

function statusOf({ target, tolerance }: Kpi, actual: number, better: Better | undefined): Status {
  if (target === undefined || better === undefined || Number.isNaN(actual)) return "No data";
  return standingOfKpi({ actual, target, better, ...(tolerance === undefined ? {} : { tolerance }) }).status;
}

/** A label as people read it. */
export function sayLabel(label: number | string, labelsAre: KpiSeries["order"]["labelsAre"]): string {
  if (labelsAre === "dates" && typeof label === "number") return shownDate(label);
  return labelsAre === "numbers" ? `point ${label}` : String(label);
}
