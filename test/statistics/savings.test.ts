import fc from "fast-check";
import { instructionalHours } from "../../src/statistics/instructional-hours";
import { savings, type SavingsTerms } from "../../src/statistics/savings";
import { weightedScore } from "../../src/statistics/weighted-score";

const TERMS: SavingsTerms = { volume: 1000, value: 5, better: "lower", oneTimeCost: 2500, runningCost: 100 };

test("a saving turns its sign with its sides and with what is better, but for the costs", () => {
  const series = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(series, series, (before, after) => {
      const one = savings(before, after, TERMS);
      const turned = savings(after, before, TERMS);
      const higher = savings(before, after, { ...TERMS, better: "higher" });
      expect(turned.grossPerYear).toBeCloseTo(-one.grossPerYear, 6);
      expect(higher.grossPerYear).toBeCloseTo(-one.grossPerYear, 6);
      if (one.chance === null) return;
      expect(one.chance.netPerYear.low).toBeLessThanOrEqual(one.netPerYear + 1e-6);
      expect(one.chance.netPerYear.high).toBeGreaterThanOrEqual(one.netPerYear - 1e-6);
      expect(higher.chance!.change.low).toBeCloseTo(-one.chance.change.high, 6);
    }),
  );
});

test("a cost that is never earned back has no payback", () => {
  expect(savings([5], [6], TERMS).paybackMonths).toBeNull();
  expect(savings([6], [5], { ...TERMS, runningCost: 5000 }).paybackMonths).toBeNull();
  expect(savings([6], [5], { ...TERMS, oneTimeCost: 0, runningCost: 0 }).paybackMonths).toBe(0);
});

test("numbers that cannot be are refused with the name of the argument", () => {
  expect(() => savings([5], [4], { ...TERMS, volume: 0 })).toThrow(/volume is 0/);
  expect(() => savings([5], [4], { ...TERMS, runningCost: -1 })).toThrow(/running cost is -1/);
  expect(() => savings([], [4], TERMS)).toThrow(/no number before/);
});

test("instructional hours add up run by run", () => {
  const run = fc.tuple(fc.option(fc.integer({ min: 0, max: 90 })), fc.option(fc.integer({ min: 0, max: 70 })));
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 30 }), (runs) => {
      const both = runs.filter(([minutes, riders]) => minutes !== null && riders !== null);
      fc.pre(both.length > 0);
      const whole = instructionalHours(
        runs.map(([minutes]) => minutes),
        runs.map(([, riders]) => riders),
      );
      const parts = both.map(([minutes, riders]) => instructionalHours([minutes], [riders]));
      expect(whole).toBeCloseTo(
        parts.reduce((a, b) => a + b, 0),
        9,
      );
    }),
  );
});

test("a score lies between the least and the greatest attainment, and a cap only lowers it", () => {
  const attainment = fc.double({ min: 0, max: 3, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(attainment, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 10 }),
      (rows) => {
        const [attainments, weights] = [rows.map(([a]) => a), rows.map(([, w]) => w)];
        const score = weightedScore(attainments, weights, Infinity);
        expect(score).toBeGreaterThanOrEqual(Math.min(...attainments) - 1e-12);
        expect(score).toBeLessThanOrEqual(Math.max(...attainments) + 1e-12);
        expect(weightedScore(attainments, weights, 1)).toBeLessThanOrEqual(score + 1e-12);
      },
    ),
  );
});
