import { CONTROL_CHART_KINDS } from "../../src/charts/kinds/catalogue";
import { calculate } from "../../src/engine/calculate";
import { isErrorCell, type Cell } from "../../src/workbook/cell";
import { planCells } from "../../src/workbook/plan-cells";
import { BOUNDED, COUNTED, DEFECTS, MEASURED, PATTERNED, SUBGROUPED, TIMES, type DataSet } from "./data-sets";
import { laidCharts } from "./laid-charts";

/** What both forms show of every row, and what they say of the process. */
const COLUMNS = ["label", "value", "center", "lower", "upper", "signal", "meaning", "plot value", "plot signal"];
const FIELDS = ["state", "promise", "about", "points", "signals", "center", "lower", "upper", "variation"];

/** For every kind the hardest of its data: gaps, phases, a frozen baseline and points left out at once; and one with every pattern. */
const SETS = (word: string): readonly DataSet[] => {
  const all = setsOf(word);
  return all.filter(({ name }) => name === "all at once" || name === "patterns by nelson" || name === BOUNDED.name);
};

const setsOf = (word: string): readonly DataSet[] => {
  if (["xbar-r", "r", "xbar-s", "s"].includes(word)) return SUBGROUPED;
  if (["p", "p'", "np", "u", "u'", "i'"].includes(word)) return COUNTED;
  if (word === "c" || word === "g") return DEFECTS;
  if (word === "t") return TIMES;
  return [...MEASURED, ...(word === "xmr" || word === "run" ? PATTERNED : []), ...(word === "xmr" ? [BOUNDED] : [])];
};

const CHARTS = CONTROL_CHART_KINDS.flatMap(({ word }) => SETS(word).map((set) => ({ kind: word, set })));

/** Every cell that the charts of one form show, by a name that both forms share. */
function shown(form: "formulas" | "functions"): ReadonlyMap<string, Cell> {
  const { laid, data, charts } = laidCharts(CHARTS, form);
  const sheets = [...planCells(laid.plan)].map(([name, cells]) => ({ name, cells }));
  const { cell } = calculate([{ name: "Data", cells: data }, ...sheets]);
  const found = new Map<string, Cell>();
  for (const { kind, set, template } of charts) {
    const place = laid.places.get(template)!;
    const { first, last, columns } = place.tables.get("data")!;
    const named = `${kind} over ${set.name}`;
    for (const name of COLUMNS) {
      const column = columns.get(name);
      if (column === undefined) continue;
      for (let row = first; row <= last; row += 1)
        found.set(`${named}, ${name} of row ${row - first + 1}`, cell(place.title, row, column));
    }
    for (const name of FIELDS) {
      const { area } = place.fields.get(name)!;
      found.set(`${named}, ${name}`, cell(place.title, Number(area.slice(1)) - 1, 1));
    }
  }
  return found;
}

const near = (a: Cell, b: Cell): boolean => {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  if (isErrorCell(a) && isErrorCell(b)) return a.error === b.error;
  return (a ?? "") === (b ?? "");
};

test("a chart written with our functions shows the same numbers and words, in the same cells, as one of built-in formulas", () => {
  const [formulas, functions] = [shown("formulas"), shown("functions")];
  expect(functions.size).toBeGreaterThan(10_000);
  const odd = [...functions].filter(([name, cell]) => !near(cell, formulas.get(name) ?? null));
  expect(
    odd.map(([name, cell]) => `${name}: ${JSON.stringify(cell)}, not ${JSON.stringify(formulas.get(name))}`),
  ).toEqual([]);
});

test("one formula fills the five columns of a chart, and the cells below and beside it hold nothing", () => {
  const { laid, charts } = laidCharts([{ kind: "xmr", set: MEASURED[0]! }], "functions");
  const place = laid.places.get(charts[0]!.template)!;
  const { first, columns } = place.tables.get("data")!;
  const cells = planCells(laid.plan).get(place.title)!;
  const five = cells.slice(first).map((row) => row.slice(columns.get("value")!, columns.get("signal")! + 1));
  expect(five.flat().filter((it) => it !== null && it !== undefined)).toEqual([
    expect.objectContaining({
      formula: expect.stringMatching(/^=CONTROL_LIMITS\(/),
      spills: expect.stringMatching(/^B\d+:F\d+$/),
    }),
  ]);
});
