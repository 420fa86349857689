import { c4, D4, d2, d3, medianRangeOfTwo } from "../../src/statistics/constants";

const STEP = 0.01;
const REACH = 9;
const GRID = Array.from({ length: (2 * REACH) / STEP + 1 }, (_, i) => i * STEP - REACH);

/** The normal distribution function by summing its density from far below: Simpson's rule on half steps. */
const BELOW = ((): number[] => {
  const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  let total = 0;
  return GRID.map((x, i) => {
    if (i > 0) total += (STEP / 6) * (density(x - STEP) + 4 * density(x - STEP / 2) + density(x));
    return total;
  });
})();

/** E(range of n) = integral of 1 - F^n - (1 - F)^n: the trapezoid rule is exact to rounding for it. */
function meanRange(n: number): number {
  return STEP * BELOW.reduce((sum, p) => sum + 1 - p ** n - (1 - p) ** n, 0);
}

/** E(range^2) = integral of 2 w P(range > w), by Simpson's rule; P(range < w) = n x the integral of density(x) (F(x + w) - F(x))^(n - 1). */
function rangeDeviation(n: number): number {
  const every = 5;
  const isLonger = (w: number): number => {
    let below = 0;
    for (let i = 0; i < GRID.length; i += every) {
      below +=
        (n *
          every *
          STEP *
          Math.exp(-(GRID[i]! ** 2) / 2) *
          (BELOW[Math.min(i + w, GRID.length - 1)]! - BELOW[i]!) ** (n - 1)) /
        Math.sqrt(2 * Math.PI);
    }
    return 1 - below;
  };
  let squares = 0;
  for (let k = 0; k <= 240; k++) {
    const weight = k === 0 || k === 240 ? 1 : k % 2 === 1 ? 4 : 2;
    squares += ((weight * every * STEP) / 3) * 2 * (k * every * STEP) * isLonger(k * every);
  }
  return Math.sqrt(squares - meanRange(n) ** 2);
}

test.each([2, 3, 5, 10, 25, 50, 100])("d2(%i) is the integral that defines it", (n) => {
  expect(d2(n)).toBeCloseTo(meanRange(n), 9);
});

test.each([3, 5, 10, 25, 100])("d3(%i) is the integral that defines it", (n) => {
  expect(d3(n)).toBeCloseTo(rangeDeviation(n), 6);
});

test("the constants of two are their closed forms", () => {
  expect(d2(2)).toBe(2 / Math.sqrt(Math.PI));
  expect(d3(2)).toBeCloseTo(Math.sqrt(2 - 4 / Math.PI), 15);
  expect(c4(2)).toBe(Math.sqrt(2 / Math.PI));
  expect(D4(2)).toBeCloseTo(1 + 3 * Math.sqrt(Math.PI / 2 - 1), 14);
});

test("c4 keeps the identity that binds neighbors, across the change of method at 400", () => {
  for (let n = 2; n < 420; n++) expect(c4(n) * c4(n + 1)).toBeCloseTo(Math.sqrt((n - 1) / n), 14);
});

test("from tables, constants are rounded as printed", () => {
  expect([d2(2, "table"), d2(5, "table"), D4(2, "table"), c4(4, "table"), medianRangeOfTwo("table")]).toEqual([
    1.128, 2.326, 3.267, 0.9213, 0.954,
  ]);
});

test("a range of more than 100 measurements is refused with what to use instead", () => {
  expect(() => d2(101)).toThrow("xbar-s");
});
