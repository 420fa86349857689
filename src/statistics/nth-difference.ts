/**
 * The k-th smallest of all differences a - b, without listing them: a million of each side have 10^12.
 *
 * Halves the range of values until one difference is left; how many lie at or below a value is counted in one pass over
 * the two sorted samples.
 *
 * @param k  From 1 to the number of pairs.
 *
 * @example
 * nthDifference([4, 7], [1.5, 2.5], 1) // => 1.5
 * nthDifference([4, 7], [1.5, 2.5], 4) // => 5.5
 */
export function nthDifference(a: ArrayLike<number>, b: ArrayLike<number>, k: number): number {
  const left = Float64Array.from(a).sort();
  const right = Float64Array.from(b).sort();
  const countUpTo = (value: number): number => {
    let count = 0;
    let j = 0;
    for (const x of left) {
      // The larger x is, the fewer of the differences are small enough.
      while (j < right.length && x - (right[j] ?? NaN) > value) j++;
      count += right.length - j;
    }
    return count;
  };
  let low = (left[0] ?? NaN) - (right[right.length - 1] ?? NaN);
  let high = (left[left.length - 1] ?? NaN) - (right[0] ?? NaN);
  if (countUpTo(low) >= k) return low;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (countUpTo(middle) >= k) high = middle;
    else low = middle;
  }
}
