/**
 * A p value as it is read: two digits, three where it is small, never "0".
 *
 * Near 0.05 a third digit is kept, so that the words never disagree with the number they go with.
 *
 * @example
 * pInWords(0.31234)   // => "p = 0.31"
 * pInWords(0.0496)    // => "p = 0.0496"
 * pInWords(0.0031)    // => "p = 0.003"
 * pInWords(0.0000001) // => "p < 0.001"
 */
export function pInWords(p: number): string {
  if (p < 0.001) return "p < 0.001";
  if (p > 0.0445 && p < 0.0555) return `p = ${p.toFixed(4)}`;
  return `p = ${p.toFixed(p < 0.1 ? 3 : 2)}`;
}
