import { anhoej } from "./anhoej";
import { lineAt, type Line, type Zones } from "./chart-limits";
import type { Rules } from "./rules";
import { FALLING, RISING, signalBit } from "./signal-words";

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

const BEYOND = signalBit("beyond limits");
const SHIFT = signalBit("shift");
const TREND = signalBit("trend");
const TWO_OF_THREE = signalBit("2 of 3");
const FOUR_OF_FIVE = signalBit("4 of 5");
const HUGGING = signalBit("hugging");
const ALTERNATING = signalBit("alternating");
const BOTH_SIDES = signalBit("both sides");
const LONG_RUN = signalBit("long run");
const FEW_CROSSINGS = signalBit("few crossings");
const NEAR_LIMIT = signalBit("near limit");

/** How far out a point lies, signed by side; 0 for a point without a zone (a gap, excluded, no sigma). */
const WITHIN_ONE = 1;
const BEYOND_ONE = 2;
const BEYOND_ONE_AND_HALF = 3;
const BEYOND_TWO = 4;

/**
 * Which rules each point of one phase takes part in.
 *
 * A rule marks every point that carries its pattern: all points of a shift, and of "2 of 3" only those beyond 2 sigma. No
 * pattern reaches across a gap or an excluded point, and the caller hands over one phase at a time, so none reaches across a
 * phase either. A point exactly on the center line breaks a shift (Anhoej's rules leave it out instead); a trend is strict, so two
 * equal neighbors break it. "Beyond" is strict; "within 1 sigma" includes the line. Where sigma is 0 no point can hug the center.
 *
 * Every rule is one pass over small integers; nothing is kept per point but its bits.
 *
 * @param sigmas  How many sigmas from the center the limits lie.
 * @returns One entry a point: the bits of `signalBit`, and with a trend RISING or FALLING.
 *
 * @example
 * signalsOf({ values: [0, 4, 0, 0], center: 0, sigma: 1 }, { beyond: true }, 3)              // => [0, 1, 0, 0]
 * signalsOf({ values: [0, 2.5, 1, 2.5], center: 0, sigma: 1 }, { twoOfThree: true }, 3)      // => [0, 8, 0, 8]
 * signalsOf({ values: [1, 1, NaN, 1, 1, 1], center: 0, sigma: 1 }, { shift: 3 }, 3)          // => [0, 0, 0, 2, 2, 2]
 *
 * @see Nelson 1984, "The Shewhart control chart: tests for special causes"; Western Electric 1956
 */
export function signalsOf(points: TestedPoints, rules: Rules, sigmas: number): Uint16Array {
  const marks = new Uint16Array(points.values.length);
  const sides = sidesOf(points);
  const zones = zonesOf(points, rules.beyond === true ? sigmas : Infinity, marks);
  const { shift, trend, twoOfThree, fourOfFive, hugging, alternating, bothSides, longRun, fewCrossings, nearLimit } =
    rules;
  if (shift !== undefined) markRuns(sides, shift, SHIFT, marks);
  if (trend !== undefined || alternating !== undefined) {
    const moves = movesOf(points);
    if (trend !== undefined) markTrends(moves, trend, marks);
    if (alternating !== undefined) markAlternating(moves, alternating, marks);
  }
  if (twoOfThree !== undefined) {
    markShares(zones, 2, 3, BEYOND_TWO, TWO_OF_THREE, marks, twoOfThree === "one side" ? sides : undefined);
  }
  if (fourOfFive === true) markShares(zones, 4, 5, BEYOND_ONE, FOUR_OF_FIVE, marks);
  if (nearLimit === true) markShares(zones, 3, 4, BEYOND_ONE_AND_HALF, NEAR_LIMIT, marks);
  if (hugging !== undefined) markHugging(zones, hugging, marks);
  if (bothSides !== undefined) markBothSides(zones, bothSides, marks);
  if (longRun === true || fewCrossings === true)
    markAnhoej(sides, longRun === true, fewCrossings === true, marks, points);
  return marks;
}

function isOut(points: TestedPoints, i: number): boolean {
  return points.excluded !== undefined && points.excluded[i] === 1;
}

/** 1 above the center line, -1 below, 0 on it or not there. */
export function sidesOf(points: TestedPoints): Int8Array {
  const { values, center } = points.zones ?? points;
  const middles = points.zones?.middle ?? center;
  const sides = new Int8Array(values.length);
  for (let i = 0; i < sides.length; i++) {
    const value = values[i] ?? NaN;
    const middle = lineAt(middles, i);
    sides[i] = value > middle ? 1 : value < middle ? -1 : 0;
    if (isOut(points, i)) sides[i] = 0;
  }
  return sides;
}

/** The zone of every point; marks those outside the limits on the way. */
function zonesOf(points: TestedPoints, sigmas: number, marks: Uint16Array): Int8Array {
  const { values, center, sigma } = points.zones ?? points;
  const zones = new Int8Array(values.length);
  for (let i = 0; i < zones.length; i++) {
    const value = values[i] ?? NaN;
    const middle = lineAt(center, i);
    const one = lineAt(sigma, i);
    // The comparisons read as a cell's would: the value against center + k sigma.
    if (!(one >= 0) || value !== value || isOut(points, i)) continue;
    if (value > middle + sigmas * one || value < middle - sigmas * one) marks[i] = BEYOND;
    zones[i] =
      value > middle + one
        ? value > middle + 2 * one
          ? BEYOND_TWO
          : value > middle + 1.5 * one
            ? BEYOND_ONE_AND_HALF
            : BEYOND_ONE
        : value < middle - one
          ? value < middle - 2 * one
            ? -BEYOND_TWO
            : value < middle - 1.5 * one
              ? -BEYOND_ONE_AND_HALF
              : -BEYOND_ONE
          : one > 0
            ? WITHIN_ONE
            : 0;
  }
  return zones;
}

