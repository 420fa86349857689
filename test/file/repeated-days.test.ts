import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { calculatedFile } from "../../src/hosts/file/calculated-file";
import { surveyWorkbook } from "../../src/xlsx/survey-workbook";
import { buildWorkbook } from "../../src/hosts/file/build-workbook";
import { chartOptions } from "../../src/hosts/file/chart-options";
import type { FileRead } from "../../src/hosts/file/read-file";
import { controlChart } from "../../src/statistics/control-chart";
import type { Cell } from "../../src/workbook/cell";
import { plainSheet } from "../../src/workbook/plain-sheet";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";

/** Two bus runs a day, twenty days; a change in the middle of the eleventh, and one run to leave out, the second of its day. */
const FIRST = 45663;
const RUNS = Array.from({ length: 40 }, (_, i): readonly Cell[] => [
  FIRST + 7 * Math.floor(i / 2),
  30 + ((i * 13) % 17) - (i >= 21 ? 12 : 0),
  i === 0 ? "Before" : i === 21 ? "After" : null,
  i === 5 ? "x" : null,
]);

const fileOf = (rows: readonly (readonly Cell[])[]): FileRead => {
  const cells = [["Date", "Minutes", "Phase", "Out"], ...rows];
  const formats = cells.map((row, r) => row.map((_, c) => (r > 0 && c === 0 ? "m/d/yyyy" : "General")));
  return {
    name: "runs.csv",
    contents: { sheets: [plainSheet("runs", cells, formats)], names: [] },
    package: undefined,
  };
};

const chart = chartOptions(
  new Map([
    ["--chart", "xmr"],
    ["--value", "Minutes"],
    ["--phase", "Phase"],
    ["--exclude", "Out"],
  ]),
);

const BUILT = buildWorkbook(fileOf(RUNS), { project: BLANK_PROJECT, chart }).bytes;

function read(bytes: Uint8Array) {
  const { sheets } = readWorkbook(openPackage(bytes));
  const { cells } = sheets.find(({ name }) => name === "Minutes")!;
  const at = cells.findIndex((row) => row[0] === "Label" && row[1] === "Value");
  const column = (name: string) => cells[at]!.indexOf(name);
  const top = cells.findIndex((row) => row.includes("Letters before it"));
  return {
    phases: (name: string) => [1, 2].map((nth) => cells[top + nth]?.[cells[top]!.indexOf(name)]),
    rows: cells.slice(at + 1).map((row) => ["Label", "Value", "Center", "Phase"].map((it) => row[column(it)] ?? null)),
    kpis: sheets.find(({ name }) => name === "KPIs")!.cells.flat(),
  };
}

test("several rows to a day keep their dates; a phase and a point left out are known by day and row", () => {
  const { rows, kpis } = read(BUILT);
  expect(kpis).toContain("2025-03-17 (2)");
  expect(kpis).toContain("2025-01-20 (2)");
  // Days stand side by side, so that the name of a phase stands by its row, and not by its date.
  const phases = read(BUILT).phases;
  expect(phases("Letters before it")).toEqual([0, expect.closeTo((95 * 21) / 52, 9)]);
  const { points } = controlChart({
    kind: "xmr",
    values: RUNS.map((row) => Number(row[1])),
    phases: RUNS.map((_, i) => (i < 21 ? 1 : 2)),
    exclude: RUNS.map((_, i) => i === 5),
  });
  RUNS.forEach((run, i) => {
    expect(rows[i]!.slice(0, 2)).toEqual(run.slice(0, 2));
    expect(Math.abs(Number(rows[i]![2]) - points.center[i]!)).toBeLessThan(1e-9);
  });
});

test("a run that is added to an earlier day moves neither the phase nor the point that is left out", () => {
  const packed = openPackage(BUILT);
  const contents = readWorkbook(packed);
  const more = [...RUNS.slice(0, 2), [FIRST, 41, null, null], ...RUNS.slice(2)];
  const source = fileOf(more).contents.sheets[0]!;
  const grown = { ...contents, sheets: contents.sheets.map((it) => (it.name === source.name ? source : it)) };
  const answers = calculatedFile(grown, surveyWorkbook(grown), []);
  const { cells } = contents.sheets.find(({ name }) => name === "Minutes")!;
  const at = cells.findIndex((row) => row[0] === "Label" && row[1] === "Value");
  const { points } = controlChart({
    kind: "xmr",
    values: more.map((row) => Number(row[1])),
    phases: more.map((_, i) => (i < 22 ? 1 : 2)),
    exclude: more.map((_, i) => i === 6),
  });
  more.forEach((_, i) =>
    expect(Math.abs(Number(answers.cell("Minutes", at + 1 + i, 2)) - points.center[i]!)).toBeLessThan(1e-9),
  );
});
