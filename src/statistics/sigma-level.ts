import { DataProblem } from "./data-problem";
import { normalAbove, normalQuantile } from "./distributions/normal";

/**
 * Sigma level: how many standard deviations fit between the process mean and the nearer limit, had the process drifted by `shift`.
 *
 *     sigma level = probit(1 - dpmo / 1,000,000) + shift      (one tail)
 *
 * The shift of 1.5 is a convention, not a measurement, and is to be printed beside the level.
 *
 * @param dpmo  Defects per million opportunities, above 0 and below 1,000,000.
 * @param shift  In standard deviations.
 * @throws {DataProblem} "#NUM!" for 0 defects or nothing but defects, where no level is known.
 *
 * @example
 * sigmaLevel(3.4)        // => 5.999854470025
 * sigmaLevel(66807.2, 0) // => 1.5000000098
 *
 * @see ASQ Quality Progress, "Sigma level"; Montgomery, Introduction to Statistical Quality Control, 1.2
 */
export function sigmaLevel(dpmo: number, shift = 1.5): number {
  if (!(dpmo >= 0 && dpmo <= 1e6)) {
    throw new DataProblem(
      "#NUM!",
      `A rate of ${dpmo} defects per million is not possible; give a number between 0 and 1,000,000.`,
    );
  }
  if (dpmo === 0 || dpmo === 1e6) {
    const which = dpmo === 0 ? "No defect was seen" : "Every opportunity was a defect";
    throw new DataProblem(
      "#NUM!",
      `${which}, so a sigma level cannot be told; count more units, and give the rate of defects instead.`,
    );
  }
  return shift - normalQuantile(dpmo / 1e6);
}

/**
 * Defects per million opportunities at a sigma level.
 *
 * @example
 * sigmaLevelDpmo(6)    // => 3.3976731247
 * sigmaLevelDpmo(3, 0) // => 1349.8980316301
 */
export function sigmaLevelDpmo(level: number, shift = 1.5): number {
  return 1e6 * normalAbove(level - shift);
}
