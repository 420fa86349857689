import { DataProblem } from "./data-problem";
import { mean } from "./mean";
import { variance } from "./variance";
import { welchT } from "./welch-t";

/** What a change is worth, and what it costs to have it. */
export interface SavingsTerms {
  /** Units a year to which the change applies: runs, meals, invoices. */
  readonly volume: number;
  /** Worth of one unit of the measure, per unit of volume: dollars a minute, hours an invoice. */
  readonly value: number;
  readonly better: "lower" | "higher";
  readonly oneTimeCost: number;
  readonly runningCost: number;
}

/** What a change saves; money or hours, as the value per unit is. */
export interface Savings {
  /** In the unit of the measure; positive is for the better. */
  readonly change: number;
  /** As a share of what it was; null when it was 0. */
  readonly changeShare: number | null;
  readonly grossPerYear: number;
  readonly netFirstYear: number;
  readonly netPerYear: number;
  /** Months until the one-time cost is earned back; null when it never is. */
  readonly paybackMonths: number | null;
  /** How far chance reaches; null unless both sides are series of two or more that vary. */
  readonly chance: {
    /** Two-sided p of Welch's test. */
    readonly p: number;
    readonly change: { readonly low: number; readonly high: number };
    readonly netPerYear: { readonly low: number; readonly high: number };
  } | null;
}

/**
 * What an improvement saves in a year.
 *
 *     change       = mean(before) - mean(after)   (after - before where higher is better)
 *     grossPerYear = change x volume x value
 *     netPerYear   = grossPerYear - runningCost
 *     netFirstYear = netPerYear - oneTimeCost
 *     payback      = 12 x oneTimeCost / netPerYear
 *
 * A change for the worse is a negative saving and is given as such. Chance reaches as far as Welch's 95 % interval
 * of the change; the interval of the saving is that interval carried through the same arithmetic.
 *
 * @param before  A rate, or the values of the period before the change.
 * @param after  A rate, or the values of the period after it, in the same unit.
 * @throws {DataProblem} "#DIV/0!" for a volume of 0, "#NUM!" for a negative volume, value or cost, or no number on a side.
 *
 * @example
 * savings([9], [7], { volume: 1000, value: 5, better: "lower", oneTimeCost: 2500, runningCost: 0 }) // => { change: 2, changeShare: 0.2222222222, grossPerYear: 10000, netFirstYear: 7500, netPerYear: 10000, paybackMonths: 3, chance: null }
 *
 * @see welchT
 */
export function savings(before: ArrayLike<number>, after: ArrayLike<number>, terms: SavingsTerms): Savings {
  refuse(before, after, terms);
  const { volume, value, better, oneTimeCost, runningCost } = terms;
  const was = mean(before);
  const sign = better === "lower" ? -1 : 1;
  const change = sign * (mean(after) - was);
  const netOf = (perUnit: number): number => perUnit * volume * value - runningCost;
  const netPerYear = netOf(change);
  return {
    change,
    changeShare: was === 0 ? null : change / Math.abs(was),
    grossPerYear: change * volume * value,
    netFirstYear: netPerYear - oneTimeCost,
    netPerYear,
    paybackMonths: oneTimeCost === 0 && netPerYear >= 0 ? 0 : netPerYear > 0 ? (12 * oneTimeCost) / netPerYear : null,
    chance: chanceOf(before, after, sign, netOf),
  };
}

function chanceOf(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  sign: number,
  netOf: (perUnit: number) => number,
): Savings["chance"] {
  const isSeries = before.length > 1 && after.length > 1;
  if (!isSeries || (variance(before) === 0 && variance(after) === 0)) return null;
  const test = welchT(before, after);
  const [low, high] = sign === 1 ? [test.low, test.high] : [-test.high, -test.low];
  return { p: test.p, change: { low, high }, netPerYear: { low: netOf(low), high: netOf(high) } };
}

function refuse(before: ArrayLike<number>, after: ArrayLike<number>, terms: SavingsTerms): void {
  if (before.length === 0 || after.length === 0) {
    const side = before.length === 0 ? "before" : "after";
    throw new DataProblem(
      "#NUM!",
      `There is no number ${side} the change; give its rate or the values of that period.`,
    );
  }
  if (terms.volume === 0) {
    throw new DataProblem("#DIV/0!", "The volume is 0, so there is nothing to save on; give the units of a year.");
  }
  const named = {
    volume: terms.volume,
    value: terms.value,
    "one-time cost": terms.oneTimeCost,
    "running cost": terms.runningCost,
  };
  for (const [name, amount] of Object.entries(named)) {
    if (amount < 0) throw new DataProblem("#NUM!", `The ${name} is ${amount}; give a number of 0 or more.`);
  }
}
