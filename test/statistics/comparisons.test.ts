import fc from "fast-check";
import { anova } from "../../src/statistics/anova";
import { kruskalWallis } from "../../src/statistics/kruskal-wallis";
import { levene } from "../../src/statistics/levene";
import { mannWhitney } from "../../src/statistics/mann-whitney";
import { pooledT } from "../../src/statistics/pooled-t";
import { twoProportions } from "../../src/statistics/two-proportions";
import { welchAnova } from "../../src/statistics/welch-anova";
import { welchT } from "../../src/statistics/welch-t";

/** Measurements to a tenth, not all equal. */
const sample = fc
  .array(
    fc.integer({ min: -500, max: 500 }).map((n) => n / 10),
    { minLength: 3, maxLength: 20 },
  )
  .filter((values) => new Set(values).size > 1);

const close = (a: number, b: number): void =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));

test("a Welch test moves and scales with its data, and turns with its sides", () => {
  fc.assert(
    fc.property(
      sample,
      sample,
      fc.integer({ min: -50, max: 50 }),
      fc.integer({ min: 1, max: 9 }),
      (b, a, shift, scale) => {
        const test = welchT(b, a);
        const moved = welchT(
          b.map((x) => scale * x + shift),
          a.map((x) => scale * x + shift),
        );
        close(moved.p, test.p);
        close(moved.low, scale * test.low);
        const turned = welchT(a, b);
        close(turned.difference, -test.difference);
        close(turned.low, -test.high);
        close(turned.p, test.p);
      },
    ),
  );
});

test("an interval holds the difference, and holds 0 exactly when p is above 1 - confidence", () => {
  fc.assert(
    fc.property(sample, sample, fc.constantFrom(0.9, 0.95, 0.99), (b, a, confidence) => {
      const { difference, low, high, p } = welchT(b, a, confidence);
      expect(low).toBeLessThanOrEqual(difference);
      expect(high).toBeGreaterThanOrEqual(difference);
      if (Math.abs(p - (1 - confidence)) > 1e-9) expect(low <= 0 && high >= 0).toBe(p > 1 - confidence);
    }),
  );
});

test("with two groups analysis of variance is the pooled t test, Welch's is Welch's, Kruskal's is Mann and Whitney's without correction", () => {
  fc.assert(
    fc.property(sample, sample, (b, a) => {
      const t = pooledT(b, a);
      close(anova([b, a]).F, t.t ** 2);
      close(anova([b, a]).p, t.p);
      const welch = welchT(b, a);
      close(welchAnova([b, a]).F, welch.t ** 2);
      close(welchAnova([b, a]).degrees[1], welch.degrees);
    }),
  );
});

test("tests on ranks do not care how far apart values are, only for their order", () => {
  fc.assert(
    fc.property(sample, sample, (b, a) => {
      const stretched = (values: number[]) => values.map((x) => Math.exp(x / 10));
      close(mannWhitney(stretched(b), stretched(a)).p, mannWhitney(b, a).p);
      close(kruskalWallis([stretched(b), stretched(a)]).H, kruskalWallis([b, a]).H);
    }),
  );
});

test("the sides of a Mann-Whitney test mirror one another", () => {
  fc.assert(
    fc.property(sample, sample, (b, a) => {
      const [one, other] = [mannWhitney(b, a), mannWhitney(a, b)];
      close(one.statistic + other.statistic, a.length * b.length);
      close(one.effect, -other.effect);
      close(one.p, other.p);
      close(one.shift, -other.shift);
      close(one.low, -other.high);
    }),
  );
});

test("order within groups and order of groups change nothing", () => {
  fc.assert(
    fc.property(fc.array(sample, { minLength: 2, maxLength: 5 }), (groups) => {
      const shuffled = groups.map((group) => [...group].reverse()).reverse();
      close(anova(shuffled).F, anova(groups).F);
      close(kruskalWallis(shuffled).H, kruskalWallis(groups).H);
    }),
  );
});

test("spread tests do not see where a group lies", () => {
  fc.assert(
    fc.property(fc.array(sample, { minLength: 2, maxLength: 4 }), (groups) => {
      fc.pre(groups.some((group) => new Set(group.map((x) => Math.abs(x))).size > 2));
      const moved = groups.map((group, i) => group.map((x) => x + 100 * i));
      let plain: number;
      try {
        plain = levene(groups).F;
      } catch {
        return;
      }
      expect(Math.abs(levene(moved).F - plain)).toBeLessThanOrEqual(1e-6 * Math.max(1, plain));
    }),
  );
});

test("shares, their intervals and the interval of their difference stay where shares can be", () => {
  const side = fc
    .tuple(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([total, part]) => ({ total, events: Math.round(part * total) }));
  fc.assert(
    fc.property(side, side, (before, after) => {
      const found = twoProportions(before, after);
      for (const { share, low, high } of [found.before, found.after]) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
      }
      expect(found.low).toBeGreaterThanOrEqual(-1);
      expect(found.high).toBeLessThanOrEqual(1);
      expect(found.p).toBeGreaterThanOrEqual(0);
      expect(found.p).toBeLessThanOrEqual(1);
    }),
  );
});
