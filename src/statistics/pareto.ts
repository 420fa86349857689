import { DataProblem } from "./data-problem";
import { runningSums } from "./running-sums";
import { sum } from "./sum";

/** A cause, how much of the whole it is, and whether it belongs to the vital few. */
export interface ParetoLine {
  readonly category: string;
  readonly amount: number;
  /** As a fraction of all. */
  readonly share: number;
  /** With all larger ones, as a fraction of all. */
  readonly cumulative: number;
  readonly isVital: boolean;
}

/**
 * Causes in order of their weight: where to begin.
 *
 * Equal categories are added up; the largest comes first, ties in order of first appearance. The vital few are the fewest
 * causes that together reach the vital share.
 *
 *     share      = amount / sum(amounts)
 *     cumulative = sum(amounts so far) / sum(amounts)
 *     vital      = cumulative without this cause < vital share
 *
 * @param categories  One an occurrence, or one a line of a summary.
 * @param amounts  How much each is worth: 1, a count, minutes, dollars; 0 or more.
 * @param vitalShare  Above 0, at most 1.
 * @throws {DataProblem} "#NUM!" for a negative amount, "#N/A" when there is nothing to add up, "#DIV/0!" when all amounts are 0.
 *
 * @example
 * pareto(["a", "b", "b"], [1, 1, 2], 0.7) // => [{ category: "b", amount: 3, share: 0.75, cumulative: 0.75, isVital: true }, { category: "a", amount: 1, share: 0.25, cumulative: 1, isVital: false }]
 *
 * @see Juran, Quality Control Handbook ("the vital few and the useful many")
 */
export function pareto(categories: readonly string[], amounts: ArrayLike<number>, vitalShare = 0.8): ParetoLine[] {
  const totals = new Map<string, number[]>();
  categories.forEach((category, row) => {
    const amount = amounts[row] ?? 0;
    if (amount < 0) {
      throw new DataProblem(
        "#NUM!",
        `Row ${row + 1} (${category}) weighs ${amount}; a Pareto needs weights of 0 or more.`,
      );
    }
    const known = totals.get(category);
    if (known === undefined) totals.set(category, [amount]);
    else known.push(amount);
  });
  const lines = Array.from(totals, ([category, parts]) => ({ category, amount: sum(parts) }));
  lines.sort((a, b) => b.amount - a.amount);
  const total = sum(lines.map((line) => line.amount));
  if (lines.length === 0) throw new DataProblem("#N/A", "There is no category, so there is nothing to rank.");
  if (total === 0)
    throw new DataProblem("#DIV/0!", "All weights are 0, so there are no shares; give counts, minutes or costs.");
  // Reaching the share to within rounding is reaching it.
  const enough = vitalShare * total * (1 - 1e-12);
  const upTo = runningSums(lines.map((line) => line.amount));
  return lines.map(({ category, amount }, i) => {
    const isVital = (upTo[i - 1] ?? 0) < enough && amount > 0;
    return { category, amount, share: amount / total, cumulative: (upTo[i] ?? NaN) / total, isVital };
  });
}
