import { seriesAdvice } from "../../src/templates/series-advice";
import { tableAdvice, type TableAdvice } from "../../src/templates/table-advice";
import type { Cell } from "../../src/workbook/cell";
import { findTables } from "../../src/workbook/find-tables";
import { normalNumbers } from "../../src/statistics/normal-numbers";
import { sheetOf } from "../workbook/sheet-of";

const iso = (days: number) => `@${new Date(Date.UTC(2025, 8, 1 + days)).toISOString().slice(0, 10)}`;
const week = (i: number) => iso(7 * i);
/** School days: Monday, September 1, 2025, is the first. */
const schoolDay = (i: number) => iso(7 * Math.floor(i / 5) + (i % 5));
const rows = (n: number, row: (i: number) => readonly Cell[]): Cell[][] =>
  Array.from({ length: n }, (_, i) => [...row(i)]);
const noise = normalNumbers(5);
const around = (center: number, spread: number, digits = 1) => Number((center + spread * noise()).toFixed(digits));
/** A number of events that chance alone scatters around a mean, near enough. */
const byChance = (center: number) => Math.max(0, Math.round(center + Math.sqrt(center) * noise()));

interface Shape {
  readonly shape: string;
  readonly table: readonly (readonly Cell[])[];
  readonly chart: string;
  /** Parts of what is said, by where it is said; `quiet`: nothing is to be said there. */
  readonly says: Partial<Record<"columns" | "why" | "watchOut" | "wouldHelp", string | readonly string[]>>;
  readonly quiet?: readonly ("watchOut" | "wouldHelp")[];
}

const SHAPES: readonly Shape[] = [
  {
    shape: "minutes late, a number a week",
    table: [["Week of", "Minutes late"], ...rows(30, (i) => [week(i), around(12, 2)])],
    chart: "xmr",
    says: { columns: ["Week of: dates", "Minutes late: measurements."], why: "one measurement" },
    quiet: ["watchOut", "wouldHelp"],
  },
  {
    shape: "the same with a gap and an N/A",
    table: [
      ["Week of", "Minutes late"],
      ...rows(30, (i) => [week(i), i === 4 ? null : i === 9 ? "N/A" : around(12, 2)]),
    ],
    chart: "xmr",
    says: { columns: "Minutes late: measurements; 2 rows have none." },
  },
  {
    shape: "eight months",
    table: [["Month", "Minutes late"], ...rows(8, (i) => [`@2025-0${i + 1}-01`, around(12, 2)])],
    chart: "xmr",
    says: { watchOut: "Only 8 points", wouldHelp: "12 more rows would make the limits firm" },
  },
  {
    shape: "fourteen weeks",
    table: [["Week of", "Minutes late"], ...rows(14, (i) => [week(i), around(12, 2)])],
    chart: "xmr",
    says: { wouldHelp: "6 more rows" },
    quiet: ["watchOut"],
  },
  {
    shape: "late runs out of runs, as chance has it",
    table: [["Week of", "Late runs", "Runs"], ...rows(40, (i) => [week(i), byChance(40), 400 + (i % 7)])],
    chart: "p",
    says: { columns: "Late runs: whole counts, out of Runs.", why: "what chance alone would give" },
    quiet: ["wouldHelp"],
  },
  {
    shape: "late runs out of runs, overdispersed",
    table: [
      ["Week of", "Late runs", "Runs"],
      ...rows(40, (i) => [week(i), Math.max(1, Math.round(around(80, 30))), 600 + (i % 7)]),
    ],
    chart: "p'",
    says: { why: /* the diagnostic, in words */ "times as much as chance alone would make them" },
  },
  {
    shape: "complaints a week, as chance has it",
    table: [["Week of", "Complaints"], ...rows(40, (i) => [week(i), byChance(14)])],
    chart: "c",
    says: { why: "equal opportunity", wouldHelp: 'a column of it beside "Complaints"' },
  },
  {
    shape: "complaints a week, overdispersed",
    table: [["Week of", "Complaints"], ...rows(40, (i) => [week(i), Math.max(0, Math.round(around(40, 22)))])],
    chart: "xmr",
    says: { why: "a c chart would give false alarms", watchOut: "u' chart" },
  },
  {
    shape: "accidents a month, rare",
    table: [["Month", "Accidents"], ...rows(36, (i) => [iso(30 * i), i % 4 === 1 ? 1 : i % 11 === 5 ? 2 : 0])],
    chart: "g",
    says: { why: "rare", watchOut: "values are 0", wouldHelp: "one row for each event and its date" },
  },
  {
    shape: "days between accidents",
    table: [["Accident", "Days between"], ...rows(24, (i) => [iso(9 * i), around(20, 6)])],
    chart: "t",
    says: { why: "time between two rare events" },
  },
  {
    shape: "days between accidents, two on one day",
    table: [["Accident", "Days between"], ...rows(24, (i) => [iso(9 * i), i === 7 ? 0 : Math.round(around(20, 6))])],
    chart: "g",
    says: { why: "zeros among them", watchOut: "hours for days" },
  },
  {
    shape: "runs between breakdowns",
    table: [["Breakdown", "Runs between"], ...rows(24, (i) => [iso(9 * i), Math.round(around(300, 90))])],
    chart: "g",
    says: { why: "units passed between two rare events" },
  },
  {
    shape: "attendance in percent, without its denominator",
    table: [["Week of", "Attendance rate"], ...rows(30, (i) => [week(i), around(0.94, 0.01, 3)])],
    chart: "xmr",
    says: {
      why: "without its denominator",
      watchOut: "hides how much is behind it",
      wouldHelp: "how many there were, and out of how many",
    },
  },
  {
    shape: "cost over miles, uneven",
    table: [["Week of", "Fuel cost", "Miles"], ...rows(30, (i) => [week(i), around(900, 80, 2), 800 + 90 * (i % 9)])],
    chart: "xmr",
    says: { columns: ["Fuel cost: ", "Miles: "], why: "one measurement" },
  },
  {
    shape: "a trend throughout",
    table: [
      ["Week of", "Vacancies per school"],
      ...rows(30, (i) => [week(i), Number((5 + 0.3 * i + 0.4 * noise()).toFixed(2))]),
    ],
    chart: "xmr",
    says: { watchOut: "rise throughout" },
  },
  {
    shape: "bad Fridays",
    table: [["Date", "Minutes late"], ...rows(60, (i) => [schoolDay(i), around(i % 5 === 4 ? 19 : 12, 1.5)])],
    chart: "xmr",
    says: { watchOut: ["Fridays differ: 18.9", "on the other days"] },
  },
  {
    shape: "bad Fridays, with holidays that shift the rows",
    table: [
      ["Date", "Minutes late"],
      ...rows(60, (i) => [schoolDay(i), around(i % 5 === 4 ? 19 : 12, 1.5)]).filter(
        (_, i) => ![3, 17, 18, 34, 46].includes(i),
      ),
    ],
    chart: "xmr",
    says: { watchOut: "Fridays differ" },
  },
  {
    shape: "neighbors alike",
    table: [
      ["Week of", "Riders per bus"],
      ...rows(52, (i) => [week(i), Number((30 + 9 * Math.sin(i / 4) + noise()).toFixed(1))]),
    ],
    chart: "xmr",
    says: { watchOut: "Neighboring values are alike" },
  },
  {
    shape: "several schools to a week",
    table: [
      ["Week of", "School", "Minutes late"],
      ...rows(30, (i) => [week(Math.floor(i / 3)), ["Adams", "Baker", "Clark"][i % 3]!, around(12, 2)]),
    ],
    chart: "multiples",
    says: {
      columns: "School: words that come back",
      why: 'apart by "School"',
      wouldHelp: "one row for each day or week",
    },
  },
  {
    shape: "causes, one a row",
    table: [
      ["Date", "Cause"],
      ...rows(30, (i) => [iso(Math.floor(i / 2)), ["Traffic", "No driver", "Breakdown"][i % 3]!]),
    ],
    chart: "pareto",
    says: { why: 'how often each "Cause"', wouldHelp: "one row a week" },
  },
  {
    shape: "numbers alone",
    table: [["Minutes late"], ...rows(24, () => [around(12, 2)])],
    chart: "xmr",
    says: { why: "one measurement" },
  },
  {
    shape: "numbers that are text",
    table: [["Week of", "Minutes late"], ...rows(24, (i) => [week(i), String(around(12, 2))])],
    chart: "",
    says: { columns: "stored as text", why: "No column holds figures" },
  },
  {
    shape: "names and codes only",
    table: [["School", "School number"], ...rows(12, (i) => [`School ${String.fromCharCode(65 + i)}`, 70011 + 37 * i])],
    chart: "",
    says: { why: "nothing to chart", wouldHelp: "a column of numbers" },
  },
  {
    shape: "dollars a month",
    table: [["Month", "Overtime"], ...rows(24, (i) => [iso(30 * i), around(5200, 400, 2)])],
    chart: "xmr",
    says: { columns: "Overtime: ", why: "one measurement" },
    quiet: ["watchOut", "wouldHelp"],
  },
];

