import { spawnSync } from "node:child_process";
import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import { buildWorkbook } from "../../src/hosts/file/build-workbook";
import { chartOptions } from "../../src/hosts/file/chart-options";
import { summaryOf } from "../../src/hosts/file/summary-of";
import type { Cell } from "../../src/workbook/cell";
import { sheetOf } from "../workbook/sheet-of";

const HEADING = ["Date", "Minutes late", "Late runs", "Runs", "School", "Phase"];
const ROWS = Array.from({ length: 12 }, (_, i): Cell[] => [
  `@2026-01-${String(i + 5).padStart(2, "0")}`,
  9 + ((i * 5) % 7),
  2 + ((i * 3) % 5),
  40,
  ["Adams", "Baker", "Clark"][i % 3]!,
  i < 6 ? "Before" : "After",
]);
const BACKWARD = [...ROWS].reverse();

function built(
  typed: Readonly<Record<string, string>>,
  rows: readonly (readonly Cell[])[] = ROWS,
  heading = HEADING,
  formulas: Readonly<Record<string, string>> = {},
) {
  const contents = { sheets: [sheetOf([heading, ...rows], { name: "Log", formulas })], names: [] };
  return buildWorkbook(
    { name: "late.csv", contents, package: undefined },
    { project: BLANK_PROJECT, chart: chartOptions(new Map(Object.entries(typed))) },
  );
}

test("a label that is no heading is refused with the headings that there are", () => {
  expect(() => built({ "--value": "Minutes late", "--label": "Nope" })).toThrow(
    'No table of the file has a column "Nope". The columns found are "Date", "Minutes late"',
  );
});

test.each([[{ "--label": "Date" }], [{}]])("dates that run backward are refused, %j", (label) => {
  const says =
    'The dates in "Date" are not in time order (row 3 is earlier than the row above it). Sort the table by it, oldest first, and build again; nothing was written.';
  expect(() => built({ "--value": "Minutes late", ...label }, BACKWARD)).toThrow(says);
});

test("dates out of order, and dates stored as text that run backward, are refused as well", () => {
  const swapped = [...ROWS.slice(0, 4), ROWS[5]!, ROWS[4]!, ...ROWS.slice(6)];
  expect(() => built({ "--value": "Minutes late" }, swapped)).toThrow("row 7 is earlier than the row above it");
  const asText = BACKWARD.map(([date, ...rest]): Cell[] => [String(date).slice(1), ...rest]);
  expect(() => built({ "--value": "Minutes late" }, asText)).toThrow("row 3 is earlier than the row above it");
});

test("a chart of rows as they stand can be asked for in words", () => {
  const { wanted } = built({ "--value": "Minutes late", "--label": "row number" }, BACKWARD);
  expect(wanted.kpis[0]!.source.labelsAre).toBe("numbers");
});

test.each(["xmr", "c", "g", "run", "ewma", "p"])("a chart %s takes one column of values", (kind) => {
  const more = kind === "p" ? { "--denominator": "Runs" } : {};
  expect(() => built({ "--chart": kind, "--value": "Minutes late,Late runs", ...more })).toThrow(
    `The chart ${kind} takes one column of values, and --value names 2. The kinds that take several are xbar-r, r, xbar-s, s; nothing was written.`,
  );
});

test("one heading with a comma in it is one column", () => {
  const heading = HEADING.map((it) => (it === "Minutes late" ? "Late, minutes" : it));
  expect(built({ "--chart": "xmr", "--value": "Late, minutes" }, ROWS, heading).wanted.kpis).toHaveLength(1);
});

const WORDS = 'The column "School" holds words ("Adams", "Baker"); ';
test.each([
  [{ "--value": "Phase" }, 'The column "Phase" holds words ("Before", "After"); --value takes a column of numbers.'],
  [{ "--value": "Date" }, 'The column "Date" holds dates; --value takes a column of numbers.'],
  [{ "--value": "Late runs", "--denominator": "School" }, `${WORDS}--denominator takes`],
  [{ "--chart": "xbar-r", "--value": "Late runs,School" }, `${WORDS}--value takes`],
  [{ "--chart": "box", "--value": "School", "--label": "Phase" }, `${WORDS}--value takes`],
  [{ "--chart": "pareto", "--value": "School", "--label": "Phase" }, `${WORDS}--value takes`],
  [{ "--chart": "histogram", "--value": "School" }, `${WORDS}--value takes`],
  [
    { "--chart": "scatter", "--value": "Runs", "--label": "School" },
    `${WORDS}--label takes a column of numbers or dates`,
  ],
  [{ "--chart": "funnel", "--value": "Runs", "--label": "Phase", "--denominator": "School" }, `${WORDS}--denominator`],
])("a column without numbers is named with what it holds: %j", (typed, says) => {
  expect(() => built(typed as Readonly<Record<string, string>>)).toThrow(says);
});

