/** The ranks of values, and how many share each of them. */
export interface Ranks {
  /** From 1, in the order of the values; equal values share the mean of their ranks. */
  readonly ranks: Float64Array;
  /** Sizes of the groups of equal values, those of one left out. */
  readonly ties: readonly number[];
}

/**
 * Ranks of values among themselves.
 *
 * @param values  Without gaps.
 *
 * @example
 * ranks([10, 30, 20, 30]) // => { ranks: [1, 3.5, 2, 3.5], ties: [2] }
 *
 * @see R's rank(ties.method = "average")
 */
export function ranks(values: ArrayLike<number>): Ranks {
  const n = values.length;
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  order.sort((a, b) => (values[a] ?? NaN) - (values[b] ?? NaN));
  const found = new Float64Array(n);
  const ties: number[] = [];
  for (let start = 0; start < n;) {
    let end = start + 1;
    const value = values[order[start] ?? 0];
    while (end < n && values[order[end] ?? 0] === value) end++;
    for (let i = start; i < end; i++) found[order[i] ?? 0] = (start + 1 + end) / 2;
    if (end - start > 1) ties.push(end - start);
    start = end;
  }
  return { ranks: found, ties };
}