function adviceOn({ table }: Shape): TableAdvice {
  const sheet = sheetOf(table);
  return tableAdvice({ sheet, table: findTables(sheet).tables[0]! });
}

test.each(SHAPES.map((it) => [it.shape, it] as const))(
  "%s: columns, chart, why, warnings and what would help",
  (_, shape) => {
    const advice = adviceOn(shape);
    const said = { ...advice, columns: advice.columns.join(" ") };
    expect({ chart: advice.chart, why: advice.why }).toMatchObject({ chart: shape.chart });
    for (const [where, parts] of Object.entries(shape.says)) {
      for (const part of [parts].flat()) expect(said[where as keyof typeof said]).toContain(part);
    }
    for (const where of shape.quiet ?? []) expect(advice[where]).toBe("");
    for (const text of [advice.why, advice.watchOut, advice.wouldHelp, ...advice.columns]) {
      expect(text).toMatch(/^(?:[^a-z].*\.)?$|^[pucg]'? is fine.*\.$/);
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
    }
  },
);

test("one measured amount over another is an I' chart where it rests on unequal amounts, and an XmR chart where not", () => {
  const amount = findTables(sheetOf([["Fuel cost"], ...rows(24, () => [around(900, 80, 2)])])).tables[0]!.columns[0]!;
  const amounts = Float64Array.from({ length: 24 }, () => around(900, 80, 2));
  const over = (denominators: Float64Array) => seriesAdvice({ amount, amounts, denominators });
  expect(over(amounts.map((_, i) => 800 + 90 * (i % 9)))).toMatchObject({
    chart: "i'",
    why: expect.stringContaining("narrower"),
  });
  expect(over(amounts.map((_, i) => 800 + (i % 9))).chart).toBe("xmr");
});

test("the shapes are at least twenty", () => {
  expect(SHAPES.length).toBeGreaterThanOrEqual(20);
});
