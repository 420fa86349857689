import { axisRange } from "../../src/xlsx/axis-range";
import { pointsAcross } from "../../src/xlsx/chart-size";
import { labelShifts } from "../../src/xlsx/label-shifts";
import { lettersOf, plotLayout } from "../../src/xlsx/plot-layout";
import type { Chart } from "../../src/workbook/chart";

const LETTER = 0.04;

test("labels that are far enough apart stay where their lines end", () => {
  expect(labelShifts([{ at: 1, height: 0.2 }, { at: 1, height: 0.6 }, undefined], LETTER)).toEqual([0, 0, 0]);
});

test("of lines that end alike, the first keeps its label above the others", () => {
  const alike = Array.from({ length: 3 }, () => ({ at: 1, height: 0.3 }));
  const [upper, center, lower] = labelShifts(alike, LETTER);
  expect(upper).toBeLessThan(center!);
  expect(center).toBeLessThan(lower!);
});

test("four labels on one spot end a line of letters apart, in the order of their lines", () => {
  const heights = [0.31, 0.3, 0.295, 0.28];
  const moved = labelShifts(
    heights.map((height) => ({ at: 1, height })),
    LETTER,
  ).map((shift, i) => heights[i]! - shift);
  for (let i = 1; i < moved.length; i += 1) expect(moved[i - 1]! - moved[i]!).toBeGreaterThan(LETTER * 0.98);
});

test("a label that begins some rows before another is kept clear of it, one in the middle of the picture is not moved", () => {
  expect(
    labelShifts(
      [
        { at: 0.85, height: 0.3 },
        { at: 1, height: 0.3 },
      ],
      LETTER,
    ),
  ).toEqual([-0.02, 0.02]);
  expect(
    labelShifts(
      [
        { at: 0.4, height: 0.3 },
        { at: 1, height: 0.3 },
      ],
      LETTER,
    ),
  ).toEqual([0, 0]);
});

test.each([
  [[3, 9], { from: 0, until: 10 }],
  [[-12, 30], { from: -20, until: 30 }],
  [[], { from: 0, until: 0 }],
])("an axis over %j reaches where programs let it reach", (cells, range) => {
  expect(axisRange({ title: "", number: "0" }, cells)).toEqual(range);
});

test("an axis whose values lie close together far from 0 does not begin there", () => {
  const { from, until } = axisRange({ title: "", number: "0" }, [96, 99]);
  expect(from).toBeGreaterThan(90);
  expect(until).toBeLessThan(101);
});

test("a number is as long as its format writes it", () => {
  expect([lettersOf(1234.5, "#,##0.0"), lettersOf(0.25, "0.0%"), lettersOf(-3, "$0.00")]).toEqual([7, 5, 6]);
});

test("the plot leaves room for the longest label, and no more than a third of the picture", () => {
  const layout = (value: number, width: number) =>
    plotLayout(CHART, { from: 0, until: value }, () => [value], { width, height: 300 })!;
  expect(layout(1e9, 600).width).toBeLessThan(layout(10, 600).width);
  expect(layout(1e9, 200).width).toBeGreaterThanOrEqual(0.39);
  expect(plotLayout({ ...CHART, series: [] }, { from: 0, until: 1 }, () => [], { width: 600, height: 300 })).toBe(
    undefined,
  );
});

test("a column without a width of its own is as wide as programs make it", () => {
  expect(pointsAcross(undefined)).toBe(48);
});

const CHART: Chart = {
  id: "one",
  title: "One",
  alt: "",
  categories: { sheet: "Data", area: "A1:A3" },
  categoriesAre: "dates",
  series: [{ title: "Upper limit", place: { sheet: "Data", area: "B1:B3" }, plays: "limit", endLabel: true }],
  x: { title: "", number: "mmm d" },
  y: { title: "", number: "#,##0" },
};
