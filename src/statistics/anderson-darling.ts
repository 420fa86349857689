import { DataProblem } from "./data-problem";
import { logNormalBelow } from "./distributions/normal";
import { mean } from "./mean";
import { standardDeviation } from "./standard-deviation";

/**
 * Anderson-Darling test: could the values come from a normal distribution?
 *
 *     A2  = -n - sum((2 i - 1) (ln F(z[i]) + ln(1 - F(z[n + 1 - i])))) / n,  z the sorted values, standardized
 *     A2* = A2 (1 + 0.75 / n + 2.25 / n^2);  p by Stephens' formulas of A2*
 *
 * @param values  Eight or more that are not all equal.
 * @returns The statistic A2, Stephens' A2* and p.
 * @throws {DataProblem} "#NUM!" with fewer than eight values, or equal ones.
 *
 * @example
 * andersonDarling([1, 2, 3, 4, 5, 6, 7, 8]).statistic // => 0.1340004588
 * andersonDarling([1, 2, 3, 4, 5, 6, 7, 8]).p         // => 0.9614556929
 *
 * @see D'Agostino and Stephens 1986, Goodness-of-Fit Techniques, table 4.9; R's nortest::ad.test
 */
export function andersonDarling(values: ArrayLike<number>): {
  readonly statistic: number;
  readonly adjusted: number;
  readonly p: number;
} {
  const n = values.length;
  if (n < 8)
    throw new DataProblem(
      "#NUM!",
      `The Anderson-Darling test needs eight numbers; there are ${n}. Use shapiro-wilk, or wait for more.`,
    );
  const center = mean(values);
  const spread = standardDeviation(values);
  if (spread === 0)
    throw new DataProblem(
      "#NUM!",
      `All ${n} numbers are equal, so their distribution cannot be judged; give values measured more finely.`,
    );
  const z = Float64Array.from(values, (value) => (value - center) / spread).sort();
  let weighted = 0;
  for (let i = 0; i < n; i++) {
    weighted += (2 * i + 1) * (logNormalBelow(z[i] ?? NaN) + logNormalBelow(-(z[n - 1 - i] ?? NaN)));
  }
  const statistic = -n - weighted / n;
  const adjusted = statistic * (1 + 0.75 / n + 2.25 / (n * n));
  return { statistic, adjusted, p: pOf(adjusted) };
}

function pOf(a: number): number {
  if (a < 0.2) return 1 - Math.exp(-13.436 + 101.14 * a - 223.73 * a * a);
  if (a < 0.34) return 1 - Math.exp(-8.318 + 42.796 * a - 59.938 * a * a);
  if (a < 0.6) return Math.exp(0.9177 - 4.279 * a - 1.38 * a * a);
  // The parabola would rise again beyond 10, far past any p that matters.
  return a < 10 ? Math.exp(1.2937 - 5.709 * a + 0.0186 * a * a) : 3.7e-24;
}
