import { fewestCrossings } from "./fewest-crossings";

/** What the points of a phase say about chance, by the two tests of Anhoej. */
export interface RunsAnalysis {
  /** Points that are not on the center line. */
  readonly useful: number;
  readonly longestRun: number;
  /** The longest run that chance gives, in all likelihood. */
  readonly longestRunLimit: number;
  readonly crossings: number;
  /** The fewest crossings that chance gives, in all likelihood. */
  readonly crossingsLimit: number;
  readonly hasLongRun: boolean;
  readonly hasFewCrossings: boolean;
}

/**
 * Anhoej's two tests for a process that has shifted: its longest run, and how often it crosses the center line.
 *
 * Their limits depend on how many points there are, so that a chart of 12 and one of 200 give a false alarm about equally
 * often (some 5 % of stable charts, with both tests). A point on the center line, a gap and an excluded point are dropped:
 * they neither break a run nor count.
 *
 *     long run:      longest run > round(log2(useful)) + 3
 *     few crossings: crossings < the 5 % point of a binomial with useful - 1 trials and probability 1/2
 *
 * @param sides  1 above the center line, -1 below, 0 for a point that is dropped.
 *
 * @example
 * anhoej([1, 1, 0, 1, -1, 1])                               // => { useful: 5, longestRun: 3, longestRunLimit: 5, crossings: 2, crossingsLimit: 0, hasLongRun: false }
 * anhoej([1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1])  // => { longestRun: 8, longestRunLimit: 7, crossings: 1, crossingsLimit: 4, hasLongRun: true, hasFewCrossings: true }
 *
 * @see Anhoej and Olesen 2014, "Run charts revisited: a simulation study of run chart rules", PLoS ONE 9(11)
 */
export function anhoej(sides: ArrayLike<number>): RunsAnalysis {
  let useful = 0;
  let runs = 0;
  let run = 0;
  let longestRun = 0;
  let last = 0;
  for (let i = 0; i < sides.length; i++) {
    const side = sides[i] ?? 0;
    if (side === 0) continue;
    useful++;
    if (side === last) run++;
    else {
      runs++;
      run = 1;
      last = side;
    }
    if (run > longestRun) longestRun = run;
  }
  const crossings = Math.max(0, runs - 1);
  const longestRunLimit = useful === 0 ? 0 : Math.round(Math.log2(useful)) + 3;
  const crossingsLimit = fewestCrossings(useful);
  return {
    useful,
    longestRun,
    longestRunLimit,
    crossings,
    crossingsLimit,
    hasLongRun: longestRun > longestRunLimit,
    hasFewCrossings: crossings < crossingsLimit,
  };
}
