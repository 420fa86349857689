import fc from "fast-check";
import { funnel } from "../../src/statistics/funnel";
import { histogram } from "../../src/statistics/histogram";
import { pareto } from "../../src/statistics/pareto";
import { prioritize } from "../../src/statistics/prioritize";

const causes = fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.integer({ min: 0, max: 99 })), {
  minLength: 1,
  maxLength: 40,
});

test("a Pareto falls, adds up to all, and does not care for the order of its rows", () => {
  fc.assert(
    fc.property(causes, (rows) => {
      fc.pre(rows.some(([, amount]) => amount > 0));
      const of = (list: typeof rows) =>
        pareto(
          list.map(([category]) => category),
          list.map(([, amount]) => amount),
        );
      const lines = of(rows);
      lines.forEach((line, i) => expect(line.amount).toBeLessThanOrEqual(lines[i - 1]?.amount ?? Infinity));
      expect(lines[lines.length - 1]!.cumulative).toBe(1);
      const turned = of([...rows].reverse());
      expect(turned.map((line) => line.amount)).toEqual(lines.map((line) => line.amount));
      // The vital few are the fewest that reach the share: with one fewer they would not.
      const vital = lines.filter((line) => line.isVital);
      expect(vital[vital.length - 1]!.cumulative).toBeGreaterThanOrEqual(0.8 - 1e-12);
      expect(vital[vital.length - 2]?.cumulative ?? 0).toBeLessThan(0.8);
    }),
  );
});

test("every value falls in one class, and classes lie edge to edge", () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(values, fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }), (sample, bins) => {
      const found = histogram(sample, bins);
      expect(found.reduce((total, { count }) => total + count, 0)).toBe(sample.length);
      found.forEach(({ from, to }, i) => {
        // Two doubles side by side leave no room for the classes that were asked for.
        if (bins === undefined) expect(to).toBeGreaterThan(from);
        else expect(to).toBeGreaterThanOrEqual(from);
        if (i > 0) expect(from).toBe(found[i - 1]!.to);
      });
      const [first, last] = [found[0]!, found[found.length - 1]!];
      for (const value of sample) expect(value >= first.from && value <= last.to).toBe(true);
      if (bins !== undefined) expect(found).toHaveLength(bins);
    }),
  );
});

test("edges chosen for reading are short numbers", () => {
  const edges = histogram([0.31, 0.42, 0.44, 0.48, 0.52, 0.55, 0.61, 0.7]).map(({ from }) => from);
  for (const edge of edges) expect(String(edge).length).toBeLessThanOrEqual(4);
});

test("a larger unit has narrower funnel limits, and the flag is the outermost limit it is beyond", () => {
  const unit = fc.record({ count: fc.integer({ min: 0, max: 60 }), size: fc.integer({ min: 60, max: 2000 }) });
  fc.assert(
    fc.property(
      fc.array(unit, { minLength: 2, maxLength: 20 }),
      fc.constantFrom("proportion", "rate" as const),
      (units, kind) => {
        const { points, overall } = funnel(
          units.map(({ count }) => count),
          units.map(({ size }) => size),
          kind as "proportion" | "rate",
        );
        points.forEach((point, i) => {
          expect(point!.lower998).toBeLessThanOrEqual(point!.lower95);
          expect(point!.upper998).toBeGreaterThanOrEqual(point!.upper95);
          expect(point!.lower95).toBeLessThanOrEqual(overall);
          if (point!.flag === "above 95") expect(point!.rate).toBeGreaterThan(point!.upper95);
          if (point!.flag === "") expect(point!.rate).toBeLessThanOrEqual(point!.upper95 + 1e-12);
          points.forEach((other, j) => {
            if (units[j]!.size > units[i]!.size) expect(other!.upper95).toBeLessThanOrEqual(point!.upper95 + 1e-12);
          });
        });
      },
    ),
  );
});

test("funnel limits widen by the root of the dispersion when asked to, and never narrow", () => {
  const counts = [120, 180, 90, 150, 210];
  const sizes = [1000, 1000, 1000, 1000, 1000];
  const [plain, wide] = [funnel(counts, sizes, "proportion"), funnel(counts, sizes, "proportion", { adjust: true })];
  const reach = ({ points, overall }: typeof plain) => points[0]!.upper95 - overall;
  expect(reach(wide) / reach(plain)).toBeCloseTo(Math.sqrt(plain.dispersion), 12);
  expect(plain.dispersion).toBeGreaterThan(1);
  const calm = [150, 151, 149, 150, 150];
  expect(reach(funnel(calm, sizes, "proportion", { adjust: true }))).toBe(reach(funnel(calm, sizes, "proportion")));
});

test("ranks follow scores, ties share one, and doubling the weights changes no rank", () => {
  const rows = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 10,
  });
  fc.assert(
    fc.property(rows, (scores) => {
      const found = prioritize(scores, [3, 2, 1], ["higher", "lower", "higher"]);
      const doubled = prioritize(scores, [6, 4, 2], ["higher", "lower", "higher"]);
      expect(doubled.map((one) => one!.rank)).toEqual(found.map((one) => one!.rank));
      for (const one of found)
        for (const other of found) expect(one!.score > other!.score).toBe(one!.rank < other!.rank);
    }),
  );
});
