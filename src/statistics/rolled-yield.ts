import { DataProblem } from "./data-problem";

/**
 * Rolled throughput yield: the share of units that pass every step of a process without rework.
 *
 *     yield[1] x yield[2] x ...
 *
 * @param yields  Each step's share of units that pass the first time, from 0 to 1; at least one.
 * @throws {DataProblem} "#N/A" when there is none, "#NUM!" for one that is no share.
 *
 * @example
 * rolledYield([0.95, 0.9, 0.99]) // => 0.84645
 *
 * @see Montgomery, Introduction to Statistical Quality Control, 1.2
 */
export function rolledYield(yields: ArrayLike<number>): number {
  if (yields.length === 0) throw new DataProblem("#N/A", "There is no yield, so there is nothing to multiply.");
  let product = 1;
  for (let i = 0; i < yields.length; i++) {
    const share = yields[i] ?? NaN;
    if (!(share >= 0 && share <= 1)) {
      throw new DataProblem(
        "#NUM!",
        `The yield of step ${i + 1} is ${share}; give a share between 0 and 1 (95 % is 0.95).`,
      );
    }
    product *= share;
  }
  return product;
}
