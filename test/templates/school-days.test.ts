import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { buildWorkbook } from "../../src/hosts/file/build-workbook";
import { chartOptions } from "../../src/hosts/file/chart-options";
import type { FileRead } from "../../src/hosts/file/read-file";
import { withSchoolDays } from "../../src/hosts/file/with-school-days";
import { controlChart } from "../../src/statistics/control-chart";
import type { Cell } from "../../src/workbook/cell";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";
import { sheetOf } from "../workbook/sheet-of";

/** Monday, June 1, 2026, to Friday, July 31: a week of break from July 6 on, no row for June 17 (a Wednesday), school on Saturday, June 27. */
const FIRST = Date.UTC(2026, 5, 1);
const DAYS = Array.from({ length: 61 }, (_, i) => new Date(FIRST + i * 86_400_000));
const iso = (day: Date) => day.toISOString().slice(0, 10);
const isOpen = (day: Date) =>
  (day.getUTCDay() % 6 !== 0 && !(iso(day) >= "2026-07-06" && iso(day) <= "2026-07-10")) || iso(day) === "2026-06-27";
const open = DAYS.filter(isOpen);
const minutes = (i: number) => 12 + ((i * 7) % 5) + (i > 28 ? 1 : 0);

const FILE: FileRead = {
  name: "days.csv",
  contents: {
    sheets: [
      sheetOf(
        [
          ["Date", "Minutes late", "Runs"],
          ...open.flatMap((day, i): Cell[][] => (iso(day) === "2026-06-17" ? [] : [[`@${iso(day)}`, minutes(i), 40]])),
        ],
        { name: "Log" },
      ),
    ],
    names: [],
  },
  package: undefined,
};
const values = open.map((day, i) => (iso(day) === "2026-06-17" ? null : minutes(i)));

function built(typed: Readonly<Record<string, string>>) {
  const chart = chartOptions(
    new Map(Object.entries({ "--value": "Minutes late", "--chart": "xmr", "--days": "school", ...typed })),
  )!;
  const days = withSchoolDays(FILE, chart);
  const done = buildWorkbook(days.file, { project: BLANK_PROJECT, chart: days.chart });
  return { ...done, sheets: readWorkbook(openPackage(done.bytes)).sheets };
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
