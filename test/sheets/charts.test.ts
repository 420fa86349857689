import { lateBusWorkbook, LATE_BUSES } from "../file/late-buses";
import type { Chart } from "../../src/workbook/chart";
import { ask, builtBundle } from "./built-bundle";
import { fakeServices } from "./fake/fake-services";
import { fakeState } from "./fake/fake-state";

const plan = lateBusWorkbook().laid.plan;

/** Every chart of the example as it is declared, with the options that it was drawn with. */
function drawn(): readonly { readonly chart: Chart; readonly options: Readonly<Record<string, unknown>> }[] {
  const cells = LATE_BUSES.contents.sheets.map(
    ({ name, cells: rows }) =>
      [name, rows.map((row) => row.map((it) => (typeof it === "object" && it !== null ? it.error : it)))] as const,
  );
  const state = fakeState(Object.fromEntries(cells));
  ask(builtBundle(fakeServices(state)), "apply", plan);
  return plan.flatMap((it) => {
    if (it.step !== "chart") return [];
    const here = state.sheets.find(({ name }) => name === it.sheet)!.charts;
    return here
      .filter(({ options }) => String(options["altText"]).endsWith(`[${it.chart.id}]`))
      .map(({ options }) => ({ chart: it.chart, options }));
  });
}

test("every axis has its format, its gridlines and, where they are declared, its bounds", () => {
  const all = drawn();
  expect(all.length).toBeGreaterThan(5);
  for (const { chart, options } of all) {
    const { number, ticks, min, max } = chart.y;
    const axis = (options["vAxes"] as Readonly<Record<number, unknown>>)[0];
    expect(axis).toMatchObject({ title: chart.y.title, format: ticks ?? number, minorGridlines: { count: 0 } });
    const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
    if (Object.keys(bounds).length === 0) expect(axis).not.toHaveProperty("viewWindow");
    else expect(axis).toMatchObject({ viewWindowMode: "explicit", viewWindow: bounds });
  }
});

test("what the caption's cell says stands below the picture, and the names of phases stay out of the legend", () => {
  const captioned = drawn().filter(({ chart }) => chart.captionFrom !== undefined);
  expect(captioned.length).toBeGreaterThan(0);
  for (const { chart, options } of captioned) {
    expect(options["hAxis"]).toMatchObject({ title: expect.any(String) });
    const series = options["series"] as Readonly<Record<number, unknown>>;
    chart.series.forEach(({ plays }, i) => {
      if (plays === "phase name")
        expect(series[i]).toMatchObject({ lineWidth: 0, pointSize: 0, visibleInLegend: false });
    });
  }
});
