import { evaluate } from "../../functions/evaluate";

const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
const answered = (name: string, ...args: unknown[]): unknown[][] => {
  const got = evaluate(name, args);
  if (!Array.isArray(got)) throw new Error(got.message);
  return got;
};

test("phases whose labels differ in capitals or spaces are one phase, under its first name", () => {
  const lines = answered(
    "CONTROL_SUMMARY",
    column([1, 3, 2, 9, 8]),
    "xmr",
    null,
    column(["Before", "before", " BEFORE ", "After", "after"]),
  );
  expect(lines.map(([label, points]) => [label, points])).toEqual([
    ["Before", 3],
    ["After", 2],
  ]);
});

test("a phase named by a number is the same as text", () => {
  expect(answered("CONTROL_SUMMARY", column([1, 3, 2]), "xmr", null, column([1, "1", 1]))).toHaveLength(1);
});

test("groups whose names differ in capitals or spaces are one group", () => {
  const groups = (names: readonly string[]) => answered("COMPARE_GROUPS", column([4, 6, 9, 7]), column(names));
  expect(groups(["North", "north", "East", "EAST "])).toEqual(groups(["North", "North", "East", "East"]));
  expect(evaluate("COMPARE_GROUPS", [column([4, 6]), column(["North", "north"])])).toMatchObject({ error: "#NUM!" });
});

test("raters agree in Yes and yes, and in 1 and the text 1, weighted or not", () => {
  expect(answered("AGREEMENT", column(["Yes", "no", "Yes"]), column(["yes", "No", " YES"]))[0]?.[1]).toBe(1);
  expect(answered("AGREEMENT", column([1, 2, 3]), column(["1", "2", "3"]))[0]?.[1]).toBe(1);
  expect(answered("AGREEMENT", column(["1", "2", "3"]), column([1, 2, 2]), "linear")).toEqual(
    answered("AGREEMENT", column([1, 2, 3]), column([1, 2, 2]), "linear"),
  );
});

test("parts and operators of a study are the same in any capitals", () => {
  const values = column([1.1, 1, 1.2, 1.1, 2.1, 2.2, 2, 2.1]);
  const parts = column([1, 1, 1, 1, 2, 2, 2, 2]);
  const study = (names: readonly string[]) => answered("GAGE_RR", values, parts, column(names));
  expect(study(["a", "A", "b", "b ", "a", "a", "B", "b"])).toEqual(study(["a", "a", "b", "b", "a", "a", "b", "b"]));
});

test("a few items are a first impression, however well they agree", () => {
  expect(answered("AGREEMENT", column([1, 2, 3]), column([1, 2, 3]))[0]?.[5]).toContain("Only 3 items");
});
