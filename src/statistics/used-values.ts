import type { ChartRows } from "./chart-rows";

/**
 * The values that tell where the limits are: present, in the baseline, not excluded.
 *
 * @returns Without gaps, in their order.
 *
 * @example
 * usedValues({ values: [12, NaN, 15], used: [1, 1, 0] }) // => [12]
 */
export function usedValues({ values, used }: ChartRows): Float64Array {
  if (used === undefined && values instanceof Float64Array && !hasGap(values)) return values;
  const found = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < found.length; i++) {
    const value = values[i]!;
    found[count] = value;
    count += +(value === value) & +(used === undefined || used[i] === 1);
  }
  return found.subarray(0, count);
}

function hasGap(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] !== values[i]) return true;
  return false;
}
