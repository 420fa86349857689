import { calculate } from "../../src/engine/calculate";
import { LeanBook } from "../../src/engine/lean/lean-book";
import { UnknownFormula } from "../../src/engine/lean/unknown-formula";
import type { Cell } from "../../src/workbook/cell";
import type { FormulaCell } from "../../src/workbook/plan";
import { differingCells } from "./differing-cells";

const formulas = (...texts: readonly string[]): FormulaCell[][] => texts.map((formula) => [{ formula }]);
const DATA: readonly (readonly Cell[])[] = [
  [1, "x", null, "5", true],
  [2, "Y", "", 0.1, { error: "#N/A" }],
  [null, "x y", -3, "1,250.5", 45931],
];
const onData = (...texts: readonly string[]) => [
  { name: "Data", cells: DATA },
  { name: "Asks", cells: formulas(...texts) },
];

test("formulas over blanks, texts, truths and errors show the same by both calculators", () => {
  const areas = [
    "Data!A1",
    "Data!B1",
    "Data!C1",
    "Data!C2",
    "Data!D1",
    "Data!E1",
    "Data!E2",
    "Data!A3",
    '""',
    '"7"',
    "TRUE",
  ];
  const pairs = areas.flatMap((a) =>
    areas.flatMap((b) => ["+", "*", "/", "&", "=", "<>", "<", ">=", ">", "<="].map((sign) => `=${a}${sign}${b}`)),
  );
  const single = areas.flatMap((a) =>
    [
      "ISNUMBER",
      "ISTEXT",
      "ISERROR",
      "NOT",
      "SUM",
      "COUNT",
      "COUNTA",
      "MAX",
      "MIN",
      "AND",
      "OR",
      "ABS",
      "LEN",
      "INT",
      "ROWS",
    ].map((name) => `=${name}(${a})`),
  );
  expect(differingCells(onData(...pairs, ...single))).toEqual([]);
});

test("functions of ranges show the same by both calculators", () => {
  const ranges = ["Data!A1:A3", "Data!B1:B3", "Data!C1:C3", "Data!D1:D3", "Data!A1:D3", "Data!E1:E3"];
  const of = (text: (range: string) => string) => ranges.map((range) => `=${text(range)}`);
  const asked = [
    ...["SUM", "COUNT", "COUNTA", "MAX", "MIN", "AVERAGE", "MEDIAN", "STDEV.S", "PRODUCT", "AND", "OR", "ROWS"].flatMap(
      (name) => of((range) => `${name}(${range})`),
    ),
    ...['"x"', '"x*"', '">1"', '"<>"', '"<>x"', "2", '"=5"', '""', "TRUE"].flatMap((criterion) =>
      of((range) => `COUNTIF(${range},${criterion})`),
    ),
    ...of((range) => `SUMPRODUCT((${range}<>"")*1)`),
    ...of((range) => `SUMIFS(Data!A1:A3,Data!A1:A3,">=1",Data!B1:B3,"x*")+ROWS(${range})`),
    ...["1", '"y"', '"x*"', '"nothing"', "45931"].flatMap((key) =>
      ranges.slice(0, 4).map((range) => `=MATCH(${key},${range},0)`),
    ),
    ...[1, 2, 3, 4].map((row) => `=INDEX(Data!A1:D3,${row},2)`),
    '=TEXT(1234.565,"#,##0.00")&TEXT(-0.5,"0%")&TEXT(45931,"mmm d, yyyy")&TEXT(2.5,"0")&TEXT(0.995,"0.00")&TEXT(45931.5,"hh:mm")',
    '=IFERROR(LARGE(Data!A1:A3,3),"none")',
    "=RANK(2,Data!A1:A3)+QUARTILE(Data!A1:A3,1)",
    "=DATE(2025,14,1)+YEAR(Data!E3)*MONTH(Data!E3)+DAY(Data!E3)",
  ];
  // Where an error follows what decides, the model stops before it: the next test says what ours gives.
  expect(differingCells(onData(...asked.filter((it) => it !== "=OR(Data!E1:E3)")))).toEqual([]);
});

test("AND and OR give an error that stands among their values, whatever was decided before it", () => {
  const found = calculate(
    onData("=AND(FALSE,NA())", "=OR(TRUE,Data!E2)", "=AND(Data!A1,TRUE)", "=OR(FALSE,Data!A1>5)"),
  );
  expect([0, 1, 2, 3].map((row) => found.cell("Asks", row, 0))).toEqual([
    { error: "#N/A" },
    { error: "#N/A" },
    true,
    false,
  ]);
});

test("a chain of a hundred thousand rows, downward or upward, is worked out", () => {
  const rows = 100_000;
  const { cell } = calculate([
    {
      name: "Long",
      cells: [[1, null]],
      fills: [
        { area: `A2:A${rows}`, formulas: ["=A1+1"] },
        { area: `B1:B${rows - 1}`, formulas: ["=B2+A1"] },
      ],
    },
  ]);
  expect(cell("Long", rows - 1, 0)).toBe(rows);
  expect(cell("Long", 0, 1)).toBe(((rows - 1) * rows) / 2);
});

test("what the lean calculator does not know, the model works out", () => {
  const sheets = onData("=SUM(Data!A1:A3)", "=TRUNC(6.7)");
  expect(() => new LeanBook(sheets)).toThrow(UnknownFormula);
  const { cell } = calculate(sheets);
  expect([cell("Asks", 0, 0), cell("Asks", 1, 0)]).toEqual([3, 6]);
});

test("cells that refer to one another in a circle are left to the model, which calls them an error", () => {
  const { cell } = calculate([{ name: "Round", cells: [[{ formula: "=B1" }, { formula: "=A1+1" }]] }]);
  expect(cell("Round", 0, 0)).toEqual({ error: "#VALUE!" });
});

test("a function of ours spills, and its error has its sentence", () => {
  const values = Array.from({ length: 30 }, (_, i): Cell[] => [20 + (i % 4)]);
  const spilled = calculate([
    {
      name: "Data",
      cells: values.map((row, i) => (i === 0 ? [...row, null, { formula: "=CONTROL_LIMITS(A1:A30)" }] : row)),
    },
  ]);
  expect(spilled.spill("Data", 0, 2).length).toBe(30);
  expect(spilled.cell("Data", 29, 2)).toBe(21);
  const wrong = calculate([{ name: "Data", cells: [["a", { formula: "=CONTROL_LIMITS(A1:A1)" }]] }]);
  expect(wrong.message("Data", 0, 1)).not.toBe("");
});
