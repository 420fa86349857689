import { shortNumber } from "./short-number";

const WORDS = [
  [0, "no agreement beyond chance"],
  [0.2, "slight agreement"],
  [0.4, "fair agreement"],
  [0.6, "moderate agreement"],
  [0.8, "substantial agreement"],
  [1, "almost perfect agreement"],
] as const;

/**
 * The fixed sentence on how far two raters agree, in the words of Landis and Koch.
 *
 * @param kappa  null where both raters used one code for everything.
 *
 * @example
 * agreementVerdict(0.5, 0.1, 0.9)     // => "Moderate agreement: kappa 0.5 (0.1 to 0.9). Sharpen the operational definition before measuring."
 * agreementVerdict(0.9, 0.8, 1)       // => "Almost perfect agreement: kappa 0.9 (0.8 to 1)."
 * agreementVerdict(null, null, null)  // => "Kappa cannot be told: both raters used one and the same code for every item."
 *
 * @see Landis and Koch 1977, "The measurement of observer agreement for categorical data"
 */
export function agreementVerdict(kappa: number | null, low: number | null, high: number | null): string {
  if (kappa === null || low === null || high === null) {
    return "Kappa cannot be told: both raters used one and the same code for every item.";
  }
  const [, word] = WORDS.find(([most]) => kappa <= most) ?? WORDS[WORDS.length - 1] ?? [1, ""];
  const found = `${word.charAt(0).toUpperCase()}${word.slice(1)}: kappa ${shortNumber(kappa)} (${shortNumber(low)} to ${shortNumber(high)}).`;
  return kappa > 0.6 ? found : `${found} Sharpen the operational definition before measuring.`;
}
