/**
 * The fewest crossings of the center line that chance gives 95 times in 100.
 *
 * The lower 5 % point of the binomial distribution with n - 1 trials and probability 1/2, as R's qbinom(0.05, n - 1, 0.5).
 * Its terms are built from the middle outward, each from its neighbor, until they no longer count: some eight standard
 * deviations of them, and no factorials.
 *
 * @param points  Useful points: those not on the center line.
 *
 * @example
 * fewestCrossings(10)  // => 2
 * fewestCrossings(24)  // => 8
 * fewestCrossings(100) // => 41
 * fewestCrossings(1)   // => 0
 *
 * @see Anhoej and Olesen 2014, "Run charts revisited", PLoS ONE 9(11)
 */
export function fewestCrossings(points: number): number {
  const trials = points - 1;
  if (trials < 1) return 0;
  const middle = trials >> 1;
  // terms[j] is proportional to the chance of middle - j crossings.
  const terms = [1];
  for (let k = middle; k > 0; k--) {
    const term = ((terms[terms.length - 1] ?? 0) * k) / (trials - k + 1);
    if (term < 1e-20) break;
    terms.push(term);
  }
  const lower = terms.reduceRight((total, term) => total + term, 0);
  // An odd number of trials has two equal terms in the middle, an even number one.
  const all = trials % 2 === 1 ? 2 * lower : 2 * lower - 1;
  let below = 0;
  for (let j = terms.length - 1; j >= 0; j--) {
    below += terms[j] ?? 0;
    if (below >= 0.05 * all) return middle - j;
  }
  return middle;
}
