import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { primeLimits } from "./prime-limits";

/**
 * Laney's p' limits of a share: a p chart whose limits are as wide as the rows really vary.
 *
 * The first choice for a share: where chance alone is at work, sigma z is near 1 and p' is a p chart; with large denominators
 * (a district's daily attendance) real days differ by more than chance, and a p chart would call nearly every day special.
 *
 *     center   = sum(count) / sum(denominator)
 *     sigma[i] = sqrt(center (1 - center) / denominator[i]) x sigma z
 *     limits   = center +- 3 sigma[i], within 0 and 1
 *
 * @example
 * pPrimeLimits({ values: [10, 14, 12, 20], denominators: [100, 100, 100, 100] }) // => { center: 0.14, sigmaZ: 1.1918963, upper: [0.2640718, 0.2640718, 0.2640718, 0.2640718] }
 *
 * @see Laney 2002, "Improved control charts for attributes", Quality Engineering 14(4)
 */
export function pPrimeLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  return primeLimits(rows, options, { variance: (p) => p * (1 - p), highest: 1 });
}
