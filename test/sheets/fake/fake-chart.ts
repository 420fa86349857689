import type { Make } from "./fake-builder";
import type { FakeChart, FakeSheetState } from "./fake-state";

/** `sheet.newChart()`: it takes every option and checks none (docs, EmbeddedChartBuilder.setOption). */
export function fakeChartBuilder(make: Make, placeOf: (range: object) => { sheet: string; area: string }): object {
  const chart: FakeChart = { type: undefined, options: {}, ranges: [], position: [] };
  const self: object = make("ChartBuilder", {
    setChartType: (type: unknown) => ((chart.type = type), self),
    addRange: (added: object) => (chart.ranges.push(placeOf(added)), self),
    setOption: (key: string, value: unknown) => ((chart.options[key] = value), self),
    setNumHeaders: (count: number) => ((chart.options["numHeaders"] = count), self),
    setTransposeRowsAndColumns: (turn: boolean) => ((chart.options["transposed"] = turn), self),
    setHiddenDimensionStrategy: (strategy: string) => ((chart.options["hidden"] = strategy), self),
    setPosition: (...at: unknown[]) => ((chart.position = at), self),
    build: () => chart,
  });
  return self;
}

/** `sheet.getCharts()`. */
export function fakeCharts(make: Make, sheet: FakeSheetState): object[] {
  return sheet.charts.map((origin) =>
    make("EmbeddedChart", {
      origin,
      getOptions: () => make("ChartOptions", { get: (key: string) => origin.options[key] ?? null }),
    }),
  );
}
