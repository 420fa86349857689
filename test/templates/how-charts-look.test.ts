import { BLANK_KPI } from "../../src/dmaic/blank-kpi";
import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import type { Kpi } from "../../src/dmaic/kpi";
import { datesAcross } from "../../src/charts/dates-across";
import { axisFloor } from "../../src/templates/axis-floor";
import { planWorkbook } from "../../src/templates/plan-workbook";
import { valueNumber } from "../../src/templates/value-number";
import type { Chart } from "../../src/workbook/chart";

test.each([
  [14, "mmm d"],
  [98, "mmm d"],
  [1095, "mmm yyyy"],
  [10_000, "yyyy"],
])("dates over %d days are written as %s: no two ticks read alike", (days, format) => {
  expect(datesAcross(days)).toBe(format);
});

test.each([
  [[12, 15.5, 9], "0.0"],
  [[1e9, 1.2e9], "#,##0"],
  [[1002, 1003], "0.0"],
  [[0.0004, 0.00052], "0.00000"],
  [[100.1, 100.4], "0.00"],
  [[], "0.0"],
  [[5, 5], "0.0"],
])("numbers without a format of their own, such as %j, are shown as %s", (values, format) => {
  expect(valueNumber(values)).toBe(format);
});

test("the axis begins above 0 only where all values lie far above it, and there with room below them", () => {
  const far = axisFloor([0.61, 0.63, 0.6, 0.62], undefined);
  expect(far).toBeGreaterThan(0.4);
  expect(far).toBeLessThan(0.58);
  expect(axisFloor([3, 9, 4, 7], undefined)).toBe(undefined);
  expect(axisFloor([-5, -6, -5], undefined)).toBe(undefined);
  expect(axisFloor([5, 5, 5], undefined)).toBe(undefined);
  expect(axisFloor([7], undefined)).toBe(undefined);
});

test("a target below the values is in the picture", () => {
  expect(axisFloor([90, 92, 91, 93], 85)).toBeLessThan(85);
});

test("phases that are over are named above the points, and only lines of the latest are labeled", () => {
  const [chart, spread] = charts(["Before", "After"]);
  const labeled = (it: Chart | undefined) =>
    it?.series.filter(({ endLabel }) => endLabel === true).map(({ title }) => title);
  const names = chart?.series.filter(({ plays }) => plays === "phase name");
  expect(names?.map(({ title, endLabel }) => [title, endLabel])).toEqual([
    ["Before", "title"],
    ["After", "title"],
    ["Phase 3", "title"],
  ]);
  const latest = ["Upper limit", "Center", "Lower limit"];
  expect(labeled(chart)).toEqual([...latest, ...latest, "Target"]);
  expect(labeled(spread)).toEqual(["Upper limit", "Mean", "Upper limit", "Mean"]);
});

test("the picture of moving ranges has lines of its own for each phase, which never join", () => {
  const [, spread] = charts(["Before", "After"]);
  const means = spread?.series.filter(({ title }) => title === "Mean");
  expect(new Set(means?.map(({ place }) => place.area)).size).toBe(3);
});

test("what kind of chart it is, its rules and how firm its limits are stand below the picture", () => {
  const [chart] = charts(["Baseline"]);
  expect(chart?.captionFrom).toBeDefined();
  expect(chart?.series.some(({ plays }) => plays === "phase name")).toBe(false);
});

test("hundreds of points are a line, and their signals are smaller", () => {
  const plays = charts(["Baseline"], 400)[0]?.series.map((it) => it.plays);
  expect(plays).toContain("dense measurement");
  expect(plays).toContain("dense signal");
});

/** The charts of a KPI over some rows whose phases have these names. */
function charts([, ...later]: readonly string[], rows = 40): Chart[] {
  const kpi: Kpi = {
    ...BLANK_KPI,
    id: "late",
    name: "Minutes late",
    numerator: "Minutes late",
    unit: "minutes",
    better: "Lower",
    target: 12,
  };
  const place = (column: string) => ({ sheet: "Data", area: `${column}1:${column}${rows}` });
  const source = { label: place("A"), labelsAre: "dates", everyDays: 1, amount: place("B"), rows } as const;
  const first = { kpi: "late", start: 45_900, name: "Before", why: "", by: "" };
  const changes = later.map((name, i) => ({ kpi: "late", start: 45_920 + i * 10, name, why: "", by: "" }));
  const project = { ...BLANK_PROJECT, phaseChanges: changes.length === 0 ? [] : [first, ...changes] };
  const on = { kpi, source, labelNumber: "mmm d, yyyy", valueNumber: "0.0", firstLabel: 45_900 };
  const { plan } = planWorkbook({ project, kpis: [on], form: "formulas" }, undefined, ["kpis", "charts", "rule-sets"]);
  return plan.flatMap((step) => (step.step === "chart" ? [step.chart] : []));
}
