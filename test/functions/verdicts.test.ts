import { evaluate } from "../../functions/evaluate";

const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
const first = (name: string, ...args: unknown[]): unknown[] => {
  const got = evaluate(name, args);
  if (!Array.isArray(got)) throw new Error(got.message);
  return got[0] ?? [];
};

test("a saving that chance cannot judge says why, truly", () => {
  const why = (before: readonly number[], after: readonly number[]) =>
    String(first("SAVINGS", column(before), column(after), 100, 5)[9]);
  expect(why([10], [8])).toContain("one figure a side");
  expect(why([10, 10], [8, 8])).toContain("neither side varies");
  expect(why([10, 11, 12], [8])).toContain("one side is a single figure");
});

test("capability of measurements that differ between rows only does not say that they do not vary", () => {
  const got = evaluate("CAPABILITY", [
    [
      [1, 1],
      [2, 2],
      [3, 3],
    ],
    0,
    5,
  ]);
  expect(got).toMatchObject({ error: "#NUM!", message: expect.stringContaining("sigma within is 0") });
});

test("options whose scores are equal but for rounding share a rank", () => {
  const got = evaluate("PRIORITIZE", [
    [
      [1, 1, 0],
      [0, 0, 1],
    ],
    [[0.1, 0.2, 0.3]],
  ]);
  expect(Array.isArray(got) && got.map(([, rank]) => rank)).toEqual([1, 1]);
  const apart = evaluate("PRIORITIZE", [
    [
      [1, 1, 0.001],
      [0, 0, 1],
    ],
    [[0.1, 0.2, 0.3]],
  ]);
  expect(Array.isArray(apart) && apart.map(([, rank]) => rank)).toEqual([1, 2]);
});

test("advice asks whether values are shares already, and never speaks of infinity", () => {
  const shares = column([0.5, 0.6, 0.55, 0.4]);
  expect(String(first("CHART_ADVICE", shares, column([40, 40, 40, 40]))[2])).toContain("look like shares already");
  expect(evaluate("CHART_ADVICE", [column([3, 4]), 0])).toMatchObject({ error: "#DIV/0!" });
  expect(evaluate("CHART_ADVICE", [column([3, 4]), -1])).toMatchObject({ error: "#NUM!" });
  expect(String(first("CHART_ADVICE", column([11, 3]), 1e200).join(" "))).not.toMatch(/Infinity|NaN/);
});
