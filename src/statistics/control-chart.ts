import { autoKind } from "./auto-kind";
import { checkChartData } from "./check-chart-data";
import { checkChartOptions } from "./check-chart-options";
import { clamp } from "./clamp";
import type { ChartKind, ChartKindName } from "./chart-kind";
import { CHART_KINDS } from "./chart-kinds";
import { lineAt, type ChartLimits, type Line } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRequest } from "./chart-request";
import type { ChartRows } from "./chart-rows";
import { DataProblem } from "./data-problem";
import { firmnessOf, type Firmness } from "./firmness";
import { phaseSpans, type PhaseSpan } from "./phase-spans";
import { readChoice } from "./read-choice";
import { readRules } from "./read-rules";
import type { Rules } from "./rules";
import { signalsOf } from "./signals";
import { subgroupStatistics, type SubgroupStatistics } from "./subgroup-statistics";
import { toNumbers } from "./to-numbers";
import { usedRows } from "./used-rows";

/** What a chart shows, one entry a row; NaN where there is nothing. */
export interface ChartPoints {
  readonly values: Float64Array;
  readonly center: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** One standard deviation of the plotted value, not cut at any bound. */
  readonly sigma: Float64Array;
  /** Bits, to be read with `signalText` or `signalWords`. */
  readonly signals: Uint16Array;
  /** 1 where a point is shown hollow: it takes no part. */
  readonly excluded: Uint8Array;
  /** The lower sums of a cusum chart, not above 0. */
  readonly lowSums?: Float64Array;
}

/** What a phase of a chart says as a whole; NaN where there is nothing. */
export interface ChartPhase {
  /** "" when the chart has no phases, or none yet. */
  readonly label: string;
  /** First and last row, counted from 0. */
  readonly first: number;
  readonly last: number;
  /** How many rows hold a point, excluded ones among them. */
  readonly points: number;
  /** How many points the limits come from. */
  readonly used: number;
  /** The center and limits of the phase's last row that has them. */
  readonly center: number;
  readonly lower: number;
  readonly upper: number;
  /** Whether center or limits differ from row to row. */
  readonly isVarying: boolean;
  /** Sigma of the process, or of the plotted value in the last row where the two differ by denominators only. */
  readonly sigma: number;
  /** How many times as much the points vary as chance alone would let them (p', u'). */
  readonly sigmaZ?: number;
  readonly firmness: Firmness;
  /** How many points carry a signal. */
  readonly signals: number;
}

/** A control chart, calculated. */
export interface ControlChart {
  readonly kind: ChartKindName;
  readonly rules: Rules;
  readonly points: ChartPoints;
  readonly phases: readonly ChartPhase[];
}

/**
 * A control chart of any kind: center, limits and signals of every row, and each phase in sum.
 *
 * The one entry to all of this folder's charts. Limits and rules start afresh with each phase. A million rows are ordinary: typed
 * arrays in and out, a fixed number of passes.
 *
 * @returns Rows in the order given; numbers are never rounded.
 * @throws {DataProblem} "#VALUE!" for unknown words and shapes that do not match, "#NUM!" for numbers that cannot be.
 *
 * @example
 * controlChart({ kind: "xmr", values: [12, 9, 15, 11, 8] }).phases // => [{ points: 5, center: 11, lower: 0.3652769, upper: 21.6347231, firmness: "too few", signals: 0 }]
 * controlChart({ kind: "c", values: [2, 3, null, 2, 12] }).points.signals // => [0, 0, 0, 0, 1]
 */
export function controlChart(request: ChartRequest): ControlChart {
  const values = request.values === undefined ? undefined : toNumbers(request.values);
  const subgroups = request.subgroups?.map(toNumbers);
  const denominators = request.denominators === undefined ? undefined : toNumbers(request.denominators);
  const kind =
    request.kind === "auto"
      ? autoKind({ values, denominators, subgroups })
      : readChoice("a kind of chart", request.kind, CHART_KINDS);
  const data = { values, subgroups, denominators };
  const options = checkChartOptions(kind, request.options ?? {});
  const length = checkChartData(kind, data, request);
  const rules = rulesFor(kind, typeof request.rules === "object" ? request.rules : readRules(request.rules ?? ""));

  const excluded = new Uint8Array(length);
  request.exclude?.forEach((isExcluded, i) => (excluded[i] = isExcluded ? 1 : 0));
  const spans = phaseSpans(request.phases, length);
  const statistics = subgroups === undefined ? undefined : subgroupStatistics(subgroups);
  const all: ChartRows = {
    values: statistics === undefined ? (values ?? new Float64Array(0)) : statistics.means,
    denominators,
    subgroups: statistics,
    excluded: request.exclude === undefined ? undefined : excluded,
  };
  const used = usedRows(all, spans, request.baseline, request.exclude === undefined ? undefined : excluded);

  const points = emptyPoints(length, excluded);
  const lowSums = kind.name === "cusum" ? new Float64Array(length).fill(NaN) : undefined;
  const phases = spans.map((span) => {
    const rows = rowsOf(all, used, span);
    const limits = kind.limits(rows, options);
    const marks = signalsOf({ ...limits, excluded: rows.excluded }, rules, limits.reach ?? options.sigmas ?? 3);
    write(points.values, limits.values, span);
    write(points.center, limits.center, span);
    write(points.sigma, limits.sigma, span);
    writeLimit(points.lower, limits.lower, span, options);
    writeLimit(points.upper, limits.upper, span, options);
    points.signals.set(marks, span.from);
    if (lowSums !== undefined && limits.lowSums !== undefined) lowSums.set(limits.lowSums, span.from);
    return phaseOf(span, limits, points, options);
  });
  return { kind: kind.name, rules, points: lowSums === undefined ? points : { ...points, lowSums }, phases };
}

