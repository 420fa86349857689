import { autoKind } from "./auto-kind";
import type { ChartRequest, Numbers } from "./chart-request";
import type { ChartPhase } from "./chart-phase";
import type { ChartPoints } from "./chart-points";
import { controlChart } from "./control-chart";
import { signalMeaning, type Better } from "./signal-meaning";
import { toNumbers } from "./to-numbers";

/** What a KPI's series and its target are. */
export interface KpiSeries {
  /** In time order: measurements, or counts where there are denominators. */
  readonly values: Numbers;
  readonly denominators?: Numbers | undefined;
  readonly phases?: ChartRequest["phases"];
  readonly rules?: ChartRequest["rules"];
  readonly better: Better;
  /** In the unit of what is plotted: a share or rate where there are denominators. */
  readonly target: number;
  /** How far from the target is still near it; matters only where near is better. */
  readonly tolerance?: number;
}

/** Where two words hold, both stand, improvement first. */
export type Variation = "" | "Common cause" | "Improvement" | "Concern" | "Improvement; Concern";
export type Assurance = "" | "Will meet" | "Will miss" | "Hit or miss";

/** What a control chart says about a KPI; "" where there are too few points to say it. */
export interface VariationAndAssurance {
  readonly variation: Variation;
  readonly assurance: Assurance;
}

/** Below this many points in its latest phase a chart is not asked. */
const LEAST_POINTS = 12;

/**
 * Whether a KPI has changed, and whether its process can be relied on to meet its target.
 *
 * Variation speaks of the latest point: does it carry a signal, and is that good news or bad? Assurance speaks of the process as it
 * is now: do the 3-sigma limits of the latest phase lie wholly on the good side of the target, wholly on the bad, or around it?
 * One good month says little about the next; this does.
 *
 *     Will meet    higher is better: lower limit > target;  lower: upper limit < target
 *     Will miss    the whole of the limits on the other side
 *     Hit or miss  the target within the limits, or on one of them
 *
 * From an XmR chart, or with denominators from a p' or u' chart. Where near the target is better, the limits are held against target
 * +- tolerance. With limits that vary, those of the latest row count.
 *
 * @returns "" below 12 points in the latest phase, and where there are no limits.
 *
 * @example
 * variationAndAssurance({ values: [12, 9, 11, 10, 12, 11, 9, 10, 11, 12, 10, 11], better: "lower", target: 20 })  // => { variation: "Common cause", assurance: "Will meet" }
 * variationAndAssurance({ values: [12, 9, 11, 10, 12, 11, 9, 10, 11, 12, 10, 31], better: "lower", target: 12 })  // => { variation: "Concern", assurance: "Hit or miss" }
 * variationAndAssurance({ values: [12, 9, 11], better: "lower", target: 20 })                                     // => { variation: "", assurance: "" }
 *
 * @see NHS England, Making Data Count (variation and assurance icons)
 */
export function variationAndAssurance(series: KpiSeries): VariationAndAssurance {
  const { better, target, tolerance = 0 } = series;
  const values = toNumbers(series.values);
  const denominators = series.denominators === undefined ? undefined : toNumbers(series.denominators);
  const chart = controlChart({
    kind: autoKind({ values, denominators }).name,
    values,
    denominators,
    phases: series.phases,
    rules: series.rules,
  });
  const phase = chart.phases[chart.phases.length - 1];
  if (phase === undefined || phase.points < LEAST_POINTS) return { variation: "", assurance: "" };
  return {
    variation: variationOf(chart.points, phase, better, target),
    assurance: assuranceOf(phase, better, target, tolerance),
  };
}

function variationOf(points: ChartPoints, phase: ChartPhase, better: Better, target: number): Variation {
  let row = phase.last;
  while (row > phase.first && Number.isNaN(points.values[row] ?? NaN)) row--;
  const { improvement, concern } = signalMeaning(points, row, better, target);
  if (improvement && concern) return "Improvement; Concern";
  return improvement ? "Improvement" : concern ? "Concern" : "Common cause";
}

/**
 * Whether limits lie wholly on the good side of a target.
 *
 * @param tolerance  Matters only where near the target is better.
 *
 * @example
 * assuranceOf({ lower: 8, upper: 14 }, "higher", 7, 0)  // => "Will meet"
 * assuranceOf({ lower: 8, upper: 14 }, "higher", 8, 0)  // => "Hit or miss"
 * assuranceOf({ lower: 8, upper: 14 }, "near", 11, 4)   // => "Will meet"
 * assuranceOf({ lower: 8, upper: 14 }, "near", 20, 4)   // => "Will miss"
 */
export function assuranceOf(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  better: Better,
  target: number,
  tolerance: number,
): Assurance {
  if (Number.isNaN(lower) || Number.isNaN(upper)) return "";
  // The good values lie from `least` to `most`.
  const least = better === "higher" ? target : better === "near" ? target - tolerance : -Infinity;
  const most = better === "lower" ? target : better === "near" ? target + tolerance : Infinity;
  if (lower > least && upper < most) return "Will meet";
  if (upper < least || lower > most) return "Will miss";
  return "Hit or miss";
}
