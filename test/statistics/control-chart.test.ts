import { CHART_KINDS } from "../../src/statistics/chart-kinds";
import { controlChart } from "../../src/statistics/control-chart";
import { signalText } from "../../src/statistics/signal-words";

const DAYS = [12, 9, 15, 11, 8, 13, 10, 12, 14, 9];

test("limits are given at gaps, too, where they do not depend on the row", () => {
  const { points } = controlChart({ kind: "xmr", values: [12, 9, null, 11, 8] });
  expect(points.values[2]).toBeNaN();
  expect(points.upper[2]).toBe(points.upper[0]);
});

test("a row with no count, no denominator or denominator 0 has no value and no limits", () => {
  const { points } = controlChart({ kind: "p", values: [1, null, 3, 4], denominators: [10, 10, null, 0] });
  expect([...points.values].slice(1)).toEqual([NaN, NaN, NaN]);
  expect([...points.upper].slice(1)).toEqual([NaN, NaN, NaN]);
  expect([...points.center]).toEqual([0.1, 0.1, 0.1, 0.1]);
});

test("a constant series has limits equal to its center and no signals", () => {
  const constant = new Array<number>(30).fill(0.1);
  for (const kind of ["xmr", "mr", "median-xmr", "t", "run", "ewma", "cusum"]) {
    const { points, phases } = controlChart({ kind, values: constant, rules: "nelson; anhoej; wheeler" });
    expect([...points.signals].every((bits) => bits === 0)).toBe(true);
    if (kind !== "run" && kind !== "cusum") expect(phases[0]!.upper).toBe(phases[0]!.lower);
  }
  const rates = controlChart({
    kind: "p'",
    values: constant.map(() => 3),
    denominators: constant.map(() => 10),
    rules: "nelson; anhoej",
  });
  expect([...rates.points.signals].every((bits) => bits === 0)).toBe(true);
});

test("limits start afresh with each phase, and a blank label is as above", () => {
  const { phases } = controlChart({
    kind: "xmr",
    values: [1, 2, 3, 11, 12, 13],
    phases: ["old", "", "", "new", null, null],
  });
  expect(phases.map(({ label, first, last, center }) => [label, first, last, center])).toEqual([
    ["old", 0, 2, 2],
    ["new", 3, 5, 12],
  ]);
});

test("rows above the first label are a phase without one", () => {
  const { phases } = controlChart({ kind: "run", values: [1, 2, 3], phases: [null, "a", "a"] });
  expect(phases.map(({ label, first, last }) => [label, first, last])).toEqual([
    ["", 0, 0],
    ["a", 1, 2],
  ]);
});

test("a baseline fixes the limits from its values and extends them", () => {
  const whole = controlChart({ kind: "xmr", values: DAYS });
  const frozen = controlChart({ kind: "xmr", values: [...DAYS, 40, 41, 42], baseline: 10 });
  expect(frozen.phases[0]!.upper).toBe(whole.phases[0]!.upper);
  expect(frozen.phases[0]).toMatchObject({ points: 13, used: 10, firmness: "trial" });
  expect(signalText(frozen.points.signals[12]!)).toContain("beyond limits");
});

test("a baseline counts values, so gaps do not use it up", () => {
  const { phases } = controlChart({ kind: "run", values: [1, null, 2, 100, 100], baseline: 2 });
  expect(phases[0]!.center).toBe(1.5);
});

test("a baseline column of which no row lies in a phase leaves that phase without center", () => {
  const chart = controlChart({
    kind: "xmr",
    values: [1, 2, 3, 4],
    phases: ["a", "a", "b", "b"],
    baseline: [true, true, false, false],
  });
  expect(chart.phases.map((phase) => phase.center)).toEqual([1.5, NaN]);
});

test("clamping a limit hides no signal, and bounds of one's own are for the eye only", () => {
  const values = [...DAYS, 40];
  const free = controlChart({ kind: "xmr", values });
  const bound = controlChart({ kind: "xmr", values, options: { lowerBound: 8, upperBound: 14 } });
  expect(bound.phases[0]).toMatchObject({ lower: 8, upper: 14 });
  expect([...bound.points.signals]).toEqual([...free.points.signals]);
});

test("known limits are firm from the first point", () => {
  const { phases } = controlChart({ kind: "xmr", values: [5], options: { center: 4, sigma: 1 } });
  expect(phases[0]).toMatchObject({ lower: 1, upper: 7, firmness: "firm" });
});

test("auto picks by the shape of the data", () => {
  expect(controlChart({ kind: "auto", values: DAYS }).kind).toBe("xmr");
  expect(controlChart({ kind: "auto", values: [1, 2], denominators: [5, 6] }).kind).toBe("p'");
  expect(controlChart({ kind: "auto", values: [7, 2], denominators: [5, 6] }).kind).toBe("u'");
  expect(
    controlChart({
      kind: "auto",
      subgroups: [
        [1, 2],
        [2, 3],
      ],
    }).kind,
  ).toBe("xbar-s");
});

