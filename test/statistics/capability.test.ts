import fc from "fast-check";
import { capability } from "../../src/statistics/capability";
import { dpmo } from "../../src/statistics/dpmo";
import { rolledYield } from "../../src/statistics/rolled-yield";
import { sigmaLevel, sigmaLevelDpmo } from "../../src/statistics/sigma-level";

const PROCESS = { points: 60, mean: 10, within: 1, overall: 1.2 };

test("a missing side is missing, not infinite", () => {
  const { within, overall } = capability(PROCESS, { lower: null, upper: 14, target: null }, 0.95);
  expect(within.p).toBeNull();
  expect(within.l).toBeNull();
  expect(within.m).toBeNull();
  expect(within.k.value).toBeCloseTo(4 / 3, 12);
  expect(overall.k.value).toBeCloseTo(4 / 3.6, 12);
});

test("capability does not change with the unit, and is mirrored with the limits", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 20, noNaN: true }),
      fc.double({ min: 1, max: 20, noNaN: true }),
      fc.double({ min: 0.1, max: 50, noNaN: true }),
      (below, above, scale) => {
        const plain = capability(PROCESS, { lower: 10 - below, upper: 10 + above, target: 10 }, 0.9);
        const scaled = capability(
          { points: 60, mean: 10 * scale, within: scale, overall: 1.2 * scale },
          { lower: (10 - below) * scale, upper: (10 + above) * scale, target: 10 * scale },
          0.9,
        );
        const mirrored = capability(PROCESS, { lower: 10 - above, upper: 10 + below, target: 10 }, 0.9);
        for (const other of [scaled, mirrored]) {
          expect(other.within.p!.value).toBeCloseTo(plain.within.p!.value, 9);
          expect(other.within.k.low).toBeCloseTo(plain.within.k.low, 9);
          expect(other.expectedOutside).toBeCloseTo(plain.expectedOutside, 12);
        }
        expect(plain.within.k.value).toBeLessThanOrEqual(plain.within.p!.value + 1e-12);
      },
    ),
  );
});

test("without limits, with limits the wrong way round, or without variation, it says what would mend it", () => {
  expect(() => capability(PROCESS, { lower: null, upper: null, target: null }, 0.95)).toThrow(
    /give lower_spec, upper_spec/,
  );
  expect(() => capability(PROCESS, { lower: 5, upper: 5, target: null }, 0.95)).toThrow(/exchange them/);
  expect(() => capability({ ...PROCESS, within: 0 }, { lower: 5, upper: 9, target: null }, 0.95)).toThrow(
    /sigma within is 0/,
  );
  expect(() => capability({ ...PROCESS, within: 0, overall: 0 }, { lower: 5, upper: 9, target: null }, 0.95)).toThrow(
    /do not vary/,
  );
});

test("a sigma level and its DPMO lead back to one another", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 999999, noNaN: true }), fc.constantFrom(0, 1.5), (rate, shift) => {
      expect(Math.abs(sigmaLevelDpmo(sigmaLevel(rate, shift), shift) - rate)).toBeLessThanOrEqual(1e-9 * rate);
    }),
  );
  expect(() => sigmaLevel(0)).toThrow(/No defect was seen/);
  expect(() => sigmaLevel(1e6)).toThrow(/Every opportunity was a defect/);
});

test("impossible counts and yields are refused, each with its own reason", () => {
  expect(() => dpmo(3, 0)).toThrow(/0 units/);
  expect(() => dpmo(3, 2, 0)).toThrow(/0 opportunities/);
  expect(() => dpmo(-1, 2)).toThrow(/negative/);
  expect(() => dpmo(9, 2, 4)).toThrow(/do not fit/);
  expect(() => rolledYield([0.9, 1.2])).toThrow(/step 2 is 1.2/);
});
