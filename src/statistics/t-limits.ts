import type { ChartLimits } from "./chart-limits";
import type { ChartOptions } from "./chart-options";
import type { ChartRows } from "./chart-rows";
import { xmrLimits } from "./xmr-limits";

/**
 * Limits of the time between rare events.
 *
 * For events that can happen at any time: hours between breakdowns. Times between independent events are exponential; their
 * 3.6th root is very nearly normal, so an XmR chart of the roots has honest limits.
 *
 *     y      = x^(1 / 3.6)
 *     center = mean(y)^3.6
 *     limits = (mean(y) +- 3 sigma(y))^3.6; a negative lower limit of y is 0
 *
 * Rules are tested on y; limits and points are shown as times. A known `center` is a time, a known `sigma` is one of y.
 *
 * @param rows  Times above 0.
 *
 * @example
 * tLimits({ values: [20, 75, 8, 40] })  // => { center: 28.9136, lower: 0, upper: 526.5222 }
 *
 * @see Nelson 1994, "A control chart for parts-per-million nonconforming items", Journal of Quality Technology 26(3)
 */
export function tLimits(rows: ChartRows, options: ChartOptions = {}): ChartLimits {
  const { exponent = 3.6 } = options;
  const root = (time: number): number => Math.pow(time, 1 / exponent);
  const time = (y: number): number => (y > 0 ? Math.pow(y, exponent) : y <= 0 ? 0 : NaN);
  const values = new Float64Array(rows.values.length);
  for (let i = 0; i < values.length; i++) values[i] = root(rows.values[i]!);
  const roots = { ...rows, values };
  const { center, ...known } = options;
  const limits = xmrLimits(roots, center === undefined ? known : { ...known, center: root(center) });
  const lines = { center: numberOf(limits.center), lower: numberOf(limits.lower), upper: numberOf(limits.upper) };
  return {
    ...limits,
    values: rows.values,
    center: time(lines.center),
    lower: time(lines.lower),
    upper: time(lines.upper),
    zones: { values: limits.values, center: lines.center, sigma: limits.sigma },
  };
}

function numberOf(line: ChartLimits["center"]): number {
  return typeof line === "number" ? line : NaN;
}
