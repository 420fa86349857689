import { lineAt, type Line, type Zones } from "./chart-limits";

/** The points of one phase as the rules see them. */
export interface TestedPoints {
  /** What is plotted; NaN is a gap. */
  readonly values: ArrayLike<number>;
  readonly center: Line;
  /** One sigma of each point, not cut at any bound; NaN where there are no limits. */
  readonly sigma: Line;
  /** The scale of the rules, when it is not that of `values`, `center` and `sigma`. */
  readonly zones?: Zones | undefined;
  /** 1 where a point takes no part. */
  readonly excluded?: ArrayLike<number> | undefined;
}

/** Where each point lies and how it was reached, in small integers; 0 breaks every pattern. */
export interface ClassifiedPoints {
  /** 1 above the center line, -1 below, 0 on it or not there. */
  readonly sides: Int8Array;
  /** `Zone.*`, signed by side; 0 without limits, or where sigma is 0 and the point on the center. */
  readonly zones: Int8Array;
  /** 1 where a point is above the one before it, -1 below, 0 when equal or when one of the two is not there. */
  readonly moves: Int8Array;
  /** 1 outside the limits: the first of the marks that a point can carry. */
  readonly beyond: Uint16Array;
}

/** How far out a point lies. */
export const Zone = { withinOne: 1, beyondOne: 2, beyondOneAndHalf: 3, beyondTwo: 4 } as const;

/**
 * Sides, zones and moves of the points of one phase.
 *
 * One pass, and without a branch that depends on the values: those of a stable process are as good as random, and a processor
 * that guesses wrong at every second point would spend most of its time on that. The comparisons read as a cell's would: the
 * value against center + k sigma.
 *
 * @param sigmas  How many sigmas from the center the limits lie.
 *
 * @example
 * classifyPoints({ values: [0.5, -1.2, 3.5, NaN, 0], center: 0, sigma: 1 }, 3) // => { sides: [1, -1, 1, 0, 0], zones: [1, -2, 4, 0, 1], moves: [0, -1, 1, 0, 0], beyond: [0, 0, 1, 0, 0] }
 */
export function classifyPoints(points: TestedPoints, sigmas: number): ClassifiedPoints {
  const { values, center, sigma } = points.zones ?? points;
  const middle = points.zones?.middle ?? center;
  const { excluded } = points;
  const n = values.length;
  const found = {
    sides: new Int8Array(n),
    zones: new Int8Array(n),
    moves: new Int8Array(n),
    beyond: new Uint16Array(n),
  };
  const { sides, zones, moves, beyond } = found;
  const isVarying = [center, sigma, middle].some((line) => typeof line !== "number");
  let before = NaN;
  let [turn, from, one] = [NaN, NaN, NaN];
  let [high, highHalf, highTwo, highest] = [NaN, NaN, NaN, NaN];
  let [low, lowHalf, lowTwo, lowest] = [NaN, NaN, NaN, NaN];
  for (let i = 0; i < n; i++) {
    if (isVarying || i === 0) {
      turn = lineAt(middle, i);
      from = lineAt(center, i);
      one = lineAt(sigma, i);
      high = from + one;
      highHalf = from + 1.5 * one;
      highTwo = from + 2 * one;
      highest = from + sigmas * one;
      low = from - one;
      lowHalf = from - 1.5 * one;
      lowTwo = from - 2 * one;
      lowest = from - sigmas * one;
    }
    const value = excluded !== undefined && excluded[i] === 1 ? NaN : values[i]!;
    const above = (2 * +(value > high) + +(value > highHalf) + +(value > highTwo)) | 0;
    const below = (2 * +(value < low) + +(value < lowHalf) + +(value < lowTwo)) | 0;
    const isWithin = +(value >= low) & +(value <= high) & +(one > 0);
    sides[i] = (+(value > turn) - +(value < turn)) | 0;
    zones[i] = (isWithin + above - below) | 0;
    moves[i] = (+(value > before) - +(value < before)) | 0;
    beyond[i] = +(value > highest) | +(value < lowest);
    before = value;
  }
  return found;
}
