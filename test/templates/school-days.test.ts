import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { buildWorkbook } from "../../src/hosts/file/build-workbook";
import { chartOptions } from "../../src/hosts/file/chart-options";
import type { FileRead } from "../../src/hosts/file/read-file";
import { controlChart } from "../../src/statistics/control-chart";
import { onSchoolDays } from "../../src/templates/on-school-days";
import { sourceSheets } from "../../src/templates/school-days-source";
import { findTables } from "../../src/workbook/find-tables";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { surveyWorkbook } from "../../src/xlsx/survey-workbook";
import { DAILY_LOG, iso, MINUTES, OPEN } from "./daily-log";

const FILE: FileRead = { name: "days.csv", contents: { sheets: [DAILY_LOG], names: [] }, package: undefined };
const [open, values] = [OPEN, MINUTES];

function built(typed: Readonly<Record<string, string>>) {
  const chart = chartOptions(
    new Map(Object.entries({ "--value": "Minutes late", "--chart": "xmr", "--days": "school", ...typed })),
  )!;
  const done = buildWorkbook(FILE, { project: BLANK_PROJECT, chart });
  return { ...done, ...readWorkbook(openPackage(done.bytes)) };
}

const plain = built({ "--sheet": "Buses", "--phase-by": "school year", "--exclude": "First weeks" });
const rowsBelow = (sheet: string, heading: string) => {
  const { cells } = plain.sheets.find(({ name }) => name === sheet)!;
  return cells.slice(cells.findIndex((row) => row.includes(heading)) + 1);
};

test("a week of break has no row and a weekend day with data has one; a school day without data is a gap", () => {
  const rows = rowsBelow("School days", "School day").slice(0, open.length + 1);
  expect(rows.slice(0, open.length).map(([day]) => day)).toEqual(open.map((day) => day.getTime() / 86_400_000 + 25569));
  expect(rows.slice(0, open.length).map((row) => (typeof row[3] === "number" ? row[3] : null))).toEqual(values);
  expect(rows[open.length]?.[0] ?? "").toBe("");
});

test("moving ranges and runs go across the break and stop at the missing day, as in the code", () => {
  const phases = open.map((day) => (iso(day) < "2026-07-01" ? "2025-26" : "2026-27"));
  const { points } = controlChart({ kind: "xmr", values, phases, rules: { beyond: true }, exclude: firstWeeks() });
  const { cells } = plain.sheets.find(({ name }) => name === "Buses")!;
  const at = cells.findIndex((row) => ["Label", "Value", "Center", "Upper"].every((it) => row.includes(it)));
  const [center, upper] = ["Center", "Upper"].map((it) => cells[at]!.indexOf(it));
  open.forEach((_, i) => {
    expect(cells[at + 1 + i]![center!]).toBeCloseTo(points.center[i]!, 9);
    expect(cells[at + 1 + i]![upper!]).toBeCloseTo(points.upper[i]!, 9);
  });
});

/** The first ten school days of each year, as the calendar has it. */
function firstWeeks(): boolean[] {
  const july = open.findIndex((day) => iso(day) >= "2026-07-01");
  return open.map((_, i) => i < 10 || (i >= july && i < july + 10));
}

test("what is said to stand on the sheet before it is there is what its formulas come to", () => {
  const [table] = findTables(DAILY_LOG).tables;
  const said = onSchoolDays({ table: table!, sheet: DAILY_LOG }, 7, { sheets: ["Log"], names: [], state: [] }, []);
  const there = sourceSheets(surveyWorkbook(plain), plain.sheets).find(({ name }) => name === "School days")!;
  expect(said.on.sheet.cells.slice(-open.length)).toEqual(
    there.cells.slice(said.on.table.data.top, said.on.table.data.bottom + 1),
  );
  // The title above it is of no account to a chart.
  const { title: _, says: __, ...columns } = said.on.table;
  expect(findTables(there).tables[0]).toMatchObject(columns);
});

test("days stand side by side on the axis, one step each", () => {
  const charts = plain.plan.flatMap((it) => (it.step === "chart" ? [it.chart] : []));
  expect(charts.map(({ categoriesAre, x }) => [categoriesAre, x.number])).toEqual([
    ["days", "mmm d"],
    ["days", "mmm d"],
  ]);
});

test("the calendar lists the break that the data show, and can be corrected", () => {
  const [found, next] = rowsBelow("Calendar", "No school from");
  // From the Saturday before the break (July 4) to the Sunday after it (July 12).
  expect(found!.slice(0, 3)).toEqual([46207, 46215, "Found in the data"]);
  expect(next?.[0] ?? "").toBe("");
});

test("what --days, --phase-by and --year-begins do not know is refused in a sentence", () => {
  expect(() => built({ "--days": "work" })).toThrow('--days takes "school" and nothing else');
  expect(() => built({ "--phase-by": "month" })).toThrow('--phase-by takes "school year"');
  expect(() => built({ "--year-begins": "13" })).toThrow("from 1 to 12");
  expect(() => built({ "--value": "Nothing" })).toThrow('No table of the file has "Nothing"');
});
