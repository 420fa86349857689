import type { ChartPoints } from "./chart-points";
import { signalDirection } from "./signal-direction";

/** Which values of a KPI are good ones. */
export type Better = "higher" | "lower" | "near";

/** What a point's signals mean for a KPI; both at the turn of a rise and a fall, neither without a signal. */
export interface SignalMeaning {
  readonly improvement: boolean;
  readonly concern: boolean;
}

/**
 * Whether the signals of a point are good news or bad.
 *
 * Where near the target is better, a signal that leads toward it is an improvement, as long as the point is not further from the
 * target than the center; any other is a concern.
 *
 * @param row  Counted from 0.
 * @param target  Needed where near the target is better.
 *
 * @example
 * signalMeaning(controlChart({ kind: "c", values: [2, 3, 2, 12] }).points, 3, "lower")     // => { improvement: false, concern: true }
 * signalMeaning(controlChart({ kind: "c", values: [2, 3, 2, 12] }).points, 3, "near", 11)  // => { improvement: true, concern: false }
 * signalMeaning(controlChart({ kind: "c", values: [2, 3, 2, 12] }).points, 0, "lower")     // => { improvement: false, concern: false }
 */
export function signalMeaning(points: ChartPoints, row: number, better: Better, target = NaN): SignalMeaning {
  const { up, down } = signalDirection(points, row);
  if (better === "higher") return { improvement: up, concern: down };
  if (better === "lower") return { improvement: down, concern: up };
  const value = points.values[row] ?? NaN;
  const center = points.center[row] ?? NaN;
  const isNoFurther = Math.abs(value - target) <= Math.abs(center - target);
  const toward = (center < target && up) || (center > target && down);
  const away = (center >= target && up) || (center <= target && down);
  return { improvement: toward && isNoFurther, concern: away || (toward && !isNoFurther) };
}
