import { fAbove } from "../../src/statistics/distributions/f";
import { fAboveWhole } from "../../src/statistics/distributions/f-above-whole";

test.each([1, 2, 3, 4, 5, 6, 11, 40])(
  "with %d degrees above, the finite sum is the incomplete beta function's share, for few and for many degrees below",
  (above) => {
    for (const below of [1, 2, 3, 8, 25, 176, 2_001]) {
      for (const value of [1e-6, 0.1, 0.7, 1, 2.5, 4, 9, 60, 4_000])
        expect(Math.abs(fAboveWhole(value, above, below) - fAbove(value, above, below))).toBeLessThan(1e-11);
    }
  },
);
