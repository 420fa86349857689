import { isUsed, type ChartRows } from "./chart-rows";

/**
 * The values that tell where the limits are: present, in the baseline, not excluded.
 *
 * @param values  What to take them from: the rows' own values, or what is plotted instead.
 * @returns Without gaps, in their order.
 *
 * @example
 * usedValues({ values: [12, NaN, 15], used: [1, 1, 0] }) // => [12]
 */
export function usedValues(rows: ChartRows, values: ArrayLike<number> = rows.values): Float64Array {
  const found = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (value === value && isUsed(rows, i)) found[count++] = value;
  }
  return count === found.length ? found : found.subarray(0, count);
}