function rulesFor(kind: ChartKind, rules: Rules): Rules {
  return kind.rules === "all" ? rules : { beyond: rules.beyond === true };
}

function emptyPoints(length: number, excluded: Uint8Array): ChartPoints {
  return {
    values: new Float64Array(length),
    center: new Float64Array(length),
    lower: new Float64Array(length),
    upper: new Float64Array(length),
    sigma: new Float64Array(length),
    signals: new Uint16Array(length),
    excluded,
  };
}

/** The rows of one phase: views, no copies. */
function rowsOf(all: ChartRows, used: Uint8Array | undefined, { from, to }: PhaseSpan): ChartRows {
  const part = <T extends ArrayLike<number>>(array: T | undefined): ArrayLike<number> | undefined => {
    if (array instanceof Float64Array || array instanceof Uint8Array) return array.subarray(from, to);
    return array;
  };
  return {
    values: part(all.values) ?? [],
    denominators: part(all.denominators),
    subgroups: all.subgroups === undefined ? undefined : subgroupsOf(all.subgroups, from, to),
    used: used?.subarray(from, to),
    excluded: part(all.excluded),
  };
}

function subgroupsOf(all: SubgroupStatistics, from: number, to: number): SubgroupStatistics {
  return {
    sizes: all.sizes.subarray(from, to),
    means: all.means.subarray(from, to),
    ranges: all.ranges.subarray(from, to),
    deviations: all.deviations.subarray(from, to),
  };
}

function write(target: Float64Array, line: Line, { from, to }: PhaseSpan): void {
  if (typeof line === "number") target.fill(line, from, to);
  else target.set(line, from);
}

function writeLimit(target: Float64Array, line: Line, span: PhaseSpan, options: ChartOptions): void {
  write(target, line, span);
  const { lowerBound = -Infinity, upperBound = Infinity } = options;
  if (lowerBound === -Infinity && upperBound === Infinity) return;
  for (let i = span.from; i < span.to; i++) target[i] = clamp(target[i] ?? NaN, lowerBound, upperBound);
}

function phaseOf(span: PhaseSpan, limits: ChartLimits, points: ChartPoints, options: ChartOptions): ChartPhase {
  const { from, to, label } = span;
  let present = 0;
  let signals = 0;
  for (let i = from; i < to; i++) {
    const value = points.values[i]!;
    present += +(value === value);
    signals += +(points.signals[i] !== 0);
  }
  const at = lastRowWithLimits(span, points);
  const center = points.center[at] ?? NaN;
  const lower = points.lower[at] ?? NaN;
  const upper = points.upper[at] ?? NaN;
  if (!isFiniteOrMissing(center) || !isFiniteOrMissing(lower) || !isFiniteOrMissing(upper)) {
    throw new DataProblem(
      "#NUM!",
      "The numbers are too large to chart. Count in a larger unit, such as thousands or millions.",
    );
  }
  const isKnown = options.center !== undefined && options.sigma !== undefined;
  return {
    label,
    first: from,
    last: to - 1,
    points: present,
    used: limits.used,
    center,
    lower,
    upper,
    isVarying: [limits.center, limits.lower, limits.upper].some((line) => typeof line !== "number"),
    sigma: limits.processSigma ?? lineAt(limits.sigma, at - from),
    ...(limits.sigmaZ === undefined ? {} : { sigmaZ: limits.sigmaZ }),
    firmness: isKnown ? "firm" : firmnessOf(limits.used),
    signals,
  };
}

/** The last row that has limits, else the last that has a center, else the last. */
function lastRowWithLimits({ from, to }: PhaseSpan, points: ChartPoints): number {
  for (const line of [points.upper, points.center]) {
    for (let i = to - 1; i >= from; i--) if (!Number.isNaN(line[i] ?? NaN)) return i;
  }
  return to - 1;
}

function isFiniteOrMissing(value: number): boolean {
  return Number.isNaN(value) || Number.isFinite(value);
}
