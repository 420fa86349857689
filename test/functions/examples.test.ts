import { CATALOGUE } from "../../functions/catalogue";
import type { Grid } from "../../src/workbook/cell";
import { call } from "./call";

/** Numbers within a billionth, everything else to the letter. */
function expectCells(got: unknown, wanted: Grid): void {
  expect(Array.isArray(got) ? got : [got]).toEqual(
    wanted.map((row) => row.map((cell) => (typeof cell === "number" ? closeTo(cell) : cell))),
  );
}

const closeTo = (wanted: number): { asymmetricMatch(got: unknown): boolean; toString(): string } => ({
  asymmetricMatch: (got) => typeof got === "number" && Math.abs(got - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)),
  toString: () => `about ${wanted}`,
});

describe.each(CATALOGUE.map((it) => [it.name, it] as const))("%s", (_, it) => {
  test.each(it.examples.map((example) => [example.title, example] as const))("example: %s", (_, example) => {
    const got = call(example.formula, example.sheet);
    if ("error" in example.gives) expect(got).toMatchObject({ error: example.gives.error });
    else expectCells(got, example.gives);
  });
});
