import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import { isUsed, type ChartRows } from "./chart-rows";
import { limitsAround } from "./limits-around";
import { mean } from "./mean";
import { sum } from "./sum";

/**
 * Limits of single measurements that rest on unequal amounts: the I' chart.
 *
 * For a ratio of two measured amounts (cost per meal, minutes per mile) and for averages of unequally many: a week with 200 meals
 * varies more than one with 4,000, and gets wider limits. `values` are the ratios, `denominators` the amounts they rest on.
 *
 *     center   = sum(n x) / sum(n)
 *     sigma    = mean( sqrt(pi / 2) |x[i] - x[i+1]| / sqrt(1 / n[i] + 1 / n[i+1]) )
 *     sigma[i] = sigma / sqrt(n[i])
 *     limits   = center +- 3 sigma[i]
 *
 * sqrt(pi / 2) makes a normal difference's mean absolute value its standard deviation. With equal denominators it is the XmR chart.
 *
 * @example
 * iPrimeLimits({ values: [3.1, 2.9, 3.3], denominators: [100, 400, 100] }) // => { center: 3, lower: [1.9911016, 2.4955508, 1.9911016], upper: [4.0088984, 3.5044492, 4.0088984] }
 *
 * @see Taylor, "Normalized Individuals Control Chart" (I' or IN chart), variation.com
 */
export function iPrimeLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  const n = rows.values.length;
  const values = new Float64Array(n).fill(NaN);
  const sizes = new Float64Array(n).fill(NaN);
  const weighted: number[] = [];
  const weights: number[] = [];
  const spreads: number[] = [];
  let before = -1;
  for (let i = 0; i < n; i++) {
    const value = rows.values[i] ?? NaN;
    const size = rows.denominators?.[i] ?? NaN;
    const isThere = value === value && size > 0;
    if (isThere) {
      values[i] = value;
      sizes[i] = size;
    }
    if (!isThere || !isUsed(rows, i)) {
      before = -1;
      continue;
    }
    weighted.push(size * value);
    weights.push(size);
    if (before >= 0) {
      const spread = Math.sqrt(1 / (sizes[before] ?? NaN) + 1 / size);
      spreads.push((Math.sqrt(Math.PI / 2) * Math.abs(value - (values[before] ?? NaN))) / spread);
    }
    before = i;
  }
  const center = options.center ?? (weights.length > 0 ? sum(weighted) / sum(weights) : NaN);
  const processSigma = options.sigma ?? (spreads.length > 0 ? mean(spreads) : NaN);
  const sigma = sizes.map((size) => processSigma / Math.sqrt(size));
  return {
    values,
    center,
    sigma,
    ...limitsAround(center, sigma, options.sigmas ?? 3, -Infinity, Infinity),
    used: weights.length,
    processSigma,
  };
}
