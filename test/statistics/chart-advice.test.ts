import { chartAdvice } from "../../src/statistics/chart-advice";
import { dataWarnings } from "../../src/statistics/data-warnings";
import { CHART_KINDS } from "../../src/statistics/chart-kinds";
import { ROW_MEANINGS } from "../../src/statistics/row-meaning";

/** Numbers from 0 to 1 that look random and are the same every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function normal(roll: () => number): number {
  return Math.sqrt(-2 * Math.log(roll())) * Math.cos(2 * Math.PI * roll());
}

/** Binomial-like counts of 400, with their spread multiplied. */
function shares(n: number, times: number): { values: Float64Array; denominators: Float64Array } {
  const roll = dice(7);
  const deviation = Math.sqrt(400 * 0.2 * 0.8) * times;
  return {
    values: Float64Array.from({ length: n }, () => Math.round(80 + deviation * normal(roll))),
    denominators: new Float64Array(n).fill(400),
  };
}

test("a share that varies as chance would have it gets a p chart, and the words say so", () => {
  const { chart, why } = chartAdvice(shares(200, 1));
  expect(chart).toBe("p");
  expect(why).toMatch(/^p is fine: variation is what chance alone would give \(sigma_z [01]\.\d\d\)\.$/);
});

test("a share that varies more gets p', and the words say by how much", () => {
  const { chart, why } = chartAdvice(shares(200, 4.5));
  expect(chart).toBe("p'");
  expect(why).toMatch(/^Use p': the shares vary 4\.\d times as much as chance alone would make them\.$/);
});

test("a share that varies less than chance gets p' and a warning", () => {
  expect(chartAdvice(shares(200, 0.3))).toMatchObject({
    chart: "p'",
    watchOut: expect.stringContaining("below chance"),
  });
});

test("counts above their denominators are a rate", () => {
  const values = Float64Array.from([12, 30, 8, 22, 15, 41]);
  expect(chartAdvice({ values, denominators: new Float64Array(6).fill(10) }).chart).toBe("u'");
});

test("counts that vary as chance would have it get c, others xmr, rare ones g", () => {
  const roll = dice(3);
  const poisson = Float64Array.from({ length: 120 }, () => Math.max(0, Math.round(9 + 3 * normal(roll))));
  expect(chartAdvice({ values: poisson, what: "count" }).chart).toBe("c");
  expect(chartAdvice({ values: poisson.map((x, i) => x * (1 + (i % 3))), what: "count" }).chart).toBe("xmr");
  expect(chartAdvice({ values: poisson.map((x) => (x > 11 ? 1 : 0)), what: "counts" }).chart).toBe("g");
});

test("times between events get t, unless there are zeros among them", () => {
  expect(chartAdvice({ values: Float64Array.from([3.5, 8, 12]), what: "Time between" }).chart).toBe("t");
  expect(chartAdvice({ values: Float64Array.from([3, 0, 12]), what: "days between" }).chart).toBe("g");
});

test("several columns are subgroups", () => {
  const subgroups = [Float64Array.from([1, 2]), Float64Array.from([2, 4])];
  expect(chartAdvice({ subgroups })).toMatchObject({ chart: "xbar-s", watchOut: expect.stringContaining("s chart") });
});

test("a percentage without its denominator is told so", () => {
  expect(chartAdvice({ values: Float64Array.from([0.93, 0.95, 0.9]) }).watchOut).toContain("denominators");
  expect(chartAdvice({ values: Float64Array.from([93, 95, 90]), what: "percent" }).watchOut).toContain("denominator");
});

test("every word for a row gives a chart that exists, in whole sentences", () => {
  for (const { name, aliases } of ROW_MEANINGS) {
    for (const what of [name, ...aliases]) {
      for (const denominators of [undefined, new Float64Array(4).fill(50)]) {
        const advice = chartAdvice({ values: Float64Array.from([4, 5, 6, 3]), denominators, what });
        expect(CHART_KINDS.map((kind) => kind.name)).toContain(advice.chart);
        expect(advice.why).toMatch(/^.+\.$/);
        expect(advice.watchOut).toMatch(/^(.+\.)?$/);
      }
    }
  }
});

test("an unknown word for a row, and no numbers at all, are refused", () => {
  expect(() => chartAdvice({ values: Float64Array.from([1]), what: "shar" })).toThrow('Did you mean "share"?');
  expect(() => chartAdvice({ values: Float64Array.from([NaN]) })).toThrow("no numbers");
});

test("a series of independent values is warned of nothing", () => {
  const warned = Array.from({ length: 200 }, (_, i) => {
    const roll = dice(100 + i);
    return dataWarnings(Array.from({ length: 40 }, () => normal(roll))).length;
  });
  expect(warned.filter((count) => count > 0).length).toBeLessThan(12);
});

test.each([
  ["few points", [1, 2, 3], "Only 3 points"],
  ["a trend", Array.from({ length: 24 }, (_, i) => i + (i % 3)), "rise throughout"],
  ["a school week", Array.from({ length: 40 }, (_, i) => (i % 5 === 0 ? 20 : 10) + ((i * 7) % 4)), "Every 5th value"],
  [
    "neighbors alike",
    Array.from({ length: 48 }, (_, i) => 10 * Math.sin(i / 3.3) + ((i * 5) % 3)),
    "Neighboring values are alike",
  ],
  ["many zeros", Array.from({ length: 20 }, (_, i) => ((i * 7) % 5 < 2 ? 0 : 3 + ((i * 3) % 4))), "values are 0"],
])("%s: the warning names it", (_, values, sentence) => {
  expect(dataWarnings(values).join(" ")).toContain(sentence);
});

test("one count, and counts that are all 0, get advice without a number that is not there", () => {
  for (const values of [Float64Array.from([5]), new Float64Array(5)]) {
    for (const denominators of [undefined, new Float64Array(values.length).fill(10)]) {
      const { why, watchOut } = chartAdvice({ values, denominators, what: "count" });
      expect(`${why} ${watchOut}`).not.toMatch(/NaN|Infinity|undefined/);
    }
  }
});