test("formulas without their values may be numbers, formulas that show words are none", () => {
  const untold = ROWS.map((row) => row.map((cell, i) => (i === 3 ? null : cell)));
  const formulas = Object.fromEntries(
    ROWS.flatMap((_, i) => [
      [`D${i + 2}`, "=30+10"],
      [`E${i + 2}`, '="A"&"dams"'],
    ]),
  );
  expect(built({ "--value": "Runs" }, untold, HEADING, formulas).wanted.kpis).toHaveLength(1);
  expect(() => built({ "--value": "School" }, untold, HEADING, formulas)).toThrow(WORDS);
  expect(() => built({ "--value": "Runs" }, untold)).toThrow('The column "Runs" holds nothing; --value takes');
});

test("a Pareto chart of words alone counts them, and dates can go across", () => {
  expect(built({ "--chart": "pareto", "--value": "School" }).laid.plan).not.toEqual([]);
  expect(built({ "--chart": "scatter", "--value": "Runs", "--label": "Date" }).laid.plan).not.toEqual([]);
});

test.each([
  [
    { "--chart": "t", "--value": "Minutes late", "--denominator": "Runs" },
    "The chart t takes no --denominator. The kinds that take one are p, p', np, u, u', i'",
  ],
  [
    { "--chart": "xbar-s", "--value": "Minutes late,Runs", "--denominator": "Runs" },
    "The chart xbar-s takes no --denominator.",
  ],
  [{ "--chart": "histogram", "--value": "Runs", "--rules": "nelson" }, "A histogram chart takes no --rules."],
  [{ "--chart": "histogram", "--value": "Runs", "--baseline": "5" }, "A histogram chart takes no --baseline."],
  [
    { "--chart": "box", "--value": "Runs", "--label": "School", "--phase": "Phase" },
    "A box chart takes no --phase. It takes --value, --label, --by, --sheet;",
  ],
  [
    { "--chart": "Pareto", "--value": "Runs", "--label": "School", "--target": "5" },
    "A pareto chart takes no --target.",
  ],
  [{ "--value": "" }, "--value is blank. Give it the heading of the column to chart."],
  [{ "--chart": " ", "--value": "Runs" }, "--chart is blank. Give it a kind such as xmr, or leave it out."],
  [{ "--chart": "pie", "--value": "Runs" }, "cusum, pareto, histogram, scatter, funnel, box, multiples."],
])("what a chart would not look at is refused: %j", (typed, says) => {
  expect(() => built(typed as Readonly<Record<string, string>>)).toThrow(says);
});

test("a build is told with as many words as there are things, and without a heading over nothing", () => {
  const chart = summaryOf("late.csv", "out.xlsx", built({ "--value": "Minutes late" }));
  expect(chart).toMatch(/3 sheets \(KPIs, Minutes late, Rule sets\), 1 KPI, \d+ charts?\./);
  expect(chart).toContain("Verdicts:\n  Minutes late: ");
  const picture = summaryOf("late.csv", "out.xlsx", built({ "--chart": "histogram", "--value": "Runs" }));
  expect(picture).toContain("1 sheet (Histogram of Runs), ");
  expect(picture).toContain(" 1 chart.");
  expect(picture).not.toContain("Verdicts");
});

test("a picture is told of without KPIs that were proposed and not added", () => {
  const picture = summaryOf("late.csv", "out.xlsx", built({ "--chart": "histogram", "--value": "Runs" }));
  expect(picture).toContain("Built out.xlsx: 1 sheet (Histogram of Runs), 1 chart.");
});

test.each([
  ["95%", 0.95],
  ["10 %", 0.1],
  ["-2.5%", -0.025],
  ["7", 7],
  [" 0.95 ", 0.95],
])("a target of %s is %d", (typed, target) => {
  expect(chartOptions(new Map([...Object.entries({ "--value": "Runs" }), ["--target", typed]]))?.of.target).toBe(
    target,
  );
});

test.each(["%", "5%%", "many", "", "5% of runs", "1e999"])("a target of %j is refused", (typed) => {
  expect(() => built({ "--value": "Runs", "--target": typed })).toThrow(
    `--target takes a number or a percentage; "${typed}" is neither. Write it like 5, 0.95 or 95%.`,
  );
});

test("a chart whose columns are missing is named with its article", () => {
  expect(() => built({ "--chart": "xbar-s", "--value": "Runs" })).toThrow(/^An Xbar/);
});

test("one point signals, several points signal", () => {
  const says = (values: readonly number[]) => {
    const rows = ROWS.map((row, i): Cell[] => [row[0]!, values[i]!, ...row.slice(2)]);
    return summaryOf("late.csv", "out.xlsx", built({ "--value": "Minutes late", "--rules": "limits" }, rows));
  };
  expect(says([10, 11, 9, 10, 12, 10, 60, 11, 10, 12, 9, 10])).toContain(
    "Not stable: 1 of 12 points signals a special cause",
  );
});

test("every command tells its usage when asked for help", () => {
  for (const command of ["build", "check"]) {
    const { status, stdout } = spawnSync(process.execPath, ["dist/node/tollgate.js", command, "--help"], {
      encoding: "utf8",
    });
    expect([status, stdout.split("\n")[0]]).toEqual([0, "tollgate: DMAIC workbooks from spreadsheets"]);
  }
});
