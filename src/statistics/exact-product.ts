/**
 * A product and what rounding took from it: together they are exact.
 *
 * @example
 * exactProduct(0.1, 3) // => { product: 0.30000000000000004, error: -2.7755575615628914e-17 }
 *
 * @see Dekker 1971, "A floating-point technique for extending the available precision"
 */
export function exactProduct(a: number, b: number): { readonly product: number; readonly error: number } {
  const product = a * b;
  const [aHigh, aLow] = halves(a);
  const [bHigh, bLow] = halves(b);
  return { product, error: aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow) };
}

/** A number as two of half its digits (Veltkamp). */
function halves(value: number): readonly [high: number, low: number] {
  const shifted = value * (2 ** 27 + 1);
  const high = shifted - (shifted - value);
  return [high, value - high];
}
