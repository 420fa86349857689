import { pInWords } from "./p-in-words";

/**
 * Whether a difference is more than chance would make, in guarded words: a test never proves.
 *
 * @param p  Two-sided.
 * @param what  What was found or not, as a noun phrase.
 * @param alpha  Below this p, chance is no longer believed: 1 - confidence, so that verdict and interval say the same.
 *
 * @example
 * chanceVerdict(0.003, "change")      // => "likely a real change (p = 0.003)"
 * chanceVerdict(0.31, "change")       // => "cannot be told from chance (p = 0.31)"
 * chanceVerdict(0.00001, "difference") // => "likely a real difference (p < 0.001)"
 */
export function chanceVerdict(p: number, what: string, alpha = 0.05): string {
  return p < alpha ? `likely a real ${what} (${pInWords(p)})` : `cannot be told from chance (${pInWords(p)})`;
}
