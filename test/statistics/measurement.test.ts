import fc from "fast-check";
import { gageRR } from "../../src/statistics/gage-rr";
import { kappa } from "../../src/statistics/kappa";

const codes = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
  minLength: 2,
  maxLength: 60,
});

test("kappa is 1 for perfect agreement, the same with raters exchanged, and inside its interval", () => {
  fc.assert(
    fc.property(
      codes,
      fc.constantFrom("none" as const, "linear" as const, "quadratic" as const),
      (pairs, weighting) => {
        const [a, b] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        const found = kappa(a, b, weighting);
        const turned = kappa(b, a, weighting);
        if (found.kappa === null) return;
        expect(turned.kappa!).toBeCloseTo(found.kappa, 12);
        expect(turned.low!).toBeCloseTo(found.low!, 9);
        expect(found.low!).toBeLessThanOrEqual(found.kappa + 1e-12);
        expect(found.high!).toBeGreaterThanOrEqual(found.kappa - 1e-12);
        if (new Set(a).size > 1) expect(kappa(a, a, weighting).kappa).toBeCloseTo(1, 12);
      },
    ),
  );
});

test("with two codes all weightings are one", () => {
  const [a, b] = [
    [1, 1, 2, 2, 1],
    [1, 2, 2, 2, 1],
  ];
  expect(kappa(a, b, "linear").kappa).toBeCloseTo(kappa(a, b, "none").kappa!, 12);
  expect(kappa(a, b, "quadratic").high).toBeCloseTo(kappa(a, b, "none").high!, 12);
});

test("kappa of the textbook table of 91 couples", () => {
  // Agresti, Categorical Data Analysis: kappa 0.129 with standard error 0.0686, linearly weighted 0.237 with 0.0783.
  const table = [
    [7, 7, 2, 3],
    [2, 8, 3, 7],
    [1, 5, 4, 9],
    [2, 8, 9, 14],
  ];
  const pairs = table.flatMap((row, i) => row.flatMap((n, j) => new Array<[number, number]>(n).fill([i, j])));
  const of = (weighting: "none" | "linear") =>
    kappa(
      pairs.map(([a]) => a),
      pairs.map(([, b]) => b),
      weighting,
    );
  expect(of("none").kappa).toBeCloseTo(0.1293, 4);
  expect((of("none").high! - of("none").kappa!) / 1.959964).toBeCloseTo(0.0686, 4);
  expect(of("linear").kappa).toBeCloseTo(0.2374, 4);
  expect((of("linear").high! - of("linear").kappa!) / 1.959964).toBeCloseTo(0.07832, 4);
});

test("a gage study does not care for the order of its rows, and scales with the unit", () => {
  const value = fc.integer({ min: 0, max: 999 }).map((n) => n / 10);
  fc.assert(
    fc.property(fc.array(value, { minLength: 12, maxLength: 12 }), fc.integer({ min: 2, max: 9 }), (values, scale) => {
      const parts = values.map((_, i) => `p${i % 3}`);
      const operators = values.map((_, i) => `o${Math.floor(i / 6)}`);
      const study = (of: number[], p: string[], o: string[]) => {
        try {
          return gageRR(of, p, o).variances;
        } catch {
          return null;
        }
      };
      const found = study(values, parts, operators);
      fc.pre(found !== null);
      const turned = study([...values].reverse(), [...parts].reverse(), [...operators].reverse())!;
      const scaled = study(
        values.map((x) => scale * x),
        parts,
        operators,
      )!;
      for (const key of ["repeatability", "reproducibility", "part", "total"] as const) {
        expect(Math.abs(turned[key] - found![key])).toBeLessThanOrEqual(1e-9 * Math.max(1, found!.total));
        expect(Math.abs(scaled[key] - scale ** 2 * found![key])).toBeLessThanOrEqual(1e-9 * Math.max(1, scaled.total));
      }
      expect(found!.gage + found!.part).toBeCloseTo(found!.total, 9);
    }),
  );
});

test("a study that is not crossed and balanced says which cell is wrong", () => {
  expect(() =>
    gageRR([1, 2, 3, 4, 5, 6, 7], ["a", "a", "b", "b", "a", "a", "b"], ["x", "x", "x", "x", "y", "y", "y"]),
  ).toThrow(
    "Operator y measured part b once, operator x measured part a twice; every operator has to measure every part equally often.",
  );
  expect(() => gageRR([1, 2, 3, 4], ["a", "b", "a", "b"], ["x", "x", "y", "y"])).toThrow(/repeatability needs two/);
  expect(() => gageRR([1, 2], ["a", "a"], ["x", "y"])).toThrow(/two parts and two operators/);
});
