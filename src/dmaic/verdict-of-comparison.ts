import { shortNumber } from "./short-number";

/** What the verdict on a before-and-after comparison depends on. */
export interface ComparisonFacts {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** As a fraction: 0.95. */
  readonly confidence: number;
  /** Whether chance explains the difference, in words. */
  readonly chance: string;
}

/**
 * The fixed sentence on a before-and-after comparison: which way, whether chance explains it, its interval, and what
 * to look at first.
 *
 * @example
 * comparisonVerdict({ difference: -4.25, low: -7.81, high: -0.689, confidence: 0.95, chance: "likely a real change (p = 0.026)" }) // => "Lower after: likely a real change (p = 0.026), 95 % interval -7.81 to -0.689. Look at a chart of the data over time first."
 */
export function comparisonVerdict({ difference, low, high, confidence, chance }: ComparisonFacts): string {
  const way = difference > 0 ? "Higher after" : difference < 0 ? "Lower after" : "The same after";
  const interval = `${shortNumber(100 * confidence)} % interval ${shortNumber(low)} to ${shortNumber(high)}`;
  return `${way}: ${chance}, ${interval}. Look at a chart of the data over time first.`;
}
