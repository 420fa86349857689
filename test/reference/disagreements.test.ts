import { disagreements } from "./disagreements";

const CLOSE = { rel: 1e-9, abs: 1e-12 };

test("what is expected agrees with itself", () => {
  const values = { a: [1, null, 2.5], b: { c: "x", d: true } };
  expect(disagreements(values, values, CLOSE)).toEqual([]);
});

test("a number beyond the tolerance, a missing entry and another word are each told", () => {
  expect(disagreements({ a: [1, 2.00001], b: "y" }, { a: [1, 2], b: "x" }, CLOSE)).toHaveLength(2);
  expect(disagreements({ a: [1] }, { a: [1, 2] }, CLOSE)).toEqual(["a: 1 entries, not 2"]);
  expect(disagreements({ a: 3 }, { a: 3.0000000001 }, { exact: true })).toHaveLength(1);
});

test("nothing there agrees with null only", () => {
  expect(disagreements({ a: NaN, b: undefined }, { a: null, b: null }, CLOSE)).toEqual([]);
  expect(disagreements({ a: 0 }, { a: null }, CLOSE)).toHaveLength(1);
  expect(disagreements({ a: NaN }, { a: 0 }, CLOSE)).toHaveLength(1);
});

test("a key that ours does not have is told, unless it is listed as not offered; then it is counted", () => {
  const left: string[] = [];
  expect(disagreements({ a: 1 }, { a: 1, b: 2 }, CLOSE)).toEqual(["b: ours does not have it"]);
  expect(disagreements({ a: 1, s: [{ c: 1 }] }, { a: 1, b: 2, s: [{ c: 1, d: 2 }] }, CLOSE, ["b", "s.d"], left)).toEqual([]);
  expect(left).toEqual(["b", "s.d"]);
});

test("something has to be compared", () => {
  expect(disagreements({}, { a: 1 }, CLOSE, ["a"])).toEqual(["nothing was compared"]);
});

test("correct digits are counted as NIST counts them", () => {
  const tolerance = { metric: "LRE", floor: { mean: 13, sd: 9 } } as const;
  expect(disagreements({ sd: 1.0000000001 }, { sd: 1 }, tolerance)).toEqual([]);
  expect(disagreements({ mean: 1.0000000001 }, { mean: 1 }, tolerance)).toHaveLength(1);
});
