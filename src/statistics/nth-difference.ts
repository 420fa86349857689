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
 * nthDifference([1e308, 5], [-1e308, 2], 4) // => Infinity
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
  const least = (left[0] ?? NaN) - (right[right.length - 1] ?? NaN);
  const most = (left[left.length - 1] ?? NaN) - (right[0] ?? NaN);
  if (countUpTo(least) >= k) return least;
  // Differences of numbers near the largest there is overflow; what lies beyond has no middle to look at.
  let low = Math.max(least, -Number.MAX_VALUE);
  let high = Math.min(most, Number.MAX_VALUE);
  if (countUpTo(low) >= k) return low;
  if (countUpTo(high) < k) return most;
  for (;;) {
    const gap = high - low;
    const middle = gap === Infinity ? low / 2 + high / 2 : low + gap / 2;
    // Not "middle <= low": a middle that is no number has to end the search, too.
    if (!(middle > low && middle < high)) return high;
    if (countUpTo(middle) >= k) high = middle;
    else low = middle;
  }
}
