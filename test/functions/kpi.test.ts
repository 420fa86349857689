import { evaluate } from "../../functions/evaluate";

const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
const kpi = (...args: unknown[]): unknown[] => {
  const got = evaluate("KPI", args);
  if (!Array.isArray(got)) throw new Error(got.message);
  return got[0] ?? [];
};

test.each([
  [95, 95, "higher", "Met"],
  [96, 95, "higher", "Met"],
  [90.25, 95, "higher", "Near"],
  [90.24, 95, "higher", "Missed"],
  [6, 6, "lower", "Met"],
  [5, 6, "lower", "Met"],
  [6.25, 6, "lower", "Near"],
  [7, 6, "lower", "Missed"],
  [-104, -100, "higher", "Near"],
])(
  "%p against a target of %p, %s is better: %s, with the default tolerance of 5 %% of the target",
  (actual, target, better, status) => {
    expect(kpi(actual, target, better)[4]).toBe(status);
  },
);

test("where near is better, Met reaches as far as the tolerance on both sides", () => {
  expect([9, 10, 12, 14, 15].map((actual) => kpi(actual, 12, "near", 2).slice(3, 5))).toEqual([
    [0, "Missed"],
    [0, "Met"],
    [1, "Met"],
    [0, "Met"],
    [0, "Missed"],
  ]);
});

test("where lower is better, an actual of 0 attains its target in full and a target of 0 is not attained by more", () => {
  expect(kpi(0, 0, "lower").slice(3, 5)).toEqual([1, "Met"]);
  expect(kpi(0, 5, "lower").slice(3, 5)).toEqual([1, "Met"]);
  expect(kpi(5, 0, "lower").slice(3, 5)).toEqual([0, "Missed"]);
});

test("the last number that is not a gap is the actual", () => {
  expect(kpi(column([7, 8, 9, "#N/A", ""]), 6, "lower")[0]).toBe(9);
});

test("nothing measured is No data, and the target still stands", () => {
  for (const nothing of [null, "", [[""]], column(["Attendance", "", ""]), column(["#N/A"])]) {
    expect(kpi(nothing, 0.95)).toEqual(["", 0.95, "", "", "No data", "", ""]);
  }
});

test("variation and assurance want twelve points", () => {
  const series = [9, 8, 10, 9, 8, 10, 9, 8, 10, 9, 8];
  expect(kpi(column(series), 6, "lower").slice(5)).toEqual(["", ""]);
  expect(kpi(column([...series, 9]), 6, "lower").slice(5)).toEqual(["Common cause", "Hit or miss"]);
  expect(kpi(column([...series, 30]), 6, "lower")[5]).toBe("Concern");
  expect(kpi(column([...series, 30]), 60, "higher")[5]).toBe("Improvement");
});

test("with denominators the actual is a rate, and a denominator of 0 makes a gap", () => {
  expect(kpi(column([3, 4, 5]), 0.1, "lower", null, column([50, 40, 0]))[0]).toBe(0.1);
  expect(kpi(column([3, 4, 5]), 0.1, "lower", null, 50)[0]).toBe(0.1);
});

test("show gives the cell of that name alone, in any spelling", () => {
  const whole = kpi(92, 95);
  ["Actual", "target", "GAP", "attain ment", "Status", "variation", "assurance"].forEach((name, i) => {
    expect(kpi(92, 95, null, null, null, name)).toEqual([whole[i]]);
  });
});

test("a miss of exactly the tolerance is within it, whatever rounding adds to the difference", () => {
  expect(kpi(1.05, 1, "lower")[4]).toBe("Near");
  expect(kpi(0.855, 0.9)[4]).toBe("Near");
  expect(kpi(0.94, 0.99, "higher", 0.05)[4]).toBe("Near");
  expect(kpi(1.1, 1, "near", 0.1)[4]).toBe("Met");
  expect(kpi(0.9, 1, "near", 0.1)[4]).toBe("Met");
  expect(kpi(0.1 + 0.2, 0.3, "lower")[4]).toBe("Met");
  expect(kpi(1.0500001, 1, "lower")[4]).toBe("Missed");
  expect(kpi(1e308, 1, "lower")[4]).toBe("Missed");
});
