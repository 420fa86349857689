/** What the verdict on a control chart is made from: facts of its latest phase. */
export interface ChartFacts {
  /** Points that take part. */
  readonly points: number;
  /** Points that carry a signal. */
  readonly signals: number;
  /** The latest point with a signal: where it stands ("on Mar 3, 2026" or "at point 17") and what its Signal cell says. */
  readonly latest?: {
    readonly where: string;
    readonly signal: string;
    readonly meaning: "" | "Improvement" | "Concern" | "Improvement; Concern";
  };
  /** The target as people read it, and what its limits say of it. */
  readonly target?: { readonly shown: string; readonly assurance: "" | "Will meet" | "Will miss" | "Hit or miss" };
}

const MEANINGS = {
  "": "",
  Improvement: ", an improvement",
  Concern: ", a concern",
  "Improvement; Concern": ", both better and worse",
} as const;

const ASSURANCES = {
  "": "",
  "Will meet": " It will meet its target of ",
  "Will miss": " It will miss its target of ",
  "Hit or miss": " Chance decides whether it meets its target of ",
} as const;

/**
 * The verdict on a control chart: one of a fixed set of sentences, chosen by how many points there are, whether any
 * carries a signal, and what the limits say of the target. Chart titles, scorecards and summaries say the same words.
 *
 * @example
 * verdictOfChart({ points: 24, signals: 0 }) // => "Stable: no signal in 24 points."
 * verdictOfChart({ points: 4, signals: 0 }) // => "Too few points: 4 so far; limits need at least 6."
 */
export function verdictOfChart({ points, signals, latest, target }: ChartFacts): string {
  if (points < 6) return `Too few points: ${points} so far; limits need at least 6.`;
  const state =
    signals === 0 || latest === undefined
      ? `Stable: no signal in ${points} points.`
      : `Not stable: ${signals} of ${points} points ${signals === 1 ? "signals" : "signal"} a special cause, the latest ${latest.where} (${latest.signal})${MEANINGS[latest.meaning]}.`;
  const promise =
    target === undefined || target.assurance === "" ? "" : `${ASSURANCES[target.assurance]}${target.shown}.`;
  return state + promise;
}
