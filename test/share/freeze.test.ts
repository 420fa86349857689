import fc from "fast-check";
import { CATALOGUE } from "../../functions/catalogue";
import { freeze } from "../../functions/share/freeze";
import type { FrozenCell } from "../../functions/share/frozen-cell";
import { provenTwins } from "../../src/engine/proven-twins";
import type { Cell, Grid } from "../../src/workbook/cell";
import type { WorkbookContents } from "../../src/workbook/sheet-contents";
import { bookOf, sheetWith } from "./one-sheet";

const FORMULAS = { as: "formulas", leftOut: [] } as const;

/** What a formula at D1 over a grid becomes. */
function frozenAt(formula: string, cells: Grid, choices: Parameters<typeof freeze>[1] = FORMULAS): FrozenCell {
  const found = freeze(bookOf([sheetWith(cells, { J1: formula })]), choices).cells;
  expect(found).toHaveLength(1);
  return found[0]!;
}

const formulasOf = ({ becomes }: FrozenCell) => becomes.map((row) => row.map(({ formula }) => formula ?? null));
const valuesOf = ({ becomes }: FrozenCell) => becomes.map((row) => row.map(({ value }) => value));

const LATE: Grid = [["Minutes"], [12], [9], [15], [11], [8]];

test("a function with a twin becomes the built-in formula over the same cells", () => {
  expect(formulasOf(frozenAt("=DPMO(A1,B1)", [[38, 420]]))).toEqual([["=1000000*A1/(B1*1)"]]);
  expect(formulasOf(frozenAt("=ROLLED_YIELD(A1:A2)", [[0.9], [0.8]]))).toEqual([["=PRODUCT(A1:A2)"]]);
});

test("every spelling of a program is understood: Excel's, a file's, that of Google Sheets", () => {
  const cells: Grid = [[38, 420]];
  for (const formula of [
    "=DPMO(A1,B1)",
    "=DMAIC.DPMO(A1,B1)",
    "=_xldudf_DMAIC_DPMO(A1,B1)",
    "=_xlfn.DMAIC.DPMO(A1,B1)",
    '=IFERROR(__xludf.DUMMYFUNCTION("DPMO(A1,B1)"),90476.19)',
  ]) {
    expect(frozenAt(formula, cells)).toMatchObject({
      formula,
      says: "=DPMO(A1,B1)",
      functions: ["DPMO"],
      reason: "our function",
    });
  }
});

test("center and limits of a chart become formulas, its signals values, and the headings words", () => {
  const frozen = frozenAt("=CONTROL_LIMITS(A1:A6)", LATE);
  expect(frozen.area).toBe("J1:N6");
  expect(formulasOf(frozen)[0]).toEqual([null, null, null, null, null]);
  expect(formulasOf(frozen)[1]).toEqual([
    "=$A$2",
    "=AVERAGE($A$2:$A$6)",
    "=AVERAGE($A$2:$A$6)-3*SUMPRODUCT(ABS($A$3:$A$6-$A$2:$A$5))/4*SQRT(PI())/2",
    "=AVERAGE($A$2:$A$6)+3*SUMPRODUCT(ABS($A$3:$A$6-$A$2:$A$5))/4*SQRT(PI())/2",
    null,
  ]);
  expect(valuesOf(frozen)[0]).toEqual(["Value", "Center", "Lower", "Upper", "Signal"]);
});

test("a function without a twin becomes its value, and so does every function when values are asked for", () => {
  const counted = frozenAt("=PARETO(A1:A3)", [["traffic"], ["driver"], ["traffic"]]);
  expect(
    formulasOf(counted)
      .flat()
      .every((formula) => formula === null),
  ).toBe(true);
  expect(valuesOf(counted)[0]).toEqual(["traffic", 2, 2 / 3, 2 / 3, true]);
  const asValues = frozenAt("=DPMO(A1,B1)", [[38, 420]], { as: "values", leftOut: [] });
  expect(formulasOf(asValues)).toEqual([[null]]);
});

