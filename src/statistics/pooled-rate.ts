import type { ChartRows } from "./chart-rows";
import { sum } from "./sum";

/** Counts over their denominators, row by row and all together. */
export interface PooledRate {
  /** count / denominator; NaN where either is missing or the denominator is 0. */
  readonly rates: Float64Array;
  /** The denominator of each row that has a rate, else NaN. */
  readonly sizes: Float64Array;
  /** sum(counts) / sum(denominators) of the used rows; NaN when there is none. */
  readonly center: number;
  readonly used: number;
}

/**
 * The overall rate of counts with unequal denominators: the sum over the sum, never the mean of the rates.
 *
 * @example
 * pooledRate({ values: [3, 1, 5], denominators: [30, 20, 0] }) // => { rates: [0.1, 0.05, NaN], center: 0.08, used: 2 }
 */
export function pooledRate(rows: ChartRows): PooledRate {
  const { values, denominators: denominatorOf, used: usedOf } = rows;
  const n = values.length;
  const rates = new Float64Array(n);
  const sizes = new Float64Array(n);
  const counts = new Float64Array(n);
  const denominators = new Float64Array(n);
  let used = 0;
  for (let i = 0; i < n; i++) {
    const count = values[i]!;
    const size = denominatorOf === undefined ? NaN : denominatorOf[i]!;
    const rate = size > 0 ? count / size : NaN;
    rates[i] = rate;
    sizes[i] = rate === rate ? size : NaN;
    if (rate === rate && (usedOf === undefined || usedOf[i] === 1)) {
      counts[used] = count;
      denominators[used++] = size;
    }
  }
  const center = used > 0 ? sum(counts.subarray(0, used)) / sum(denominators.subarray(0, used)) : NaN;
  return { rates, sizes, center, used };
}
