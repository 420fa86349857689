import fc from "fast-check";
import { evaluate } from "../../functions/evaluate";
import { CHART_KINDS } from "../../src/statistics/chart-kinds";
import { CHART_OPTION_WORDS } from "../../src/statistics/chart-option-words";

const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
const cells = (result: ReturnType<typeof evaluate>): unknown[][] => {
  if (!Array.isArray(result)) throw new Error(result.message);
  return result;
};
const limits = (...args: unknown[]): unknown[][] => cells(evaluate("CONTROL_LIMITS", args));
const DAYS = [20, 24, 19, 25, 23, 21, 40, 22, 18, 24];

test("a phase begins where the label changes, a blank is as above, and each phase has limits of its own", () => {
  const phases = column(["before", "", "", "", "", "after", "", "", "", ""]);
  const both = limits(column(DAYS), "xmr", null, phases, "limits");
  expect(both.slice(0, 5)).toEqual(limits(column(DAYS.slice(0, 5)), "xmr", null, null, "limits"));
  expect(both.slice(5)).toEqual(limits(column(DAYS.slice(5)), "xmr", null, null, "limits"));
});

test("a baseline is the first so many values, or the rows marked TRUE", () => {
  const first = limits(column(DAYS), "xmr", null, null, "limits", 6);
  expect(limits(column(DAYS), "xmr", null, null, "limits", column(DAYS.map((_, i) => i < 6)))).toEqual(first);
  expect(limits(column(DAYS), "xmr", null, null, "limits", column(DAYS.map((_, i) => (i < 6 ? 1 : 0))))).toEqual(first);
  expect(limits(column(DAYS), "xmr", null, null, "limits", [[6]])).toEqual(first);
  expect(first[0]?.slice(1, 4)).toEqual(limits(column(DAYS.slice(0, 6)), "xmr")[0]?.slice(1, 4));
});

test.each([true, "x", "storm day", 1])(
  "%p in the exclude column takes a point out of center, limits and rules",
  (mark) => {
    const exclude = column(DAYS.map((_, i) => (i === 6 ? mark : "")));
    const result = limits(column(DAYS), "xmr", null, null, "limits", null, exclude);
    const gap = limits(column(DAYS.map((value, i) => (i === 6 ? "#N/A" : value))), "xmr", null, null, "limits");
    expect(result.map((row) => row.slice(1, 4))).toEqual(gap.map((row) => row.slice(1, 4)));
    expect(result[6]).toEqual([40, ...(gap[6]?.slice(1, 4) ?? []), ""]);
  },
);

test.each([false, "FALSE", "", null, 0])("%p in the exclude column leaves a point in", (mark) => {
  expect(limits(column(DAYS), "xmr", null, null, "limits", null, column(DAYS.map(() => mark)))).toEqual(
    limits(column(DAYS), "xmr", null, null, "limits"),
  );
});

test("several columns are subgroups, and a row of gaps keeps its row", () => {
  const subgroups = [
    [5, 6, 4],
    [null, "", "#N/A"],
    [6, 5, 7],
    [4, 5, null],
  ];
  const result = limits(subgroups);
  expect(result).toHaveLength(4);
  expect(result[0]?.[0]).toBe(5);
  expect(result[1]?.[0]).toBe("");
  expect(result[3]?.[0]).toBe(4.5);
});

test("rows that are all gaps stay rows, and a range that holds nothing is #N/A", () => {
  expect(limits(column(["#N/A", "#N/A"]))).toEqual([
    ["", "", "", "", ""],
    ["", "", "", "", ""],
  ]);
  expect(evaluate("CONTROL_LIMITS", [column(["", ""])])).toMatchObject({ error: "#N/A" });
});

test("a cusum chart has columns and headings of its own", () => {
  expect(limits(column(["Days", ...DAYS]), "cusum")[0]).toEqual([
    "High sum",
    "Center",
    "Low sum",
    "Decision interval",
    "Signal",
  ]);
});

test("every kind of chart is a word that the argument lists", () => {
  for (const { name } of CHART_KINDS) {
    const got = evaluate("CONTROL_LIMITS", [column(DAYS), name]);
    if (!Array.isArray(got)) expect(got.message).not.toContain("Choose one of");
  }
});

test("every option of the charts is read, and none but those", () => {
  for (const { word, kind } of CHART_OPTION_WORDS) {
    const value = kind === "number" ? "1" : kind === "constants" ? "table" : "yes";
    const got = evaluate("CONTROL_LIMITS", [column(DAYS), "xmr", null, null, null, null, null, `${word}=${value}`]);
    if (!Array.isArray(got)) expect(got.message).not.toContain("is not an option");
  }
  expect(evaluate("CONTROL_LIMITS", [column(DAYS), "xmr", null, null, null, null, null, "zeal=1"])).toMatchObject({
    message: expect.stringContaining(CHART_OPTION_WORDS.map(({ word }) => word).join(", ")),
  });
});

