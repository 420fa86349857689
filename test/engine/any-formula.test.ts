import fc from "fast-check";
import type { Cell } from "../../src/workbook/cell";
import { differingCells } from "./differing-cells";

const ROWS = 4;
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom<Cell>(0.5, -2.25, true, false, "", "x", "X y", "7", { error: "#N/A" }, { error: "#DIV/0!" }),
);
const grid = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: ROWS, maxLength: ROWS });

const place = fc
  .record({
    column: fc.constantFrom("A", "$B", "C"),
    fixed: fc.constantFrom("", "$"),
    row: fc.integer({ min: 1, max: ROWS }),
  })
  .map(({ column, fixed, row }) => `Data!${column}${fixed}${row}`);
const range = fc.constantFrom("Data!A1:A4", "Data!$B$1:$B$4", "Data!A1:C2", "Data!C2:C3");

/** A formula that gives one value, of parts that each give one. AND and OR are left out: the two differ where an error follows what decides. */
const formula = fc.letrec<{ one: string }>((tie) => {
  const one = tie("one");
  return {
    one: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.oneof(place, fc.constantFrom("0", "1", "2.5", "TRUE", '""', '"x"', '"3"')),
      fc
        .tuple(one, fc.constantFrom("+", "-", "*", "/", "&", "=", "<>", "<", "<=", ">", ">="), one)
        .map(([a, sign, b]) => `(${a}${sign}${b})`),
      fc.tuple(one, one, one).map(([when, yes, no]) => `IF(${when},${yes},${no})`),
      fc.tuple(one, one).map(([a, b]) => `IFERROR(${a},${b})`),
      fc.tuple(fc.constantFrom("SUM", "MAX", "MIN"), one, one).map(([name, a, b]) => `${name}(${a},${b})`),
      fc
        .tuple(fc.constantFrom("ABS", "INT", "NOT", "LEN", "ISNUMBER", "ISTEXT", "ISERROR"), one)
        .map(([name, a]) => `${name}(${a})`),
      fc
        .tuple(fc.constantFrom("SUM", "COUNT", "COUNTA", "MAX", "MIN", "AVERAGE"), range)
        .map(([name, of]) => `${name}(${of})`),
      fc.tuple(range, one).map(([of, what]) => `COUNTIF(${of},${what})`),
    ),
  };
}).one;

test("any formula over any small sheet shows the same by both calculators, filled down or not", () => {
  fc.assert(
    fc.property(grid, fc.array(formula, { minLength: 1, maxLength: 4 }), (cells, formulas) => {
      const asks = formulas.map((it) => `=${it}`);
      const sheets = [
        { name: "Data", cells },
        { name: "Asks", cells: asks.map((it) => [{ formula: it }]) },
        { name: "Down", cells: [], fills: [{ area: `A1:${"ABCD".charAt(asks.length - 1)}3`, formulas: asks }] },
      ];
      expect(differingCells(sheets)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
