import { shortNumber } from "./short-number";

/** What the verdict on capability depends on. */
export interface CapabilityFacts {
  readonly points: number;
  /** Points that signal on the control chart of the same values. */
  readonly signals: number;
  /** Whether a normality test speaks against a normal distribution. */
  readonly isNormalDoubtful: boolean;
  /** Share of the values outside the specification, as a fraction. */
  readonly outside: number;
  readonly ppk: { readonly value: number; readonly low: number; readonly high: number };
}

/**
 * The fixed sentence on capability. Where the process is not stable, the values few or not normal, what fell outside comes
 * first and the index is given with its caution.
 *
 * @example
 * capabilityVerdict({ points: 60, signals: 0, isNormalDoubtful: false, outside: 0, ppk: { value: 1.6, low: 1.3, high: 1.9 } }) // => "Capable: Ppk 1.6 (1.3 to 1.9), 0 % outside."
 * capabilityVerdict({ points: 20, signals: 2, isNormalDoubtful: false, outside: 0.05, ppk: { value: 0.5, low: 0.3, high: 0.7 } }) // => "5 % outside. Not capable: Ppk 0.5 (0.3 to 0.7), with caution: not stable (2 points signal); only 20 points."
 */
export function capabilityVerdict({ points, signals, isNormalDoubtful, outside, ppk }: CapabilityFacts): string {
  const word = ppk.value >= 1.33 ? "Capable" : ppk.value >= 1 ? "Barely capable" : "Not capable";
  const index = `${word}: Ppk ${shortNumber(ppk.value)} (${shortNumber(ppk.low)} to ${shortNumber(ppk.high)})`;
  const fell = `${shortNumber(100 * outside)} % outside`;
  const cautions = [
    ...(signals > 0 ? [`not stable (${signals} ${signals === 1 ? "point signals" : "points signal"})`] : []),
    ...(points < 30 ? [`only ${points} ${points === 1 ? "point" : "points"}`] : []),
    ...(isNormalDoubtful ? ["a normal distribution is doubtful"] : []),
  ];
  return cautions.length === 0 ? `${index}, ${fell}.` : `${fell}. ${index}, with caution: ${cautions.join("; ")}.`;
}
