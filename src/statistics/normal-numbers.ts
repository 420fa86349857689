/**
 * Independent standard normal numbers, the same ones every time: xorshift of 32 bits, then Box and Muller.
 *
 * @param seed  A whole number other than 0.
 * @returns A function that gives the next number.
 *
 * @see Marsaglia 2003, "Xorshift RNGs"; Box and Muller 1958
 */
export function normalNumbers(seed: number): () => number {
  let state = seed >>> 0;
  const roll = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(roll())) * Math.cos(2 * Math.PI * roll());
}
