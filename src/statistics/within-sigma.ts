import type { ChartOptions } from "./chart-options";
import { isUsed, type ChartRows } from "./chart-rows";
import { c4, d2 } from "./constants";
import { mean } from "./mean";

/**
 * Sigma within subgroups from their ranges.
 *
 *     sigma = mean(range[i] / d2(n[i]))
 *
 * A subgroup of one says nothing about spread and is left out.
 *
 * @returns NaN when no used subgroup has two measurements.
 */
export function sigmaFromRanges(rows: ChartRows, options: ChartOptions): number {
  return meanOfUsed(rows, rows.subgroups?.ranges ?? [], (range, size) => range / d2(size, options.constants));
}

/**
 * Sigma within subgroups from their standard deviations.
 *
 *     sigma  = mean(s[i] / c4(n[i]))
 *     pooled = sqrt(sum((n - 1) s^2) / sum(n - 1)) / c4(sum(n - 1) + 1)
 *
 * The mean is what most tools take; pooled uses unequal subgroups best.
 *
 * @returns NaN when no used subgroup has two measurements.
 */
export function sigmaFromDeviations(rows: ChartRows, options: ChartOptions): number {
  const { constants = "exact", pooled = false } = options;
  const deviations = rows.subgroups?.deviations ?? [];
  if (!pooled) return meanOfUsed(rows, deviations, (s, size) => s / c4(size, constants));
  let squares = 0;
  let freedom = 0;
  for (let i = 0; i < deviations.length; i++) {
    const s = deviations[i] ?? NaN;
    if (s !== s || !isUsed(rows, i)) continue;
    const ownFreedom = (rows.subgroups?.sizes[i] ?? NaN) - 1;
    squares += ownFreedom * s * s;
    freedom += ownFreedom;
  }
  return freedom > 0 ? Math.sqrt(squares / freedom) / c4(freedom + 1, constants) : NaN;
}

function meanOfUsed(
  rows: ChartRows,
  spreads: ArrayLike<number>,
  sigmaOf: (spread: number, size: number) => number,
): number {
  const sigmas: number[] = [];
  for (let i = 0; i < spreads.length; i++) {
    const spread = spreads[i] ?? NaN;
    if (spread === spread && isUsed(rows, i)) sigmas.push(sigmaOf(spread, rows.subgroups?.sizes[i] ?? NaN));
  }
  return sigmas.length > 0 ? mean(sigmas) : NaN;
}
