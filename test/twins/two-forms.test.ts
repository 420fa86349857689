import { CONTROL_CHART_KINDS } from "../../src/charts/kinds/catalogue";
import { calculate } from "../../src/engine/calculate";
import { columnLetters } from "../../src/workbook/address";
import { isErrorCell, type Cell } from "../../src/workbook/cell";
import { planCells } from "../../src/workbook/plan-cells";
import { BOUNDED, COUNTED, DEFECTS, MEASURED, PATTERNED, SUBGROUPED, TIMES, type DataSet } from "./data-sets";
import { laidCharts } from "./laid-charts";

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

type Form = "formulas" | "functions";

const CALCULATED = new Map<Form, ReturnType<typeof calculated>>();

/** The sheets of all charts in one form, laid and calculated. */
function calculated(form: Form) {
  const { laid, data, charts } = laidCharts(CHARTS, form);
  const sheets = new Map([...planCells(laid.plan)]);
  const answers = calculate([{ name: "Data", cells: data }, ...[...sheets].map(([name, cells]) => ({ name, cells }))]);
  return { charts: charts.map((it) => ({ ...it, place: laid.places.get(it.template)! })), sheets, answers };
}

function inForm(form: Form) {
  const found = CALCULATED.get(form) ?? calculated(form);
  CALCULATED.set(form, found);
  return found;
}

/** Each table and field of a chart's sheet, and where it stands. */
const placesOf = (form: Form) =>
  inForm(form).charts.map(({ kind, set, place }) => ({
    chart: `${kind} over ${set.name}`,
    sheet: place.title,
    fields: Object.fromEntries(place.fields),
    tables: [...place.tables].map(([name, { first, last, columns }]) => ({
      name,
      rows: [first, last],
      columns: [...columns],
    })),
  }));

/** What stands in every cell of the charts' sheets, by its address, as the form of built-in formulas lays them. */
function shown(form: Form): ReadonlyMap<string, Cell> {
  const { answers } = inForm(form);
  const plan = inForm("formulas");
  return new Map(
    plan.charts.flatMap(({ kind, set, place: { title } }) =>
      plan.sheets
        .get(title)!
        .flatMap((cells, row) =>
          Array.from(cells, (_, column): [string, Cell] => [
            `${kind} over ${set.name}, ${columnLetters(column)}${row + 1}`,
            answers.cell(title, row, column),
          ]),
        ),
    ),
  );
}

const near = (a: Cell, b: Cell): boolean => {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
  if (isErrorCell(a) && isErrorCell(b)) return a.error === b.error;
  return (a ?? "") === (b ?? "");
};

test("everything that one form of a chart has stands in the same cells of the other; the functions' own columns stand behind", () => {
  const functions = placesOf("functions");
  placesOf("formulas").forEach(({ tables, ...formulas }, i) => {
    const { tables: others, ...rest } = functions[i]!;
    expect(rest).toEqual(formulas);
    for (const [n, { name, rows, columns }] of tables.entries()) {
      expect(others[n]).toMatchObject({ name, rows });
      expect(others[n]!.columns.slice(0, columns.length)).toEqual(columns);
    }
  });
});

test("a chart written with our functions shows the same numbers and words, cell by cell, as one of built-in formulas", () => {
  const [formulas, functions] = [shown("formulas"), shown("functions")];
  expect(functions.size).toBeGreaterThan(50_000);
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
