/** How a KPI stands against its target. */
export type Status = "Met" | "Near" | "Missed" | "No data";

/** What the standing of a KPI depends on, all in its unit. */
export interface StandingFacts {
  readonly actual: number;
  readonly target: number;
  readonly better: "higher" | "lower" | "near";
  /** A miss by no more than this is "Near"; 5 % of the target when left out. */
  readonly tolerance?: number;
}

/** How far a KPI is from its target, as a difference, as a share, and in a word. */
export interface Standing {
  /** Actual less target. */
  readonly gap: number;
  /** 1 is on target; null when the target is 0 and higher is better. */
  readonly attainment: number | null;
  readonly status: Status;
}

/**
 * How a KPI stands against its target.
 *
 *     attainment = actual / target            higher is better
 *                  target / actual            lower is better; 1 at an actual of 0
 *                  1 - |gap| / tolerance      near the target is better; not below 0
 *     status     = Met    on the good side of the target, or on it
 *                  Near   on the bad side, by no more than the tolerance
 *                  Missed otherwise
 *
 * A KPI that should be near its target is Met within the tolerance on either side and Missed beyond it. A miss that differs from 0
 * or from the tolerance in the last digits only is equal to it: 1.05 is within 0.05 of 1, although 1.05 - 1 is 0.05 and a bit more.
 *
 * @example
 * standingOfKpi({ actual: 92, target: 95, better: "higher" })            // => { gap: -3, attainment: 0.9684210526, status: "Near" }
 * standingOfKpi({ actual: 9, target: 6, better: "lower" })               // => { gap: 3, attainment: 0.6666666667, status: "Missed" }
 * standingOfKpi({ actual: 13, target: 12, better: "near", tolerance: 2 }) // => { gap: 1, attainment: 0.5, status: "Met" }
 * standingOfKpi({ actual: 1.05, target: 1, better: "lower" }).status     // => "Near"
 */
export function standingOfKpi({
  actual,
  target,
  better,
  tolerance = 0.05 * Math.abs(target),
}: StandingFacts): Standing {
  const gap = actual - target;
  return {
    gap,
    attainment: attainmentOf(actual, target, better, tolerance),
    status: statusOf(missOf(actual, target, better), better, tolerance),
  };
}

/** By how much the target is missed, less what rounding can have added to it: 1e-12 of the two numbers. */
function missOf(actual: number, target: number, better: StandingFacts["better"]): number {
  const miss = better === "higher" ? target - actual : better === "lower" ? actual - target : Math.abs(actual - target);
  return miss - (1e-12 * Math.abs(actual) + 1e-12 * Math.abs(target));
}

function statusOf(miss: number, better: StandingFacts["better"], tolerance: number): Status {
  if (better === "near") return miss <= tolerance ? "Met" : "Missed";
  return miss <= 0 ? "Met" : miss <= tolerance ? "Near" : "Missed";
}

function attainmentOf(
  actual: number,
  target: number,
  better: StandingFacts["better"],
  tolerance: number,
): number | null {
  if (better === "higher") return target === 0 ? null : actual / target;
  if (better === "lower") return actual === 0 ? 1 : target / actual;
  const miss = Math.abs(actual - target);
  if (missOf(actual, target, better) <= 0) return 1;
  return tolerance === 0 ? 0 : Math.max(0, 1 - miss / tolerance);
}
