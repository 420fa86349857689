import { DataProblem } from "./data-problem";
import { normalAbove, normalQuantile } from "./distributions/normal";
import { mean } from "./mean";

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((total, coefficient) => total * x + coefficient, 0);

/**
 * Shapiro-Wilk test: could the values come from a normal distribution? The strongest of its kind for small samples.
 *
 *     W = (sum(a[i] x[i]))^2 / sum((x - mean)^2),  x sorted, a Royston's approximation to the best weights
 *
 * @param values  3 to 5,000 that are not all equal.
 * @throws {DataProblem} "#NUM!" with too few or too many values, or equal ones.
 *
 * @example
 * shapiroWilk([1, 2, 3, 4, 5, 6, 7, 8]).W // => 0.9748582563
 *
 * @see Royston 1995, "Remark AS R94", Applied Statistics 44(4); R's shapiro.test
 */
export function shapiroWilk(values: ArrayLike<number>): { readonly W: number; readonly p: number } {
  const n = values.length;
  if (n < 3 || n > 5000) {
    const remedy = n < 3 ? "give more" : "use anderson-darling, or a sample of them";
    throw new DataProblem("#NUM!", `The Shapiro-Wilk test takes 3 to 5,000 numbers; there are ${n}: ${remedy}.`);
  }
  const sorted = Float64Array.from(values).sort();
  const range = (sorted[n - 1] ?? NaN) - (sorted[0] ?? NaN);
  if (range === 0)
    throw new DataProblem(
      "#NUM!",
      `All ${n} numbers are equal, so their distribution cannot be judged; give values measured more finely.`,
    );
  const x = sorted.map((value) => (value - (sorted[0] ?? NaN)) / range);
  const center = mean(x);
  const weights = weightsOf(n);
  let [squares, along] = [0, 0];
  for (let i = 0; i < n; i++) {
    const deviation = (x[i] ?? NaN) - center;
    squares += deviation * deviation;
    along += (weights[i] ?? NaN) * deviation;
  }
  // The weights have length 1, so 1 - W is taken from factors that do not cancel.
  const length = Math.sqrt(squares);
  const rest = ((length - along) * (length + along)) / squares;
  return { W: 1 - rest, p: pOf(n, rest) };
}

/** Royston's weights: those of the expected normal order statistics, the outermost two pairs corrected by polynomials. */
function weightsOf(n: number): Float64Array {
  if (n === 3) return Float64Array.of(-Math.SQRT1_2, 0, Math.SQRT1_2);
  const expected = Float64Array.from({ length: n }, (_, i) => normalQuantile((i + 1 - 0.375) / (n + 0.25)));
  const squares = expected.reduce((total, value) => total + value * value, 0);
  const u = 1 / Math.sqrt(n);
  const at = (i: number): number => (expected[i] ?? NaN) / Math.sqrt(squares);
  const last = polynomial([at(n - 1), 0.221157, -0.147981, -2.07119, 4.434685, -2.706056], u);
  const next = polynomial([at(n - 2), 0.042981, -0.293762, -1.752461, 5.682633, -3.582633], u);
  const corrected = n > 5 ? [last, next] : [last];
  let outer = 0;
  let outerExpected = 0;
  corrected.forEach((weight, i) => {
    outer += 2 * weight * weight;
    outerExpected += 2 * (expected[n - 1 - i] ?? NaN) ** 2;
  });
  const scale = Math.sqrt((squares - outerExpected) / (1 - outer));
  return expected.map((value, i) => {
    const fromEnd = Math.min(i, n - 1 - i);
    const weight = corrected[fromEnd];
    return weight === undefined ? value / scale : weight * (i < n / 2 ? -1 : 1);
  });
}

function pOf(n: number, rest: number): number {
  if (n === 3) return Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(1 - rest)) - Math.asin(Math.sqrt(0.75))));
  const log = Math.log(rest);
  if (n <= 11) {
    const gamma = -2.273 + 0.459 * n;
    if (log >= gamma) return 0;
    const center = polynomial([0.544, -0.39978, 0.025054, -0.0006714], n);
    const spread = Math.exp(polynomial([1.3822, -0.77857, 0.062767, -0.0020322], n));
    return normalAbove((-Math.log(gamma - log) - center) / spread);
  }
  const size = Math.log(n);
  const center = polynomial([-1.5861, -0.31082, -0.083751, 0.0038915], size);
  const spread = Math.exp(polynomial([-0.4803, -0.082676, 0.0030302], size));
  return normalAbove((log - center) / spread);
}
