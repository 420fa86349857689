import { shortNumber } from "./short-number";

/**
 * The fixed sentence on a gage: the share of the study variation that is the measuring, by the AIAG's limits of 10 % and 30 %.
 *
 * @param share  sigma of R&R over total sigma, as a fraction.
 *
 * @example
 * gageVerdict(0.08, 12) // => "Good gage: R&R is 8 % of the study variation; it tells 12 groups of parts apart."
 * gageVerdict(0.45, 2)  // => "Gage to be mended first: R&R is 45 % of the study variation; it tells 2 groups of parts apart, and 5 are wanted."
 *
 * @see AIAG, Measurement Systems Analysis, 4th edition
 */
export function gageVerdict(share: number, distinctCategories: number): string {
  const word = share < 0.1 ? "Good gage" : share <= 0.3 ? "Gage that may do" : "Gage to be mended first";
  const groups =
    distinctCategories === 1 ? "it does not tell parts apart" : `it tells ${distinctCategories} groups of parts apart`;
  const wanted = distinctCategories < 5 ? ", and 5 are wanted" : "";
  return `${word}: R&R is ${shortNumber(100 * share)} % of the study variation; ${groups}${wanted}.`;
}
