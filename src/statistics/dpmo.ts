import { DataProblem } from "./data-problem";

/**
 * Defects per million opportunities.
 *
 *     1,000,000 defects / (units x opportunities)
 *
 * @param defects  0 or more.
 * @param units  Above 0: runs, meals, invoices.
 * @param opportunities  Ways in which one unit can go wrong, above 0.
 * @throws {DataProblem} "#DIV/0!" without units or opportunities, "#NUM!" for impossible numbers.
 *
 * @example
 * dpmo(120, 98000, 2) // => 612.2448979592
 * dpmo(0, 10)         // => 0
 *
 * @see ASQ Quality Progress, "Sigma level" (definition)
 */
export function dpmo(defects: number, units: number, opportunities = 1): number {
  if (units === 0 || opportunities === 0) {
    const missing = units === 0 ? "units" : "opportunities";
    throw new DataProblem("#DIV/0!", `There are 0 ${missing}, so there is no rate of defects; give a number above 0.`);
  }
  if (!(defects >= 0 && units > 0 && opportunities > 0)) {
    throw new DataProblem(
      "#NUM!",
      "Defects are 0 or more; units and opportunities are above 0. One of them is negative.",
    );
  }
  if (defects > units * opportunities) {
    throw new DataProblem(
      "#NUM!",
      `As many as ${defects} defects do not fit into ${units * opportunities} opportunities; count each opportunity once, or give how many a unit has.`,
    );
  }
  return (defects / (units * opportunities)) * 1e6;
}
