/**
 * In how many orders of m and n values do exactly u pairs stand one way?
 *
 * The coefficients of Gauss's binomial (m + n over m), built by one factor (1 - q^(n + i)) / (1 - q^i) at a time.
 *
 * @returns One count for each u from 0 to m n.
 *
 * @example
 * rankSumWays(2, 2) // => [1, 1, 2, 1, 1]
 *
 * @see Andrews, The Theory of Partitions, chapter 3
 */
export function rankSumWays(m: number, n: number): Float64Array {
  const ways = new Float64Array(m * n + 1);
  ways[0] = 1;
  for (let i = 1; i <= m; i++) {
    for (let u = ways.length - 1; u >= n + i; u--) ways[u] = (ways[u] ?? 0) - (ways[u - n - i] ?? 0);
    for (let u = i; u < ways.length; u++) ways[u] = (ways[u] ?? 0) + (ways[u - i] ?? 0);
  }
  return ways;
}
