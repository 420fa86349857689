import { CONTROL_CHART_KINDS } from "../../src/charts/kinds/catalogue";
import { isFormulaCell } from "../../src/workbook/plan";
import { planCells } from "../../src/workbook/plan-cells";
import type { DataSet } from "./data-sets";
import { laidCharts } from "./laid-charts";

const ROWS = 60;
/** The widest window that a rule looks at, and the tallest table of a chart sheet beside its rows. */
const WINDOW = 8;
const TABLE = 6;

const values = Array.from({ length: ROWS }, (_, i) => 1 + (i % 7));

/** Data that suit a kind; what the numbers are is of no matter here. */
function dataFor(takes: (typeof CONTROL_CHART_KINDS)[number]["takes"]): DataSet {
  const base = { name: "any", values, phaseStarts: [30] };
  if (takes === "divided") return { ...base, denominators: values.map(() => 20) };
  return takes === "subgroup" ? { ...base, subgroups: values.map((value) => [value, value + 1, value, value]) } : base;
}

/** The formulas of one row of a kind's data table. */
function rowFormulas({ word, takes }: (typeof CONTROL_CHART_KINDS)[number]): string[] {
  const { laid, charts } = laidCharts([{ kind: word, set: dataFor(takes) }]);
  const place = laid.places.get(charts[0]!.template)!;
  const row = planCells(laid.plan).get(place.title)![place.tables.get("data")!.first + 40]!;
  return row.flatMap((cell) => (isFormulaCell(cell) ? [cell.formula] : []));
}

/** What is looked up in a whole column takes one step, and a search in a sorted one a few: they are no width. */
const LOOKED_UP = /\b(INDEX|ROWS)\(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+|,\$[A-Z]+\$\d+:\$[A-Z]+\$\d+,1\)/g;

/** How many rows each range in a formula spans, ranges on other sheets left out. */
const spans = (formula: string): { readonly isFixed: boolean; readonly rows: number }[] =>
  [...formula.replace(LOOKED_UP, "").matchAll(/(!?)\$[A-Z]+(\$?)(\d+):\$[A-Z]+\$?(\d+)/g)].flatMap(
    ([, elsewhere, fixed, from, to]) =>
      elsewhere === "!" ? [] : [{ isFixed: fixed === "$", rows: Number(to) - Number(from) + 1 }],
  );

test.each(CONTROL_CHART_KINDS.map((kind) => [kind.word, kind] as const))(
  "a row of the chart %s looks at its neighbors and at small tables only, so that ten thousand rows stay quick",
  (_, kind) => {
    const tooWide = rowFormulas(kind).filter((formula) =>
      spans(formula).some(({ isFixed, rows }) => rows > (isFixed ? TABLE : WINDOW)),
    );
    expect(tooWide).toEqual([]);
  },
);

test("no kind of chart needs more than 68 formulas a row, with lines for three phases in both of its pictures", () => {
  const counts = CONTROL_CHART_KINDS.map((kind) => ({ kind: kind.word, formulas: rowFormulas(kind).length }));
  expect(counts.filter(({ formulas }) => formulas > 68)).toEqual([]);
});

test("the table of rows begins with the columns that programs look for, whatever the kind", () => {
  for (const { word, takes } of CONTROL_CHART_KINDS) {
    const { laid, charts } = laidCharts([{ kind: word, set: dataFor(takes) }]);
    const place = laid.places.get(charts[0]!.template)!;
    const header = planCells(laid.plan).get(place.title)![place.tables.get("data")!.header]!;
    expect(header.slice(0, 6)).toEqual(["Label", "Value", "Center", "Lower", "Upper", "Signal"]);
  }
});
