import { shortNumber } from "./short-number";

const WORDS = [
  [0, "no agreement beyond chance"],
  [0.2, "slight agreement"],
  [0.4, "fair agreement"],
  [0.6, "moderate agreement"],
  [0.8, "substantial agreement"],
  [1, "almost perfect agreement"],
] as const;

/** Below this many items the large-sample interval of kappa is not to be leaned on. */
const LEAST_ITEMS = 30;

/**
 * The fixed sentence on how far two raters agree, in the words of Landis and Koch.
 *
 * @param kappa  null where both raters used one code for everything.
 * @param items  How many both coded; few are a first impression only, however well they agree.
 *
 * @example
 * agreementVerdict(0.5, 0.1, 0.9, 60)     // => "Moderate agreement: kappa 0.5 (0.1 to 0.9). Sharpen the operational definition before measuring."
 * agreementVerdict(0.9, 0.8, 1, 60)       // => "Almost perfect agreement: kappa 0.9 (0.8 to 1)."
 * agreementVerdict(null, null, null, 60)  // => "Kappa cannot be told: both raters used one and the same code for every item."
 * agreementVerdict(1, 1, 1, 3)            // => "Almost perfect agreement: kappa 1 (1 to 1). Only 3 items: a first impression; code 30 or more."
 *
 * @see Landis and Koch 1977, "The measurement of observer agreement for categorical data"
 */
export function agreementVerdict(kappa: number | null, low: number | null, high: number | null, items: number): string {
  if (kappa === null || low === null || high === null) {
    return "Kappa cannot be told: both raters used one and the same code for every item.";
  }
  const [, word] = WORDS.find(([most]) => kappa <= most) ?? WORDS[WORDS.length - 1] ?? [1, ""];
  const found = `${word.charAt(0).toUpperCase()}${word.slice(1)}: kappa ${shortNumber(kappa)} (${shortNumber(low)} to ${shortNumber(high)}).`;
  const few =
    items < LEAST_ITEMS
      ? ` Only ${items} ${items === 1 ? "item" : "items"}: a first impression; code ${LEAST_ITEMS} or more.`
      : "";
  return `${found}${kappa > 0.6 ? "" : " Sharpen the operational definition before measuring."}${few}`;
}
