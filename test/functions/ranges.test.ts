import fc from "fast-check";
import { evaluate } from "../../functions/evaluate";

const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
const cells = (result: ReturnType<typeof evaluate>): unknown[][] => {
  if (!Array.isArray(result)) throw new Error(result.message);
  return result;
};
const measured = fc
  .array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { freq: 6, nil: null }), {
    minLength: 3,
    maxLength: 40,
  })
  .filter((values) => values.some((value) => value !== null) && values[values.length - 1] !== null);

test("a row, a column, a heading, trailing blanks and a whole column give the same numbers", () => {
  fc.assert(
    fc.property(measured, fc.nat({ max: 30 }), (values, blanks) => {
      const plain = cells(evaluate("CONTROL_LIMITS", [column(values)]));
      const names = ["Value", "Center", "Lower", "Upper", "Signal"];
      expect(cells(evaluate("CONTROL_LIMITS", [[values]]))).toEqual(plain);
      expect(cells(evaluate("CONTROL_LIMITS", [column(["Minutes", ...values])]))).toEqual([names, ...plain]);
      expect(cells(evaluate("CONTROL_LIMITS", [[["Minutes", ...values]]]))).toEqual([names, ...plain]);
      for (const blank of [null, "", undefined, "  "]) {
        expect(cells(evaluate("CONTROL_LIMITS", [column([...values, ...Array(blanks).fill(blank)])]))).toEqual(plain);
        expect(cells(evaluate("CONTROL_LIMITS", [column(values).map((row) => [...row, blank])]))).toEqual(plain);
      }
    }),
  );
});

test("a gap may be null, undefined, an empty text or #N/A, as text or as an error", () => {
  const wanted = evaluate("CONTROL_LIMITS", [column([5, null, 7, 9, 6])]);
  for (const gap of [
    undefined,
    "",
    "#N/A",
    { error: "#N/A" },
    { code: "#N/A" },
    { value: "#N/A" },
    { type: "Error", basicValue: "#N/A" },
  ]) {
    expect(evaluate("CONTROL_LIMITS", [column([5, gap, 7, 9, 6])])).toEqual(wanted);
  }
});

test("a trailing #N/A is a gap that keeps its row", () => {
  expect(cells(evaluate("CONTROL_LIMITS", [column([5, 7, "#N/A"])]))).toHaveLength(3);
});

test("a zero is a value", () => {
  expect(cells(evaluate("CONTROL_LIMITS", [column([5, 0, 7])]))[1]?.[0]).toBe(0);
});

test("dates are serial numbers, Date objects of any realm, or ISO text", () => {
  const wanted = evaluate("CONTROL_LIMITS", [column([45538, 45540.25, 45545])]);
  const foreign = require("node:vm").runInNewContext("new Date(2024, 8, 5, 6)");
  expect(foreign instanceof Date).toBe(false);
  expect(evaluate("CONTROL_LIMITS", [column([new Date(2024, 8, 3), foreign, new Date(2024, 8, 10)])])).toEqual(wanted);
  expect(evaluate("CONTROL_LIMITS", [column(["2024-09-03", "2024-09-05T06:00:00", "2024-09-10"])])).toEqual(wanted);
});

test.each([
  ["text", [[5], ["late"], [6]], "Row 2 of values"],
  ["text below a heading", [["Minutes"], [5], ["late"], [6]], "Row 3 of values"],
  ["a boolean", [[5], [6], [true]], "Row 3 of values"],
  [
    "text in a subgroup",
    [
      [5, 6],
      [7, "x"],
    ],
    "Row 2, column 2, of values",
  ],
  ["text in a row", [[5, 6, "x", 8]], "Cell 3 of values"],
])("%s among the data is #VALUE! and its place is named", (_, values, place) => {
  expect(evaluate("CONTROL_LIMITS", [values])).toMatchObject({
    error: "#VALUE!",
    message: expect.stringContaining(place),
  });
});

