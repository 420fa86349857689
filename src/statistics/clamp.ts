/**
 * A number, brought back to the nearest bound when it lies outside them.
 *
 * @returns NaN for NaN: what is not there stays so.
 *
 * @example
 * clamp(-0.2, 0, 1) // => 0
 * clamp(0.3, 0, 1)  // => 0.3
 * clamp(NaN, 0, 1)  // => NaN
 */
export function clamp(value: number, lower: number, upper: number): number {
  return value < lower ? lower : value > upper ? upper : value;
}
