import { chiSquareQuantile } from "./distributions/chi-square";
import { normalQuantile } from "./distributions/normal";

/** The limits that the customer sets, and where the process should aim; a missing side is missing, not infinite. */
export interface Specification {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly target: number | null;
}

/** What is known of a process: its size of sample, its mean, and its spread in the short and in the long run. */
export interface ProcessSpread {
  readonly points: number;
  readonly mean: number;
  /** Sigma from moving ranges or within subgroups. */
  readonly within: number;
  /** Sample standard deviation of all values. */
  readonly overall: number;
}

/** An estimate and how sure it is. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The capability indices for one sigma: Cp, its sides and Cpm when sigma is the one within, Pp and its kin when it is overall. */
export interface CapabilityIndex {
  /** Both limits against the spread; null when one is missing. */
  readonly p: Estimate | null;
  /** The lower side alone; its bounds are one-sided. */
  readonly l: Estimate | null;
  /** The upper side alone; its bounds are one-sided. */
  readonly u: Estimate | null;
  /** The worse side. */
  readonly k: Estimate;
  /** Cp, less for a mean off the target; null without both limits and a target. */
  readonly m: number | null;
}

/**
 * The capability indices of a process for one sigma, with their intervals.
 *
 *     p, m   value sqrt(chi-square quantiles(df) / df),  df = n - 1;  for m Boyles's df
 *     k      value (1 -+ z sqrt(1 / (9 n value^2) + 1 / (2 (n - 1))))   (Bissell, two-sided z; one-sided for l and u)
 *
 * @example
 * capabilityIndex({ points: 50, mean: 10, within: 1, overall: 1 }, 1, { lower: 7, upper: 13, target: 10 }, 0.95).p // => { value: 1, low: 0.8024823282, high: 1.1971259253 }
 *
 *     m   p / sqrt(1 + ((mean - target) / sigma)^2), without an interval
 *
 * @see Bissell 1990, "How reliable is your capability index?"; Montgomery, Introduction to Statistical Quality Control, 8.3
 */
export function capabilityIndex(
  { points, mean }: ProcessSpread,
  sigma: number,
  { lower, upper, target }: Specification,
  confidence: number,
): CapabilityIndex {
  const oneSided = normalQuantile(confidence);
  const l = lower === null ? null : bissell((mean - lower) / (3 * sigma), points, oneSided);
  const u = upper === null ? null : bissell((upper - mean) / (3 * sigma), points, oneSided);
  const worse = Math.min(l?.value ?? Infinity, u?.value ?? Infinity);
  const p = lower === null || upper === null ? null : (upper - lower) / (6 * sigma);
  const off = target === null ? null : ((mean - target) / sigma) ** 2;
  return {
    p: p === null ? null : chiSquareInterval(p, points - 1, confidence),
    l,
    u,
    k: bissell(worse, points, normalQuantile((1 + confidence) / 2)),
    m: p === null || off === null ? null : p / Math.sqrt(1 + off),
  };
}

function chiSquareInterval(value: number, degrees: number, confidence: number): Estimate {
  const at = (share: number): number => value * Math.sqrt(chiSquareQuantile(share, degrees) / degrees);
  return { value, low: at((1 - confidence) / 2), high: at((1 + confidence) / 2) };
}

function bissell(value: number, points: number, z: number): Estimate {
  const reach = z * Math.sqrt(1 / (9 * points) + value ** 2 / (2 * (points - 1)));
  return { value, low: value - reach, high: value + reach };
}