test.each(["#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#NUM!"])(
  "%s among the data is passed on with its place",
  (error) => {
    for (const shape of [error, { error }, { code: error }, { value: error }]) {
      expect(evaluate("CONTROL_LIMITS", [column([5, shape, 7])])).toMatchObject({
        error,
        message: expect.stringContaining("Row 2 of values"),
      });
    }
  },
);

describe("ranges beside one another", () => {
  const late = [14, 22, 9, 31, 17];
  const runs = [410, 405, 412, 398, 411];
  const plain = cells(evaluate("CONTROL_LIMITS", [column(late), "p'", column(runs)]));

  test("may be whole columns, of which one ends earlier", () => {
    const whole = (values: readonly unknown[]): unknown[][] => column([...values, ...Array(200).fill("")]);
    expect(evaluate("CONTROL_LIMITS", [whole(late), "p'", whole(runs)])).toEqual(plain);
    expect(evaluate("CONTROL_LIMITS", [whole(late), "p'", whole([...runs, 400, 401])])).toEqual(plain);
    expect(cells(evaluate("CONTROL_LIMITS", [whole(late), "p'", whole(runs.slice(0, 4))]))[4]).toEqual([
      "",
      expect.any(Number),
      "",
      "",
      "",
    ]);
  });

  test("share a heading row: over numbers it is found, over labels it goes by the numbers beside it", () => {
    const labeled = ["before", "", "after", "", ""];
    const wanted = cells(evaluate("CONTROL_LIMITS", [column(late), "p'", column(runs), column(labeled)]));
    expect(
      cells(
        evaluate("CONTROL_LIMITS", [
          column(["Late", ...late]),
          "p'",
          column(["Runs", ...runs]),
          column(["Phase", ...labeled]),
        ]),
      ).slice(1),
    ).toEqual(wanted);
    expect(
      cells(evaluate("CONTROL_LIMITS", [column(["Late", ...late]), "p'", column(runs), column(labeled)])).slice(1),
    ).toEqual(wanted);
  });

  test("of different lengths are #VALUE!, and both are named", () => {
    expect(evaluate("CONTROL_LIMITS", [column(late), "p'", column(runs.slice(1))])).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/values and denominators.*5.*4/),
    });
  });

  test("one denominator may stand for all rows", () => {
    expect(evaluate("CONTROL_LIMITS", [column(late), "np", 400])).toEqual(
      evaluate("CONTROL_LIMITS", [column(late), "np", column(Array(5).fill(400))]),
    );
  });

  test("a row is read beside a column", () => {
    expect(evaluate("CONTROL_LIMITS", [[late], "p'", column(runs)])).toEqual(plain);
  });
});

test("a whole column of 1,048,576 rows is answered from the 25 that hold values", () => {
  const sheet: unknown[][] = Array.from({ length: 1_048_576 }, (_, row) => [row < 25 ? row % 7 : ""]);
  const few = sheet.slice(0, 25);
  expect(evaluate("CONTROL_LIMITS", [sheet])).toEqual(evaluate("CONTROL_LIMITS", [few]));
});

test("a whole column whose blanks arrive as 0, as some builds of Excel have it, ends with its data", () => {
  const sheet: unknown[][] = Array.from({ length: 1_048_576 }, (_, row) => [row < 25 ? (row % 7) + 1 : 0]);
  expect(evaluate("CONTROL_LIMITS", [sheet])).toEqual(evaluate("CONTROL_LIMITS", [sheet.slice(0, 25)]));
  const ordinary: unknown[][] = [[5], [3], [0], [0]];
  expect(cells(evaluate("CONTROL_LIMITS", [ordinary]))).toHaveLength(4);
});

test("the arguments are left as they were given", () => {
  const values = Object.freeze([["Minutes"], [5], ["#N/A"], [7], [9], [""]].map((row) => Object.freeze(row)));
  expect(cells(evaluate("CONTROL_LIMITS", Object.freeze([values]) as unknown[]))).toHaveLength(5);
});
