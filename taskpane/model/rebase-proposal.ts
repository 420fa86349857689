import { findKpiSeries } from "../../src/templates/find-kpi-series";
import { signalText } from "../../src/statistics/signal-words";
import type { DrawnChart } from "./drawn-chart";
import { seriesRows } from "./series-rows";
import { shiftFound } from "./shift-found";
import { shownNumber } from "./shown-number";
import { foundIn, type WorkbookRead } from "./workbook-read";

/** A sustained shift in the latest phase of a chart, and where new limits could begin: to be confirmed by a person, or not. */
export interface RebaseProposal {
  /** The label of the first point of the shift, as the sheet has it. */
  readonly start: number | string;
  /** The same, as people read it. */
  readonly where: string;
  /** Why it is proposed. */
  readonly why: string;
}

/** Proposes a new phase where the level of the latest one has changed for good; undefined where nothing says so. */
export function rebaseProposal(
  workbook: WorkbookRead,
  { kpi, chart, labels, number }: DrawnChart,
): RebaseProposal | undefined {
  const phase = chart.phases[chart.phases.length - 1];
  const series = findKpiSeries(kpi, foundIn(workbook).tables);
  if (phase === undefined || series === undefined || Number.isNaN(phase.center)) return undefined;
  const { values, excluded, signals } = chart.points;
  const rows = Array.from({ length: phase.last - phase.first + 1 }, (_, i) => phase.first + i).filter(
    (row) => excluded[row] === 0 && !Number.isNaN(values[row] ?? NaN),
  );
  if (rows.every((row) => signalText(signals[row] ?? 0) === "")) return undefined;
  const split = shiftFound(rows.map((row) => values[row] ?? NaN));
  if (split === undefined) return undefined;
  const side = Math.sign(mean(rows.slice(split), values) - phase.center);
  const isBeyond = (i: number) => Math.sign((values[rows[i] ?? -1] ?? NaN) - phase.center) === side;
  const first = firstOfRun(split, rows.length, isBeyond);
  const after = rows.slice(first);
  const row = after[0] ?? 0;
  const start = seriesRows(series).labels[row];
  if (start === undefined) return undefined;
  const beyond = after.filter((_, i) => isBeyond(first + i)).length;
  const show = (value: number) => shownNumber(value, number);
  return {
    start,
    where: labels[row] ?? String(start),
    why: `${beyond} of the ${after.length} points from there on lie ${side < 0 ? "below" : "above"} the center line of ${show(phase.center)}: ${show(mean(rows.slice(0, first), values))} on average before, ${show(mean(after, values))} since.`,
  };
}

/** The first point of the run on the new side of the center line that the change of level falls into. */
function firstOfRun(split: number, count: number, isBeyond: (i: number) => boolean): number {
  let first = split;
  while (first < count && !isBeyond(first)) first += 1;
  while (first > 0 && isBeyond(first - 1)) first -= 1;
  return first;
}

const mean = (rows: readonly number[], values: ArrayLike<number>): number =>
  rows.reduce((sum, row) => sum + (values[row] ?? 0), 0) / rows.length;
