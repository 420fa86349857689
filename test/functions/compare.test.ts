import { evaluate } from "../../functions/evaluate";

const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

/** The result by the names of its columns that matter here. */
function compared(before: readonly number[], after: readonly number[], ...rest: unknown[]) {
  const got = evaluate("COMPARE", [column(before), column(after), ...rest]);
  if (!Array.isArray(got)) throw new Error(got.message);
  const [, , , , , difference, low, high, , effect, verdict] = got[0] ?? [];
  return { difference, low, high, effect, verdict: String(verdict) };
}

test("where few values cannot reach the confidence asked for, the verdict names the confidence that the interval has", () => {
  const small = compared([1, 2, 3], [4, 5, 6], "mann-whitney");
  expect(small).toMatchObject({ low: 1, high: 5 });
  expect(small.verdict).toContain("90 % interval of the shift 1 to 5 (so few values cannot reach 95 %)");
  expect(compared([1, 2, 3], [4, 5, 6], "mann-whitney", 0.999).verdict).toContain("90 % interval of the shift 1 to 5");
  expect(compared([1], [4], "mann-whitney").verdict).toContain("0 % interval of the shift 3 to 3");
  expect(compared([1, 2, 3, 4], [5, 6, 7, 8], "mann-whitney").verdict).toContain(", 95 % interval of the shift");
});

test("with ties, too, the interval of so few values does not claim more than it has", () => {
  expect(compared([1, 1], [4, 5], "mann-whitney").verdict).not.toContain("95 % interval of");
});

test("the direction in words is that of the shift which the interval is of, even where the medians moved the other way", () => {
  const before = [4.2, 1.5, 2.3, 0.2, 0.4, 4.1, 1.5, 3.4, 3.9];
  const after = [4.2, 0.5, 3.5, 8, 1, 1.1, 0.9, 0.6, 6.5];
  const found = compared(before, after, "mann-whitney");
  expect(found.difference).toBeCloseTo(-1.2, 12);
  expect(found.effect).toBeGreaterThan(0);
  expect(found.verdict).not.toMatch(/^Lower after/);
});

test("cases of proportions are counted whole", () => {
  expect(evaluate("COMPARE", [column([3.7, 10]), column([4, 10]), "proportions"])).toMatchObject({ error: "#NUM!" });
  expect(
    evaluate("ASSOCIATION", [
      [
        [1.5, 2],
        [3, 4],
      ],
    ]),
  ).toMatchObject({ error: "#NUM!" });
});

test("degrees of freedom are not rounded", () => {
  const got = evaluate("COMPARE_GROUPS", [column([4, 6, 5, 9, 21, 12]), column([1, 1, 1, 2, 2, 2]), "welch-anova"]);
  const df = Array.isArray(got) ? Number(String(got[0]?.[2]).split(", ")[1]) : NaN;
  expect(df).toBeCloseTo(2.102496714848883, 13);
});
