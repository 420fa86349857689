import { autoKind } from "./auto-kind";
import type { ChartKind, ChartKindName } from "./chart-kind";
import { CHART_KINDS } from "./chart-kinds";
import { phaseOf, type ChartPhase } from "./chart-phase";
import { emptyPoints, writeLines, type ChartPoints } from "./chart-points";
import type { ChartRequest } from "./chart-request";
import type { ChartRows } from "./chart-rows";
import { checkChartData } from "./check-chart-data";
import { checkChartOptions } from "./check-chart-options";
import { phaseRows } from "./phase-rows";
import { phaseSpans } from "./phase-spans";
import { readChoice } from "./read-choice";
import { readRules } from "./read-rules";
import type { Rules } from "./rules";
import { signalsOf } from "./signals";
import { subgroupStatistics } from "./subgroup-statistics";
import { toNumbers } from "./to-numbers";
import { usedRows } from "./used-rows";

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
  const rows: ChartRows = {
    values: statistics === undefined ? (values ?? new Float64Array(0)) : statistics.means,
    denominators,
    subgroups: statistics,
    excluded: request.exclude === undefined ? undefined : excluded,
  };
  const all = { ...rows, used: usedRows(rows, spans, request.baseline) };

  const points = emptyPoints(length, excluded);
  let lowSums: Float64Array | undefined;
  const phases = spans.map((span) => {
    const own = phaseRows(all, span);
    const limits = kind.limits(own, options);
    const marks = signalsOf({ ...limits, excluded: own.excluded }, rules, limits.reach ?? options.sigmas ?? 3);
    writeLines(points, limits, span, options);
    points.signals.set(marks, span.from);
    if (limits.lowSums !== undefined) (lowSums ??= new Float64Array(length)).set(limits.lowSums, span.from);
    return phaseOf(span, limits, points, options);
  });
  return { kind: kind.name, rules, points: lowSums === undefined ? points : { ...points, lowSums }, phases };
}

function rulesFor(kind: ChartKind, rules: Rules): Rules {
  return kind.rules === "all" ? rules : { beyond: rules.beyond === true };
}
