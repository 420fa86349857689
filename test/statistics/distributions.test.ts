import fc from "fast-check";
import { betaQuantile } from "../../src/statistics/distributions/beta";
import { binomialAtMost, binomialQuantile } from "../../src/statistics/distributions/binomial";
import { chiSquareAbove, chiSquareBelow, chiSquareQuantile } from "../../src/statistics/distributions/chi-square";
import { fAbove, fBelow, fQuantile } from "../../src/statistics/distributions/f";
import { incompleteBeta } from "../../src/statistics/distributions/incomplete-beta";
import { normalAbove, normalBelow, normalQuantile } from "../../src/statistics/distributions/normal";
import { poissonAtMost, poissonQuantile } from "../../src/statistics/distributions/poisson";
import { studentTAbove, studentTBelow, studentTQuantile } from "../../src/statistics/distributions/student-t";
import { studentizedRangeAbove } from "../../src/statistics/distributions/studentized-range";

const degrees = fc.double({ min: 0.5, max: 1e5, noNaN: true });
/** Shares from far out in one tail to far out in the other. */
const share = fc.oneof(
  fc.double({ min: -30, max: -0.31, noNaN: true }).map((exponent) => 10 ** exponent),
  fc.double({ min: 0.001, max: 0.999, noNaN: true }),
);

const near = (got: number, wanted: number): void =>
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-9 * Math.abs(wanted));

test("the parts below and above a value make one whole", () => {
  fc.assert(
    fc.property(degrees, fc.double({ min: 0, max: 1e4, noNaN: true }), (df, x) => {
      expect(chiSquareBelow(x, df) + chiSquareAbove(x, df)).toBeCloseTo(1, 11);
      expect(studentTBelow(x, df) + studentTAbove(x, df)).toBeCloseTo(1, 11);
      expect(fBelow(x, df, 7) + fAbove(x, df, 7)).toBeCloseTo(1, 10);
      expect(normalBelow(x) + normalAbove(x)).toBeCloseTo(1, 14);
    }),
  );
});

test("a quantile and its share lead back to one another, in the tails too", () => {
  fc.assert(
    fc.property(share, degrees, (p, df) => {
      near(normalBelow(normalQuantile(p)), p);
      near(chiSquareBelow(chiSquareQuantile(p, df), df), p);
      near(studentTBelow(studentTQuantile(p, df), df), p);
      const f = fQuantile(p, df, 12);
      // So small that it has lost its digits, or is 0.
      if (f > 1e-290 && f < 1e290) near(fBelow(f, df, 12), p);
      const x = betaQuantile(p, 3, 8);
      near(incompleteBeta({ x, rest: 1 - x }, 3, 8), p);
    }),
  );
});

test("a quantile of a count is the smallest count that reaches the chance", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.integer({ min: 1, max: 3000 }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (chance, trials, p) => {
        const k = binomialQuantile(chance, trials, p);
        expect(binomialAtMost(k, trials, p)).toBeGreaterThanOrEqual(chance * (1 - 1e-12));
        if (k > 0) expect(binomialAtMost(k - 1, trials, p)).toBeLessThan(chance);
        const j = poissonQuantile(chance, trials / 3);
        expect(poissonAtMost(j, trials / 3)).toBeGreaterThanOrEqual(chance * (1 - 1e-12));
        if (j > 0) expect(poissonAtMost(j - 1, trials / 3)).toBeLessThan(chance);
      },
    ),
  );
});

test("chi-square rises through the place where the library's expansions meet", () => {
  for (const df of [1900, 2000, 2100, 5000, 20000]) {
    let before = 0;
    for (let x = 0.8 * df; x < 1.2 * df; x += df / 997) {
      const below = chiSquareBelow(x, df);
      expect(below).toBeGreaterThanOrEqual(before);
      before = below;
    }
  }
});

test("the range of two draws over their deviation is Student's t, times the root of 2", () => {
  for (const [q, df] of [
    [1, 5],
    [3, 12],
    [6, 40],
  ] as const) {
    expect(studentizedRangeAbove(q, 2, df)).toBeCloseTo(2 * studentTAbove(q / Math.SQRT2, df), 10);
  }
});
