/** Beyond these exponents e^u is 0 or not finite in a double. */
const LOWEST = -745;
const HIGHEST = 709;

/**
 * Where a rising function crosses zero.
 *
 * Quantiles are found on the library's own distribution functions with it, on a logarithmic scale, so that a quantile and
 * its probability always agree, in the far tails too. Brent's method: secant and inverse quadratic steps inside a bracket
 * that is halved whenever they do not pay.
 *
 * @param rising  A function that never falls; it may be -Infinity or Infinity far from its zero.
 * @param start   A guess; the bracket grows from here.
 * @returns The zero to the last digits; -Infinity or Infinity where the function does not cross zero in the range of a
 *   double's logarithm.
 *
 * @example
 * solve((u) => Math.exp(u) - 2, 0) // => 0.6931471805599453
 *
 * @see Brent 1973, Algorithms for Minimization without Derivatives, chapter 4
 */
export function solve(rising: (u: number) => number, start: number): number {
  let low = start;
  let high = start;
  let atLow = rising(low);
  let atHigh = atLow;
  for (let step = 0.5; atLow > 0; step *= 2) {
    if (low === LOWEST) return -Infinity;
    [high, atHigh] = [low, atLow];
    low = Math.max(LOWEST, low - step);
    atLow = rising(low);
  }
  for (let step = 0.5; atHigh < 0; step *= 2) {
    if (high === HIGHEST) return Infinity;
    [low, atLow] = [high, atHigh];
    high = Math.min(HIGHEST, high + step);
    atHigh = rising(high);
  }
  return brent(rising, low, high, atLow, atHigh);
}

function brent(f: (u: number) => number, low: number, high: number, atLow: number, atHigh: number): number {
  let [a, b, fa, fb] = [low, high, atLow, atHigh];
  let [c, fc] = [a, fa];
  let step = b - a;
  let before = step;
  for (let i = 0; i < 400; i++) {
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      step = before = b - a;
    }
    if (Math.abs(fc) < Math.abs(fb)) [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb];
    const half = (c - b) / 2;
    const least = 1e-16 * Math.abs(b) + 1e-300;
    if (fb === 0 || Math.abs(half) <= least) return b;
    const trial = Math.abs(before) > least && Math.abs(fa) > Math.abs(fb) ? interpolated(a, b, c, fa, fb, fc) : NaN;
    // NaN (no trial, or one from infinite values) fails both comparisons and leads to halving.
    const isInside =
      Math.abs(trial) < Math.abs(before) / 2 && trial / half > 0 && Math.abs(trial) < 1.5 * Math.abs(half);
    before = isInside ? step : half;
    step = isInside ? trial : half;
    [a, fa] = [b, fb];
    b += Math.abs(step) > least ? step : Math.sign(half) * least;
    if (b === a) return b;
    fb = f(b);
  }
  return b;
}

/** The step from b that inverse quadratic (or, with two points, linear) interpolation proposes. */
function interpolated(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return ((c - b) * s) / (s - 1);
  const q = fa / fc;
  const r = fb / fc;
  return -(s * ((c - b) * q * (q - r) - (b - a) * (r - 1))) / ((q - 1) * (r - 1) * (s - 1));
}
