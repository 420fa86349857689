import { normalQuantile } from "./distributions/normal";
import { studentTBeyond } from "./distributions/student-t";
import { mean } from "./mean";

/** How closely two measures move together. */
export interface Correlation {
  readonly r: number;
  readonly t: number;
  readonly degrees: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Pearson's correlation: how closely two measures follow one straight line.
 *
 *     r         = sum((x - mx) (y - my)) / sqrt(sum((x - mx)^2) sum((y - my)^2))
 *     t         = r sqrt((n - 2) / (1 - r^2))
 *     low, high = tanh(atanh(r) -+ z / sqrt(n - 3))   (Fisher)
 *
 * @param x  Without gaps.
 * @param y  As many.
 * @returns r from -1 to 1; NaN where a measure does not vary; the interval is NaN below four pairs.
 *
 * @example
 * correlation([1, 2, 3, 4], [2, 1, 4, 3]).r // => 0.6
 *
 * @see R's cor.test
 */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>, confidence = 0.95): Correlation {
  const n = x.length;
  const [centerX, centerY] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const dx = (x[i] ?? NaN) - centerX;
    const dy = (y[i] ?? NaN) - centerY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const r = Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy)));
  const degrees = n - 2;
  const t = r * Math.sqrt(degrees / ((1 - r) * (1 + r)));
  const reach = normalQuantile((1 + confidence) / 2) / Math.sqrt(n - 3);
  return {
    r,
    t,
    degrees,
    p: studentTBeyond(t, degrees),
    low: Math.tanh(Math.atanh(r) - reach),
    high: Math.tanh(Math.atanh(r) + reach),
  };
}
