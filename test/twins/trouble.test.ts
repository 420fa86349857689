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
