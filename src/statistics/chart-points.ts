import type { ChartLimits, Line } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import { clamp } from "./clamp";
import type { PhaseSpan } from "./phase-spans";

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

/** Room for the points of a chart. */
export function emptyPoints(length: number, excluded: Uint8Array): ChartPoints {
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

/** Writes the lines of one phase, with limits cut at the bounds that the analyst gave. */
export function writeLines(points: ChartPoints, limits: ChartLimits, span: PhaseSpan, options: ChartOptions): void {
  write(points.values, limits.values, span);
  write(points.center, limits.center, span);
  write(points.sigma, limits.sigma, span);
  writeLimit(points.lower, limits.lower, span, options);
  writeLimit(points.upper, limits.upper, span, options);
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
