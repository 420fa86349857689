import { shortNumber } from "./short-number";

/** What the verdict on a before-and-after comparison depends on. */
export interface ComparisonFacts {
  /** Its sign says which way: the difference that the interval is of. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** What was asked for, as a fraction: 0.95. */
  readonly confidence: number;
  /** What the interval has, where so few values cannot reach it. */
  readonly reached?: number;
  /** What the interval is of, where that is not the difference shown: "shift". */
  readonly of?: string;
  /** Whether chance explains the difference, in words. */
  readonly chance: string;
}

/**
 * The fixed sentence on a before-and-after comparison: which way, whether chance explains it, its interval, and what
 * to look at first.
 *
 * @example
 * comparisonVerdict({ difference: -4.25, low: -7.81, high: -0.689, confidence: 0.95, chance: "likely a real change (p = 0.026)" }) // => "Lower after: likely a real change (p = 0.026), 95 % interval -7.81 to -0.689. Look at a chart of the data over time first."
 * comparisonVerdict({ difference: 3, low: 1, high: 5, confidence: 0.95, reached: 0.9, of: "shift", chance: "cannot be told from chance (p = 0.1)" }) // => "Higher after: cannot be told from chance (p = 0.1), 90 % interval of the shift 1 to 5 (so few values cannot reach 95 %). Look at a chart of the data over time first."
 */
export function comparisonVerdict(facts: ComparisonFacts): string {
  const { difference, low, high, confidence, reached = confidence, of, chance } = facts;
  const way = difference > 0 ? "Higher after" : difference < 0 ? "Lower after" : "The same after";
  const short = reached < confidence ? ` (so few values cannot reach ${shortNumber(100 * confidence)} %)` : "";
  const ends = `${of === undefined ? "" : `of the ${of} `}${shortNumber(low)} to ${shortNumber(high)}`;
  return `${way}: ${chance}, ${shortNumber(100 * reached)} % interval ${ends}${short}. Look at a chart of the data over time first.`;
}
