/**
 * A step that people count in, as near as may be to the one that is wanted: 1, 2 or 5 times a power of ten.
 *
 * @param wanted  Above 0.
 *
 * @example
 * niceStep(0.034) // => 0.05
 * niceStep(7)     // => 5
 * niceStep(8)     // => 10
 * niceStep(1.3)   // => 1
 */
export function niceStep(wanted: number): number {
  const exponent = Math.floor(Math.log10(wanted));
  const power = Number(`1e${exponent}`);
  const lead = wanted / power;
  const nice = lead < Math.SQRT2 ? 1 : lead < Math.sqrt(10) ? 2 : lead < Math.sqrt(50) ? 5 : 10;
  return nice === 10 ? Number(`1e${exponent + 1}`) : Number(`${nice}e${exponent}`);
}
