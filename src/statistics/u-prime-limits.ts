import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { primeLimits } from "./prime-limits";

/**
 * Laney's u' limits of a rate: a u chart whose limits are as wide as the rows really vary.
 *
 * The first choice for incidents over an area of opportunity, for the reason that `pPrimeLimits` gives.
 *
 *     center   = sum(count) / sum(denominator)
 *     sigma[i] = sqrt(center / denominator[i]) x sigma z
 *     limits   = center +- 3 sigma[i], at least 0
 *
 * @example
 * uPrimeLimits({ values: [4, 12, 2], denominators: [10, 20, 10] }) // => { center: 0.45, sigmaZ: 1.5128840, sigma: [0.3209312, 0.2269326, 0.3209312] }
 *
 * @see Laney 2002, "Improved control charts for attributes", Quality Engineering 14(4)
 */
export function uPrimeLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  return primeLimits(rows, options, { variance: (rate) => rate, highest: Infinity });
}