test("gaps, texts among the numbers, phases and options have no exact twin: values", () => {
  for (const [formula, cells] of [
    ["=CONTROL_LIMITS(A1:A4)", [[1], [2], [null], [4]]],
    [
      "=CONTROL_LIMITS(A1:A4,,,B1:B4)",
      [
        [1, "a"],
        [2, "a"],
        [3, "b"],
        [4, "b"],
      ],
    ],
    ['=CONTROL_LIMITS(A1:A4,,,,,,,"sigmas=2")', [[1], [2], [3], [4]]],
  ] as const) {
    expect(
      formulasOf(frozenAt(formula, cells))
        .flat()
        .every((it) => it === null),
    ).toBe(true);
  }
});

test("a call within a formula is replaced where it stands, and the rest of the formula stays", () => {
  const frozen = frozenAt('=IF(KPI(A1,5,"lower",,,"Status")="Met","yes","no")&"!"', [[4]]);
  const miss = "A1-5-1E-12*(ABS(A1)+ABS(5))";
  expect(formulasOf(frozen)).toEqual([
    [`=IF((IF(${miss}<=0,"Met",IF(${miss}<=0.05*ABS(5),"Near","Missed")))="Met","yes","no")&"!"`],
  ]);
  expect(valuesOf(frozen)).toEqual([["yes!"]]);
});

test("words in texts, and functions of the workbook's own with names like ours, are not ours", () => {
  const own = sheetWith([[1, "KPI(A1)"]], { C1: '="KPI("&A1', D1: "=KPI(A1)" });
  const names = [{ name: "KPI", refersTo: "LAMBDA(x,x*2)" }];
  expect(freeze({ sheets: [own], names }, FORMULAS).cells).toEqual([]);
});

test("a cell that Google Sheets filled from another becomes its value together with it", () => {
  const filled = '=IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),7)';
  const sheet = sheetWith([[4, null, 4, 5, -1, 0.8, "Met", "", ""]], {
    C1: '=IFERROR(__xludf.DUMMYFUNCTION("KPI(A1,5,""lower"")"),4)',
    D1: filled,
    E1: filled,
    F1: filled,
    G1: filled,
    H1: filled,
    I1: filled,
  });
  const { cells } = freeze({ sheets: [sheet], names: [] }, FORMULAS);
  expect(cells).toHaveLength(1);
  expect(cells[0]).toMatchObject({ area: "C1:I1", says: '=KPI(A1,5,"lower")' });
  expect(formulasOf(cells[0]!)[0]!.slice(0, 3)).toEqual(["=A1", "=5", "=A1-5"]);
});

test("what reads a sheet that is left out, another file, or another add-in becomes a value with its reason", () => {
  const staff = sheetWith([[1]], {}, { name: "Staff, names" });
  const data = sheetWith([[10, 20, 30, 40]], {
    A1: "='Staff, names'!A1*10",
    B1: "='[Budget.xlsx]2026'!B2+[2]Sheet1!A1",
    C1: "=_xldudf_CONTOSO_ADD(A1,1)",
    D1: "=Helper*2",
  });
  const names = [
    { name: "Helper", refersTo: "'Staff, names'!$A$1" },
    { name: "Fine", refersTo: "Data!$A$1" },
  ];
  const found = freeze({ sheets: [staff, data], names }, { as: "formulas", leftOut: ["Staff, names"] });
  expect(found.cells.map(({ area, reason, becomes }) => [area, reason, becomes[0]?.[0]])).toEqual([
    ["A1", "a sheet left out", { value: 10 }],
    ["B1", "another file", { value: 20 }],
    ["C1", "another add-in", { value: 30 }],
    ["D1", "a sheet left out", { value: 40 }],
  ]);
  expect(found.names).toEqual(["Helper"]);
});

test("what leads to a sheet that is left out through a text becomes a value, too", () => {
  const staff = sheetWith([[1]], {}, { name: "Staff, names" });
  const data = sheetWith([[10, 20, 30, 40]], {
    A1: `=INDIRECT("'Staff, names'!A1")`,
    B1: `=HYPERLINK("#'Staff, names'!A1","Who")`,
    C1: '=INDIRECT("\'"&"staff, names"&"\'!A1")',
    D1: '=A1&" asked of Staff, names!"',
  });
  const found = freeze({ sheets: [staff, data], names: [] }, { as: "formulas", leftOut: ["Staff, names"] });
  expect(found.cells.map(({ area, reason }) => [area, reason])).toEqual([
    ["A1", "a sheet left out"],
    ["B1", "a sheet left out"],
    ["C1", "a sheet left out"],
  ]);
});

