import { DataProblem } from "./data-problem";
import { sum } from "./sum";

/**
 * The weighted score of a goal from the attainments of its KPIs.
 *
 *     score = sum(weight x min(attainment, cap)) / sum(weight)
 *
 * A KPI without an attainment (no data yet) is left out with its weight. The cap keeps one KPI that is far beyond its
 * target from hiding others that miss theirs.
 *
 * @param attainments  As fractions of the target; NaN for a gap.
 * @param weights  One a KPI, 0 or more; a gap counts as 0.
 * @param cap  No attainment counts for more than this; Infinity for none.
 * @throws {DataProblem} "#N/A" without any attainment, "#DIV/0!" where the weights of those there are add up to 0.
 *
 * @example
 * weightedScore([1.2, 0.8, NaN], [1, 3, 6], 1) // => 0.85
 */
export function weightedScore(attainments: ArrayLike<number>, weights: ArrayLike<number>, cap: number): number {
  const parts: number[] = [];
  const used: number[] = [];
  for (let i = 0; i < attainments.length; i++) {
    const attainment = attainments[i] ?? NaN;
    const weight = weights[i] ?? NaN;
    if (Number.isNaN(attainment) || Number.isNaN(weight)) continue;
    parts.push(weight * Math.min(attainment, cap));
    used.push(weight);
  }
  if (Array.from(attainments).every(Number.isNaN)) {
    throw new DataProblem("#N/A", "There is no attainment yet, so there is no score; give that of one KPI at least.");
  }
  const all = sum(used);
  if (all === 0)
    throw new DataProblem("#DIV/0!", "The weights add up to 0, so there is no score; give a weight above 0.");
  return sum(parts) / all;
}