test("every kind is known by its name and its other names, and no two share a word", () => {
  const words = CHART_KINDS.flatMap((kind) => [kind.name, ...kind.aliases]);
  expect(new Set(words).size).toBe(words.length);
  for (const written of ["XmR", "Individuals", "LANEY P", "P’", "u-prime", "Median XmR"]) {
    expect(() => controlChart({ kind: written, values: [1], denominators: [2] })).not.toThrow("is not a kind of chart");
  }
});

test("no data is no rows, not an error", () => {
  const chart = controlChart({ kind: "xmr", values: [] });
  expect([chart.points.values.length, chart.phases]).toEqual([0, []]);
});

test("a cusum has its two sums and its decision interval", () => {
  const { points } = controlChart({ kind: "cusum", values: [1, 1, 9, 9, 9], options: { center: 1, sigma: 2 } });
  expect([...points.values]).toEqual([0, 0, 3.5, 7, 10.5]);
  expect([...points.lowSums!]).toEqual([0, 0, 0, 0, 0]);
  expect([points.lower[0], points.upper[0]]).toEqual([-5, 5]);
  expect([...points.signals].map(signalText)).toEqual(["", "", "", "beyond limits", "beyond limits"]);
});

describe("what cannot be charted is refused with what would mend it", () => {
  const refused: readonly (readonly [why: string, request: Parameters<typeof controlChart>[0], sentence: string])[] = [
    ["an unknown kind", { kind: "xmrr", values: DAYS }, 'Did you mean "xmr"?'],
    ["a share without denominators", { kind: "p", values: [1] }, "needs a denominator"],
    ["denominators where none belong", { kind: "xmr", values: [1], denominators: [1] }, "takes no denominators"],
    ["one column for subgroups", { kind: "xbar-s", values: DAYS }, "several measurements"],
    ["several columns for one", { kind: "xmr", subgroups: [[1, 2]] }, "one value a row"],
    ["columns of different length", { kind: "p", values: [1, 2], denominators: [3] }, "denominators has 1"],
    ["a negative count", { kind: "c", values: [3, -1] }, "Row 2 holds -1"],
    ["a share above 1", { kind: "p'", values: [3, 9], denominators: [5, 6], firstRow: 2 }, "Row 3 counts 9 out of 6"],
    ["a negative denominator", { kind: "u", values: [3], denominators: [-5] }, "denominator -5"],
    ["a time of 0", { kind: "t", values: [3, 0] }, "times above 0"],
    [
      "an option that does nothing",
      { kind: "p", values: [1], denominators: [2], options: { sigma: 1 } },
      'takes no "sigma"',
    ],
    ["an impossible option", { kind: "ewma", values: DAYS, options: { lambda: 2 } }, "not above 1"],
    [
      "bounds the wrong way round",
      { kind: "xmr", values: DAYS, options: { lowerBound: 2, upperBound: 1 } },
      "not below",
    ],
    ["an infinite number", { kind: "xmr", values: [1, Infinity] }, "Row 2"],
    ["numbers whose limits overflow", { kind: "xmr", values: [1.7e308, -1.7e308, 1.7e308] }, "too large"],
    ["a baseline of nothing", { kind: "xmr", values: DAYS, baseline: 0 }, "at least 1"],
    ["a cusum without spread", { kind: "cusum", values: [5, 5, 5], options: { center: 4 } }, "Give a sigma"],
  ];
  test.each(refused)("%s", (_, request, sentence) => {
    expect(() => controlChart(request)).toThrow(sentence);
  });
});

test("a moving range that touches an excluded point is shown and never signals", () => {
  const values = [10, 11, 10, 90, 10, 11, 10, 11, 10];
  const exclude = values.map((value) => value === 90);
  const { points } = controlChart({ kind: "mr", values, exclude });
  expect([...points.values]).toEqual([NaN, 1, 1, 80, 80, 1, 1, 1, 1]);
  expect([...points.signals].every((bits) => bits === 0)).toBe(true);
  expect(points.center[0]).toBe(1);
});

test("an excluded point and a gap have no moving average and leave its memory alone", () => {
  const options = { center: 10, sigma: 1 };
  const whole = controlChart({ kind: "ewma", values: [9, 11, 12], options }).points;
  const holed = controlChart({
    kind: "ewma",
    values: [9, 99, null, 11, 12],
    exclude: [false, true, false, false, false],
    options,
  });
  expect([...holed.points.values].filter((value) => !Number.isNaN(value))).toEqual([...whole.values]);
  expect(holed.points.upper[4]).toBe(whole.upper[2]);
});

test("inputs are left as they were", () => {
  const request = { kind: "xmr", values: Object.freeze([1, null, 3]), phases: Object.freeze(["a", "", "b"]) } as const;
  expect(() => controlChart(Object.freeze(request))).not.toThrow();
  const typed = Float64Array.from([3, 1, 2]);
  const { points } = controlChart({ kind: "run", values: typed });
  points.values[0] = 99;
  expect([...typed]).toEqual([3, 1, 2]);
});