test("a cell that shows #NAME? because nobody knows its function shows #N/A in the copy, never #NAME?", () => {
  const book: WorkbookContents = { sheets: [sheetWith([[{ error: "#NAME?" }]], { A1: "=FORECST(B1)" })], names: [] };
  expect(freeze(book, FORMULAS).cells).toMatchObject([
    { reason: "an unknown function", becomes: [[{ value: { error: "#N/A" } }]] },
  ]);
});

/** Every example of every function, as a cell of a workbook. */
const EXAMPLES = CATALOGUE.flatMap(({ examples }) =>
  examples.flatMap(({ formula, sheet, gives }) => ("error" in gives ? [] : [[formula, sheet] as const])),
);

test.each(EXAMPLES)("%s: the built-in formulas give what the function gave", (formula, sheet) => {
  const book = bookOf([sheetWith(sheet, { J1: formula })]);
  const { cells } = freeze(book, FORMULAS);
  expect(provenTwins(cells, book.sheets)).toEqual(cells);
});

const measured = fc.array(
  fc.integer({ min: 1, max: 4000 }).map((n) => n / 8),
  { minLength: 2, maxLength: 30 },
);

test.each([
  ["=CONTROL_LIMITS(A1:A{n})"],
  ["=CONTROL_SUMMARY(A1:A{n})"],
  ['=KPI(A1:A{n},7.5,"lower",2)'],
  ['=KPI(A1:A{n},7.5,"near",2)'],
  ["=KPI(A1:A{n},7.5)"],
  ['=SAVINGS(A1:A{n},3,1200,2.5,"higher","hard",500,20)'],
  ["=SAVINGS(A1:A{n},B1:B{n},1200,2.5)"],
  ["=SCORE(A1:A{n},B1:B{n},100)"],
  ["=SCORE(A1:A{n},,100)"],
  ["=INSTRUCTIONAL_HOURS(A1:A{n},B1:B{n})"],
  ['=CONTROL_LIMITS(A1:A{n},"u",B1:B{n})'],
  ['=CONTROL_LIMITS(A1:A{n},"uprime",B1:B{n})'],
])("%s: the twin is exact for any numbers", (pattern) => {
  fc.assert(
    fc.property(measured, (values) => {
      const sheet = sheetWith(
        values.map((value, i): Cell[] => [value, 1 + ((i * 37) % 11)]),
        { J1: pattern.replaceAll("{n}", String(values.length)) },
      );
      const book = bookOf([sheet]);
      const { cells } = freeze(book, FORMULAS);
      expect(provenTwins(cells, book.sheets)).toEqual(cells);
    }),
    { numRuns: 15 },
  );
});

test("shares out of their denominators, too: p and p' charts", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 41, max: 90 })), { minLength: 3, maxLength: 20 }),
      (rows) => {
        for (const chart of ['"p"', ""]) {
          const book = bookOf([
            sheetWith(rows, { J1: `=CONTROL_LIMITS(A1:A${rows.length},${chart},B1:B${rows.length})` }),
          ]);
          const { cells } = freeze(book, FORMULAS);
          expect(provenTwins(cells, book.sheets)).toEqual(cells);
        }
      },
    ),
    { numRuns: 10 },
  );
});

test("a twin that does not give what the cell showed gives way to the value", () => {
  const book: WorkbookContents = { sheets: [sheetWith([[38, 420, 7]], { C1: "=DPMO(A1,B1)" })], names: [] };
  const { cells } = freeze(book, FORMULAS);
  expect(formulasOf(cells[0]!)).toEqual([["=1000000*A1/(B1*1)"]]);
  expect(provenTwins(cells, book.sheets)[0]!.becomes).toEqual([[{ value: 7 }]]);
});
