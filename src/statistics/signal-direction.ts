import type { ChartPoints } from "./chart-points";
import { ANY_SIGNAL, FALLING, RISING, signalBit } from "./signal-words";

/** Which ways the signals of a point lead; neither when it carries none, or none that has a way. */
export interface SignalDirection {
  readonly up: boolean;
  readonly down: boolean;
}

const OTHER_THAN_TREND = ANY_SIGNAL & ~signalBit("trend");

/**
 * Which ways the signals of a point lead.
 *
 * A trend goes by its movement, every other signal by the side of the center that the point lies on. A point at the turn of a
 * long rise and a long fall leads both ways; one exactly on the center leads nowhere, except by a trend.
 *
 * @param row  Counted from 0.
 *
 * @example
 * signalDirection(controlChart({ kind: "c", values: [2, 3, 2, 12] }).points, 3)                                // => { up: true, down: false }
 * signalDirection(controlChart({ kind: "xmr", values: [9, 8, 7, 6, 5, 4], rules: "trend 6" }).points, 0)       // => { up: false, down: true }
 */
export function signalDirection(points: ChartPoints, row: number): SignalDirection {
  const signals = points.signals[row] ?? 0;
  if ((signals & ANY_SIGNAL) === 0) return { up: false, down: false };
  const hasSide = (signals & OTHER_THAN_TREND) !== 0;
  // A cusum signals by whichever of its two sums is out.
  const value = points.lowSums === undefined ? (points.values[row] ?? NaN) : furtherSum(points, row);
  const center = points.center[row] ?? NaN;
  return {
    up: (signals & RISING) !== 0 || (hasSide && value > center),
    down: (signals & FALLING) !== 0 || (hasSide && value < center),
  };
}

function furtherSum(points: ChartPoints, row: number): number {
  const high = points.values[row] ?? NaN;
  const low = points.lowSums?.[row] ?? NaN;
  return high >= -low ? high : low;
}
