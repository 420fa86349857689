import { classifyPoints, Zone, type TestedPoints } from "./classify-points";
import { eachRun, stateClasses } from "./each-run";
import { markAnhoej } from "./mark-anhoej";
import { markBothSides } from "./mark-both-sides";
import { markShares } from "./mark-shares";
import type { Rules } from "./rules";
import { FALLING, RISING, signalBit } from "./signal-words";

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

const BY_SIGN = stateClasses((state) => state);
const WITHIN_ONE = stateClasses((zone) => (zone === Zone.withinOne ? 1 : 0));
const OUT_OF_MIDDLE = stateClasses((zone) => (Math.abs(zone) >= Zone.beyondOne ? 1 : 0));

/**
 * Which rules each point of one phase takes part in.
 *
 * A rule marks every point that carries its pattern: all points of a shift, and of "2 of 3" only those beyond 2 sigma. No
 * pattern reaches across a gap or an excluded point, and the caller hands over one phase at a time, so none reaches across a
 * phase either. A point exactly on the center line breaks a shift (Anhoej's rules leave it out instead); a trend is strict, so two
 * equal neighbors break it. "Beyond" is strict; "within 1 sigma" includes the line. Where sigma is 0 no point can hug the center.
 *
 * Every rule is at most one pass over small integers; nothing is kept per point but its bits.
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
  const { sides, zones, moves, beyond } = classifyPoints(points, sigmas);
  const marks = rules.beyond === true ? beyond : new Uint16Array(sides.length);
  const mark = (from: number, to: number, bits: number): void => {
    for (let i = from; i < to; i++) marks[i] = marks[i]! | bits;
  };

  if (rules.shift !== undefined) eachRun(sides, BY_SIGN, rules.shift, (from, to) => mark(from, to, SHIFT));
  if (rules.twoOfThree !== undefined) {
    const oneSide = rules.twoOfThree === "one side" ? sides : undefined;
    markShares(marks, TWO_OF_THREE, zones, { least: 2, size: 3, level: Zone.beyondTwo }, oneSide);
  }
  if (rules.fourOfFive === true) markShares(marks, FOUR_OF_FIVE, zones, { least: 4, size: 5, level: Zone.beyondOne });
  if (rules.nearLimit === true) {
    markShares(marks, NEAR_LIMIT, zones, { least: 3, size: 4, level: Zone.beyondOneAndHalf });
  }
  if (rules.hugging !== undefined) eachRun(zones, WITHIN_ONE, rules.hugging, (from, to) => mark(from, to, HUGGING));
  if (rules.bothSides !== undefined) {
    const length = rules.bothSides;
    eachRun(zones, OUT_OF_MIDDLE, length, (from, to) => markBothSides(marks, BOTH_SIDES, zones, length, from, to));
  }
  // k points make k - 1 moves; the first point of a pattern of moves is the one that the first of them leaves.
  if (rules.trend !== undefined) {
    eachRun(moves, BY_SIGN, rules.trend - 1, (from, to, way) =>
      mark(from - 1, to, TREND | (way > 0 ? RISING : FALLING)),
    );
  }
  if (rules.alternating !== undefined) {
    // Turning every other move over makes alternating moves equal ones.
    for (let i = 1; i < moves.length; i += 2) moves[i] = -moves[i]!;
    eachRun(moves, BY_SIGN, rules.alternating - 1, (from, to) => mark(from - 1, to, ALTERNATING));
  }
  if (rules.longRun === true || rules.fewCrossings === true) {
    const bits = {
      longRun: rules.longRun === true ? LONG_RUN : 0,
      fewCrossings: rules.fewCrossings === true ? FEW_CROSSINGS : 0,
    };
    markAnhoej(marks, bits, sides, (i) => !Number.isNaN(points.values[i]!) && points.excluded?.[i] !== 1);
  }
  return marks;
}
