import { calculate } from "../../src/engine/calculate";
import type { Cell } from "../../src/workbook/cell";
import { planCells } from "../../src/workbook/plan-cells";
import type { DataSet } from "./data-sets";
import { laidCharts } from "./laid-charts";

const SET: DataSet = { name: "weeks", values: [21, 24, 19, 22, 30, 18, 20, 23, 25, 17, 22, 21, 26] };

/** What the chart's sheet says of data in this order, with these rules. */
function said(
  set: DataSet,
  change: (data: readonly (readonly Cell[])[]) => readonly (readonly Cell[])[] = (data) => data,
) {
  const { laid, data, charts } = laidCharts([{ kind: "xmr", set }]);
  const sheets = [...planCells(laid.plan)].map(([name, cells]) => ({ name, cells }));
  const { cell } = calculate([{ name: "Data", cells: change(data) }, ...sheets]);
  const { title, fields } = laid.places.get(charts[0]!.template)!;
  const field = (name: string) =>
    cell(title, Number(fields.get(name)!.area.slice(1)) - 1, fields.get(name)!.area.charCodeAt(0) - 65);
  return {
    sentence: field("sentence"),
    assurance: field("assurance"),
    variation: field("variation"),
    about: field("about"),
  };
}

test("a chart whose source runs backward gives no verdict, and says what mends it", () => {
  const { sentence, variation } = said(SET, (data) => [...data].reverse());
  expect(sentence).toBe(
    "The rows of the source are not in time order: sort it by date, oldest first, and the chart is right again.",
  );
  expect(variation).toBe("");
});

test("rules that nobody knows give no verdict: a chart without tests would always be stable", () => {
  expect(said({ ...SET, rules: "bogus" }).sentence).toBe(
    "No test was run: the sheet Rule sets has no set named bogus. Choose one from the list in the KPIs sheet.",
  );
});

test("eight phases have room from the start, each with limits of its own", () => {
  const values = Array.from({ length: 64 }, (_, i) => 10 + ((i * 7) % 5) + Math.floor(i / 8));
  const { sentence } = said({ name: "eight phases", values, phaseStarts: [8, 16, 24, 32, 40, 48, 56] });
  expect(sentence).toBe("Stable: no signal in 8 points.");
});

test("a chart in order says nothing of the kind", () => {
  expect(said(SET).sentence).toBe("Stable: no signal in 13 points.");
  expect(said(SET).about).not.toMatch(/Refresh/);
});

test("what the KPIs sheet asks for and the chart does not do is said beside it", () => {
  const asked = (column: string, word: Cell) => {
    const { laid, data, charts } = laidCharts([{ kind: "xmr", set: SET }]);
    const place = laid.places.get("kpis")!;
    const { header, columns } = place.tables.get("kpis")!;
    const sheets = [...planCells(laid.plan)].map(([name, cells]) => ({
      name,
      cells:
        name !== place.title
          ? cells
          : cells.map((row, i) =>
              i === header + 1 ? row.map((cell, j) => (j === columns.get(column) ? word : cell)) : row,
            ),
    }));
    const { cell } = calculate([{ name: "Data", cells: data }, ...sheets]);
    const { title, fields } = laid.places.get(charts[0]!.template)!;
    const [about, center] = ["about", "center"].map((name) =>
      cell(title, Number(fields.get(name)!.area.slice(1)) - 1, fields.get(name)!.area.charCodeAt(0) - 65),
    );
    return { about, center };
  };
  const plain = asked("rules", "anhoej");
  expect(asked("rules", null)).toEqual(plain);
  expect(asked("baseline", 2).center).not.toEqual(plain.center);
  for (const wrong of [-3, "abc", 2.5, 1]) {
    const { about, center } = asked("baseline", wrong);
    expect(about).toContain("is not a whole number of 2 or more rows: all rows count");
    expect(center).toEqual(plain.center);
  }
  const long = asked("baseline", 500);
  expect(long.about).toContain("the phase has fewer rows than the baseline of 500: all of them count");
  expect(long.center).toEqual(plain.center);
  expect(asked("chart", "run").about).toContain(
    "the KPIs sheet asks for the chart run: build again (Refresh) to have it",
  );
  expect(asked("chart", null)).toEqual(plain);
});