/** 1 where a point is above the one before it, -1 below, 0 when equal or when one of the two is not there. */
function movesOf(points: TestedPoints): Int8Array {
  const moves = new Int8Array(points.values.length);
  let before = NaN;
  for (let i = 0; i < moves.length; i++) {
    const value = isOut(points, i) ? NaN : (points.values[i] ?? NaN);
    moves[i] = value > before ? 1 : value < before ? -1 : 0;
    before = value;
  }
  return moves;
}

function mark(marks: Uint16Array, from: number, to: number, bits: number): void {
  for (let i = from; i < to; i++) marks[i] = (marks[i] ?? 0) | bits;
}

function markRuns(sides: Int8Array, length: number, bits: number, marks: Uint16Array): void {
  let start = 0;
  for (let i = 1; i <= sides.length; i++) {
    if (i < sides.length && sides[i] === sides[start]) continue;
    if (sides[start] !== 0 && i - start >= length) mark(marks, start, i, bits);
    start = i;
  }
}

/** `length` points make `length - 1` moves; the first point of a trend is the one that the first move leaves. */
function markTrends(moves: Int8Array, length: number, marks: Uint16Array): void {
  let start = 0;
  for (let i = 1; i <= moves.length; i++) {
    if (i < moves.length && moves[i] === moves[start]) continue;
    if (moves[start] !== 0 && i - start >= length - 1) {
      mark(marks, start - 1, i, TREND | (moves[start] === 1 ? RISING : FALLING));
    }
    start = i;
  }
}

function markAlternating(moves: Int8Array, length: number, marks: Uint16Array): void {
  let start = 0;
  for (let i = 1; i <= moves.length; i++) {
    if (i < moves.length && moves[i] !== 0 && moves[i] === -(moves[i - 1] ?? 0)) continue;
    if (moves[start] !== 0 && i - start >= length - 1) mark(marks, start - 1, i, ALTERNATING);
    start = i;
  }
}

function markHugging(zones: Int8Array, length: number, marks: Uint16Array): void {
  let start = 0;
  for (let i = 0; i <= zones.length; i++) {
    if (i < zones.length && zones[i] === WITHIN_ONE) continue;
    if (i - start >= length) mark(marks, start, i, HUGGING);
    start = i + 1;
  }
}

function markBothSides(zones: Int8Array, length: number, marks: Uint16Array): void {
  let segment = 0;
  let lastAbove = -1;
  let lastBelow = -1;
  let marked = 0;
  for (let i = 0; i < zones.length; i++) {
    const zone = zones[i] ?? 0;
    if (zone >= BEYOND_ONE) lastAbove = i;
    else if (zone <= -BEYOND_ONE) lastBelow = i;
    else {
      segment = 0;
      continue;
    }
    segment++;
    const first = i - length + 1;
    if (segment >= length && lastAbove >= first && lastBelow >= first) {
      mark(marks, Math.max(first, marked), i + 1, BOTH_SIDES);
      marked = i + 1;
    }
  }
}

/** `least` of every `size` points in a row at `level` or further out, on the same side. */
function markShares(
  zones: Int8Array,
  least: number,
  size: number,
  level: number,
  bits: number,
  marks: Uint16Array,
  sides?: Int8Array,
): void {
  let segment = 0;
  let above = 0;
  let below = 0;
  for (let i = 0; i < zones.length; i++) {
    const zone = zones[i] ?? 0;
    if (zone === 0) {
      segment = above = below = 0;
      continue;
    }
    if (zone >= level) above++;
    else if (zone <= -level) below++;
    if (++segment > size) {
      const left = zones[i - size] ?? 0;
      if (left >= level) above--;
      else if (left <= -level) below--;
    }
    if (segment < size || (above < least && below < least)) continue;
    const way = above >= least ? 1 : -1;
    if (sides !== undefined && !allOn(sides, i - size + 1, i + 1, way)) continue;
    for (let j = i - size + 1; j <= i; j++) {
      if (way * (zones[j] ?? 0) >= level) marks[j] = (marks[j] ?? 0) | bits;
    }
  }
}

function allOn(sides: Int8Array, from: number, to: number, way: number): boolean {
  for (let i = from; i < to; i++) if (sides[i] !== way) return false;
  return true;
}

/** Every run that is too long is marked on its points, few crossings on the last point of the phase. */
function markAnhoej(
  sides: Int8Array,
  longRun: boolean,
  fewCrossings: boolean,
  marks: Uint16Array,
  points: TestedPoints,
): void {
  const found = anhoej(sides);
  if (longRun && found.hasLongRun) markLongRuns(sides, found.longestRunLimit, marks);
  if (fewCrossings && found.hasFewCrossings) {
    for (let i = sides.length - 1; i >= 0; i--) {
      const value = points.values[i] ?? NaN;
      if (value !== value || isOut(points, i)) continue;
      marks[i] = (marks[i] ?? 0) | FEW_CROSSINGS;
      return;
    }
  }
}

/** A run reaches over points that are dropped, and does not mark them. */
function markLongRuns(sides: Int8Array, limit: number, marks: Uint16Array): void {
  let start = 0;
  let run = 0;
  for (let i = 0; i <= sides.length; i++) {
    const side = i < sides.length ? (sides[i] ?? 0) : -(sides[start] ?? 0);
    if (side === 0 && i < sides.length) continue;
    if (run > 0 && side === sides[start]) {
      run++;
      continue;
    }
    if (run > limit) for (let j = start; j < i; j++) if (sides[j] !== 0) marks[j] = (marks[j] ?? 0) | LONG_RUN;
    start = i;
    run = 1;
  }
}
