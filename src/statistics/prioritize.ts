import { DataProblem } from "./data-problem";
import { sum } from "./sum";

/** Where an option stands; null where one of its scores is missing. */
export interface Priority {
  readonly score: number;
  /** 1 is the best; equal scores share a rank, those too that differ by rounding (1e-12 of their parts). */
  readonly rank: number;
}

/**
 * Weighted scores of options: which solution, project or cause first?
 *
 *     score = sum(weight[j] x s[i, j])
 *     s     = the score given, or (largest + smallest of its column) - it, where lower is better
 *
 * Turning a column about its own middle keeps its scale: on a scale in use from 1 to 5, a cost of 1 counts as 5.
 *
 * @param scores  One row an option, one column a criterion; NaN for a gap.
 * @param weights  One a criterion, 0 or more, not all 0.
 * @param directions  One a criterion.
 * @throws {DataProblem} "#VALUE!" for weights or directions that do not match the columns, "#NUM!" for negative weights.
 *
 * @example
 * prioritize([[5, 1], [3, 4]], [2, 1], ["higher", "lower"]) // => [{ score: 14, rank: 1 }, { score: 7, rank: 2 }]
 *
 * @see Pugh 1991, Total Design (weighted decision matrix)
 */
export function prioritize(
  scores: readonly ArrayLike<number>[],
  weights: readonly number[],
  directions: readonly ("higher" | "lower")[],
): (Priority | null)[] {
  const width = scores[0]?.length ?? 0;
  if (weights.length !== width || directions.length !== width) {
    const [what, count] = weights.length === width ? ["directions", directions.length] : ["weights", weights.length];
    throw new DataProblem(
      "#VALUE!",
      `There are ${width} columns of scores and ${count} ${what}; give one for each column.`,
    );
  }
  const missing = weights.findIndex(Number.isNaN);
  if (missing >= 0) {
    throw new DataProblem(
      "#VALUE!",
      `Column ${missing + 1} of the scores has no weight; give it a number of 0 or more.`,
    );
  }
  const negative = weights.findIndex((weight) => weight < 0);
  if (negative >= 0) {
    throw new DataProblem(
      "#NUM!",
      `Weight ${negative + 1} is ${weights[negative] ?? ""}; weights are 0 or more. Where less is better, say "lower" in directions.`,
    );
  }
  if (sum(weights) === 0)
    throw new DataProblem(
      "#NUM!",
      "All weights are 0, so no option is better than another; give one a weight above 0.",
    );
  const turned = directions.map((direction, j) => (direction === "lower" ? endsOf(scores, j) : null));
  const totals = scores.map((row): Total => {
    const parts = weights.map((weight, j) => {
      const score = row[j] ?? NaN;
      const ends = turned[j] ?? null;
      return weight * (ends === null ? score : ends - score);
    });
    return { score: sum(parts), rounding: 1e-12 * sum(parts.map(Math.abs)) };
  });
  const ranks = ranksOf(totals);
  return totals.map(({ score }) => (Number.isNaN(score) ? null : { score, rank: ranks.get(score) ?? NaN }));
}

/** A score, and how far rounding can have moved it. */
interface Total {
  readonly score: number;
  readonly rounding: number;
}

/** The rank of each score; scores that differ by no more than rounding share one. */
function ranksOf(totals: readonly Total[]): ReadonlyMap<number, number> {
  const falling = totals.filter(({ score }) => !Number.isNaN(score)).sort((a, b) => b.score - a.score);
  const ranks = new Map<number, number>();
  let first = 0;
  falling.forEach((total, i) => {
    const best = falling[first] ?? total;
    if (best.score - total.score > Math.max(best.rounding, total.rounding)) first = i;
    ranks.set(total.score, first + 1);
  });
  return ranks;
}

/** Largest plus smallest score of a column. */
function endsOf(scores: readonly ArrayLike<number>[], column: number): number {
  const present = scores.map((row) => row[column] ?? NaN).filter((score) => !Number.isNaN(score));
  return present.reduce((a, b) => Math.max(a, b), -Infinity) + present.reduce((a, b) => Math.min(a, b), Infinity);
}
