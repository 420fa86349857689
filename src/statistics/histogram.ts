import { DataProblem } from "./data-problem";
import { niceStep } from "./nice-step";
import { quantile } from "./quantile";

/** A class of a histogram: from its lower edge up to, but not including, its upper; the last includes it. */
export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** More bars than anybody reads; data that would need more have a wild value or two. */
const MOST_BINS = 200;

/**
 * How often values fall in each of several equal classes.
 *
 * The width is Freedman and Diaconis's, rounded to 1, 2 or 5 times a power of ten, and the edges are multiples of it, so
 * that they can be read. With `bins` given, that many equal classes run from the smallest value to the largest.
 *
 *     width = 2 IQR / n^(1/3)      (quartiles of type 7)
 *     width = range / (log2(n) + 1) when the middle half are equal (Sturges)
 *
 * A value on an edge belongs to the class above it, the largest value to the last class.
 *
 * @param values  Numbers in one unit, without gaps; at least one.
 * @param bins  How many classes; about as many as Freedman and Diaconis advise, when left out.
 * @throws {DataProblem} "#N/A" when there is no value.
 *
 * @example
 * histogram([1, 2, 2, 3, 9], 2)      // => [{ from: 1, to: 5, count: 4 }, { from: 5, to: 9, count: 1 }]
 * histogram([1, 2, 2, 3, 3, 4, 6])   // => [{ from: 0, to: 2, count: 1 }, { from: 2, to: 4, count: 4 }, { from: 4, to: 6, count: 2 }]
 * histogram([7, 7])                  // => [{ from: 6.5, to: 7.5, count: 2 }]
 *
 * @see Freedman and Diaconis 1981, "On the histogram as a density estimator: L2 theory"
 */
export function histogram(values: ArrayLike<number>, bins?: number): HistogramBin[] {
  const n = values.length;
  if (n === 0) throw new DataProblem("#N/A", "The range holds no number, so there is nothing to count.");
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < n; i++) {
    least = Math.min(least, values[i] ?? NaN);
    most = Math.max(most, values[i] ?? NaN);
  }
  const edges = bins === undefined ? niceEdges(values, least, most) : equalEdges(least, most, bins);
  const counts = new Float64Array(edges.length - 1);
  for (let i = 0; i < n; i++) {
    const bin = binOf(values[i] ?? NaN, edges);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return Array.from(counts, (count, i) => ({ from: edges[i] ?? NaN, to: edges[i + 1] ?? NaN, count }));
}

function niceEdges(values: ArrayLike<number>, least: number, most: number): number[] {
  const n = values.length;
  const middle = quantile(values, 0.75) - quantile(values, 0.25);
  const range = most - least;
  if (range === 0) return equalEdges(least, most, 1);
  const advised = middle > 0 ? (2 * middle) / Math.cbrt(n) : range / (Math.log2(n) + 1);
  const step = niceStep(Math.max(advised, range / MOST_BINS));
  // Far from 0 a step may be too small beside the values for edges to differ; and a range may be too large to be a number.
  const isPlain = step > 1e-290 && Math.max(Math.abs(least), Math.abs(most)) / step < 1e12;
  if (!isPlain) return equalEdges(least, most, 10).filter((edge, i, all) => i === 0 || edge > (all[i - 1] ?? NaN));
  // Steps are 1, 2 or 5 times a power of ten: dividing by the inverse of a small one keeps edges such as 0.3 exact.
  const inverse = Math.round(1 / step);
  const edgeOf = (k: number): number => (step < 1 ? k / inverse : k * step);
  let first = Math.round(least / step);
  while (edgeOf(first) > least) first--;
  let last = Math.max(first + 1, Math.round(most / step));
  while (edgeOf(last) < most) last++;
  return Array.from({ length: last - first + 1 }, (_, i) => edgeOf(first + i));
}

function equalEdges(least: number, most: number, bins: number): number[] {
  const [from, to] = least === most ? aroundOne(least) : [least, most];
  return Array.from({ length: bins + 1 }, (_, i) => (i === bins ? to : from * (1 - i / bins) + to * (i / bins)));
}

/** A class around a value that is all there is. */
function aroundOne(value: number): [number, number] {
  const half = Math.max(0.5, Math.abs(value) * 2 ** -40);
  return [value - half, value + half];
}

/** The class whose lower edge is the highest that does not exceed the value. */
function binOf(value: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? NaN) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
