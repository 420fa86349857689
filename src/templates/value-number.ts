/**
 * How numbers without a format of their own are shown: whole thousands with separators, and otherwise as many decimals as tell one
 * value of the column from another.
 *
 * @example
 * valueNumber([12, 15.5, 9])     // => "0.0"
 * valueNumber([1e9, 1.2e9])      // => "#,##0"
 * valueNumber([0.0004, 0.00052]) // => "0.00000"
 * valueNumber([])                // => "0.0"
 */
export function valueNumber(values: readonly number[]): string {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const value of values) {
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  const span = highest - lowest;
  if (!(span > 0)) return Number.isInteger(lowest) || !Number.isFinite(lowest) ? "0.0" : "General";
  if (Math.max(Math.abs(lowest), Math.abs(highest)) >= 1000 && span >= 20) return "#,##0";
  const decimals = Math.min(8, Math.max(1, 1 + Math.ceil(-Math.log10(span))));
  return `0.${"0".repeat(decimals)}`;
}
