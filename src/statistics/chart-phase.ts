import { lineAt, type ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartPoints } from "./chart-points";
import { DataProblem } from "./data-problem";
import { firmnessOf, type Firmness } from "./firmness";
import type { PhaseSpan } from "./phase-spans";

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

/**
 * A phase in sum, from its limits and what was drawn of it.
 *
 * @throws {DataProblem} "#NUM!" when the limits are beyond what a double can hold.
 */
export function phaseOf(span: PhaseSpan, limits: ChartLimits, points: ChartPoints, options: ChartOptions): ChartPhase {
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