test("options are read in any case, order and spacing", () => {
  const wanted = limits(column(DAYS), "xmr", null, null, null, null, null, "sigmas=2; lower bound=10");
  for (const options of ["LowerBound = 10;SIGMAS=2;", " lower-bound=10 ; sigmas = 2.0 ", "sigmas=2\nlower bound=10"]) {
    expect(limits(column(DAYS), "xmr", null, null, null, null, null, options)).toEqual(wanted);
  }
});

test("limits shift and scale with the data", () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(values, fc.integer({ min: -500, max: 500 }), fc.constantFrom(0.5, 2, 4), (series, shift, scale) => {
      const plain = limits(column(series), "xmr", null, null, "nelson");
      const moved = limits(column(series.map((value) => value * scale + shift)), "xmr", null, null, "limits");
      moved.forEach((row, i) => {
        for (const k of [0, 1, 2, 3]) expect(row[k]).toBeCloseTo(Number(plain[i]?.[k]) * scale + shift, 6);
      });
    }),
  );
});

test("an excluded point never influences center or limits, whatever it holds", () => {
  const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 30 });
  fc.assert(
    fc.property(values, fc.nat(), fc.double({ min: -1e6, max: 1e6, noNaN: true }), (series, at, other) => {
      const row = at % series.length;
      const exclude = column(series.map((_, i) => i === row));
      const withOther = series.map((value, i) => (i === row ? other : value));
      const lines = (data: readonly number[]): unknown[][] =>
        limits(column(data), "xmr", null, null, "nelson", null, exclude).map((cellsOfRow) => cellsOfRow.slice(1, 4));
      expect(lines(withOther)).toEqual(lines(series));
    }),
  );
});

test("a baseline is TRUE or FALSE, as values, text, or 1 and 0; nothing else is taken for a mark", () => {
  const values = [[3], [5], [4], [9], [8]];
  const from = (marks: readonly unknown[]) =>
    evaluate("CONTROL_LIMITS", [values, "xmr", null, null, null, marks.map((mark) => [mark])]);
  const kept = from([true, true, true, false, false]);
  expect(Array.isArray(kept)).toBe(true);
  expect(from(["TRUE", "true", true, "FALSE", ""])).toEqual(kept);
  expect(from([1, 1, 1, 0, 0])).toEqual(kept);
  for (const word of ["no", "maybe", "x", 2]) {
    expect(from([true, true, word, false, false])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("Row 3 of baseline"),
    });
  }
});

test.each(["CONTROL_LIMITS", "CONTROL_SUMMARY"])("%s says so where nothing can be computed", (name) => {
  const values = [[3], [5], [4]];
  for (const chart of ["u", "u'", "p'", "auto"])
    expect(evaluate(name, [values, chart, 0])).toMatchObject({ error: "#DIV/0!" });
  expect(evaluate(name, [values, "auto", [[0], [0], [0]]])).toMatchObject({ error: "#DIV/0!" });
  expect(Array.isArray(evaluate(name, [values, "u", [[0], [2], [0]]]))).toBe(true);
  const none = [[false], [false], [false]];
  expect(evaluate(name, [values, "xmr", null, null, null, none])).toMatchObject({ error: "#NUM!" });
  expect(
    evaluate(name, [values, "xmr", null, null, null, [[true], [false], [false]], [["x"], [""], [""]]]),
  ).toMatchObject({ error: "#NUM!" });
});

test("charts whose sigma is that of whole cases refuse parts of a case", () => {
  for (const [chart, sizes] of [
    ["p", 10],
    ["np", 10],
    ["c", null],
  ]) {
    expect(evaluate("CONTROL_LIMITS", [[[3], [1.5]], chart, sizes])).toMatchObject({ error: "#NUM!" });
  }
  expect(Array.isArray(evaluate("CONTROL_LIMITS", [[[3], [1.5]], "u", 10]))).toBe(true);
});

test("a rule by its own name is meant as written beside a set, and given twice it is refused", () => {
  const values = [1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1].map((value) => [value]);
  const signals = (rules: string) => {
    const got = evaluate("CONTROL_LIMITS", [values, "xmr", null, null, rules]);
    return Array.isArray(got) ? got.map((row) => row[4]) : got.error;
  };
  expect(signals("shift 6; nelson")).toEqual(signals("nelson; shift 6"));
  expect(signals("shift 9; shift 5")).toBe("#VALUE!");
  expect(signals("shift 5; shift 5")).toEqual(signals("shift 5"));
});

test("a gap breaks every rule's pattern but the tests of Anhoej, which leave missing points out", () => {
  const values = [1, 1, 1, 1, 1, "", 1, 1, 1, 1, 1, -1, -2, -1].map((value) => [value]);
  const signals = (rules: string) => {
    const got = evaluate("CONTROL_LIMITS", [values, "xmr", null, null, rules, null, null, "center=0; sigma=5"]);
    return Array.isArray(got) ? got.filter((row) => row[4] !== "").length : got.error;
  };
  expect(signals("long run")).toBe(10);
  expect(signals("shift 9")).toBe(0);
});
