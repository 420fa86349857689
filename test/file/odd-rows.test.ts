import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { buildWorkbook } from "../../src/hosts/file/build-workbook";
import { chartOptions } from "../../src/hosts/file/chart-options";
import { CONTROL_CHART_KINDS } from "../../src/charts/kinds/catalogue";
import { CHART_KINDS } from "../../src/statistics/chart-kinds";
import { controlChart } from "../../src/statistics/control-chart";
import { signalMeaning } from "../../src/statistics/signal-meaning";
import type { Cell } from "../../src/workbook/cell";
import { boxOf } from "../../src/workbook/address";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { sheetOf } from "../workbook/sheet-of";

const COUNTS = [4, 6, 3, 5, 7, 4, 2, 6, 5, 3, 4, 6, 5, 4, 12, 5];
const rows = (counts: readonly number[], more: readonly Cell[][] = []) => [
  ["Week", "Late", "Runs", "Phase"],
  ...counts.map((count, i): Cell[] => [45537 + 7 * i, count, more[i]?.[0] ?? 40, more[i]?.[1] ?? null]),
];

function built(table: readonly (readonly Cell[])[], typed: Readonly<Record<string, string>>) {
  const chart = chartOptions(
    new Map(Object.entries({ "--value": "Late", "--label": "Week", "--sheet": "Buses", ...typed })),
  )!;
  const sheet = sheetOf(table, { name: "Log" });
  const formats = sheet.cells.map((row, r) => row.map((_, c) => (c === 0 && r > 0 ? "m/d/yyyy" : "General")));
  const file = { name: "late.csv", contents: { sheets: [{ ...sheet, formats }], names: [] }, package: undefined };
  const done = buildWorkbook(file, { project: BLANK_PROJECT, chart });
  const { cells } = readWorkbook(openPackage(done.bytes)).sheets.find(({ name }) => name === "Buses")!;
  const at = cells.findIndex((row) => ["Label", "Value", "Signal", "Meaning"].every((it) => row.includes(it)));
  const column = (heading: string) => {
    const index = cells[at]!.indexOf(heading);
    return cells.slice(at + 1, at + table.length).map((row) => row[index] ?? "");
  };
  const { fields } = [...done.laid.places.values()].find(({ title }) => title === "Buses")!;
  const fact = (name: string) => {
    const { top, left } = boxOf(fields.get(name)!.area);
    return done.answers.cell("Buses", top, left);
  };
  return { cells, column, fact };
}

const withOdd = (row: number, count: number) => COUNTS.map((it, i) => (i === row ? count : it));
const DIVIDED = { "--denominator": "Runs" };

test.each([
  ["c", {}, -3, "below 0"],
  ["c", {}, 2.5, "not whole"],
  ["p", DIVIDED, 50, "more than its denominator"],
  ["p", DIVIDED, 2.5, "not whole"],
  ["p'", DIVIDED, 41, "more than its denominator"],
  ["np", DIVIDED, 50, "more than its denominator"],
  ["u", DIVIDED, -1, "below 0"],
  ["t", {}, 0, "a time of 0"],
  ["g", {}, -1, "below 0"],
] as const)(
  "a %s chart %j leaves %d out, says in its row that it is %s, and goes on with the rest",
  (kind, typed, odd, why) => {
    const { column, fact } = built(rows(withOdd(5, odd)), { ...typed, "--chart": kind });
    expect(column("Meaning")[5]).toBe(`Impossible: ${why}`);
    expect(column("Value")[5]).toBe("");
    expect(fact("impossible")).toBe(1);
    expect(fact("about")).toContain("1 row holds what cannot be and is left out");
    const denominators = "--denominator" in typed ? { denominators: COUNTS.map(() => 40) } : {};
    const { points } = controlChart({ kind, values: COUNTS.map((it, i) => (i === 5 ? null : it)), ...denominators });
    expect(column("Center")[4]).toBeCloseTo(points.center[4]!, 9);
    expect(() => controlChart({ kind, values: withOdd(5, odd), ...denominators })).toThrow();
  },
);

test("a chart of possible values says nothing of impossible ones", () => {
  const { column, fact } = built(rows(COUNTS), { "--chart": "c" });
  expect(column("Meaning").filter((it) => String(it).startsWith("Impossible"))).toEqual([]);
  expect(fact("about")).not.toContain("cannot be");
});

test("sheets and functions refuse the same values of every kind", () => {
  const words = {
    any: "measurements",
    counts: "counts",
    shares: "shares",
    "whole shares": "shares",
    "0 and more": "counts",
    "above 0": "times",
  };
  for (const { word, values } of CONTROL_CHART_KINDS) {
    const kind = CHART_KINDS.find(({ name }) => name === word)!;
    expect([word, kind.values, kind.isWhole === true]).toEqual([
      word,
      words[values],
      ["counts", "whole shares"].includes(values),
    ]);
  }
});

test.each([["3"], ["8"], ["5"]])(
  "where near a target of %s is better, the sheet says what a signal means, as the code does",
  (target) => {
    const values = [9, 9.5, 9, 8.8, 9.2, 9, 9.1, 8.9, 9, 14, 9, 9.2, 3, 9, 9.1, 8.9];
    const { column } = built(rows(values), {
      "--chart": "xmr",
      "--better": "near",
      "--target": target,
      "--rules": "nelson",
    });
    const { points } = controlChart({ kind: "xmr", values, rules: "nelson" });
    const said = values.map((_, row) => {
      const { improvement, concern } = signalMeaning(points, row, "near", Number(target));
      return improvement ? (concern ? "Improvement; Concern" : "Improvement") : concern ? "Concern" : "";
    });
    expect(said.join("")).not.toBe("");
    expect(column("Meaning")).toEqual(said);
  },
);

test("phases are named as their column names them, the first one too; capitals and spaces make no other phase", () => {
  const phases = COUNTS.map((_, i): Cell[] => [
    40,
    i < 8 ? (i % 2 === 0 ? "Old routes" : "old routes ") : " New routes",
  ]);
  const { cells } = built(rows(COUNTS, phases), { "--chart": "c", "--phase": "Phase" });
  const at = cells.findIndex((row) => row.includes("Name") && row.includes("Starts"));
  const names = cells.slice(at + 1, at + 4).map((row) => [row[1] ?? "", row[3] ?? ""]);
  expect(names).toEqual([
    ["Old routes", 8],
    ["New routes", 8],
    ["", 0],
  ]);
});
