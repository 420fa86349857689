import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readProject } from "../../src/hosts/file/read-project";
import { shownNumber } from "../../taskpane/model/shown-number";
import { PHASE_GUIDES } from "../../taskpane/model/guides/catalogue";
import { exampleSheets } from "./example-sheets";

const FILE = "late-buses.project.json";
const TEXT = readFileSync(join(__dirname, "../../examples", FILE), "utf8");
const PROJECT = readProject(TEXT, FILE);
const SHEETS = exampleSheets("late-buses.xlsx");
/** The first day with retimed routes, and with it of the last month of the baseline. */
const CHANGE = 46_027;
const JANUARY = 46_023;

const good = (part: string): string =>
  PHASE_GUIDES.flatMap(({ steps }) => steps).find((it) => it.part === part)?.good ?? "";

/** The rows of a sheet of the example by their headings. */
function rowsOf(name: string, key: string): readonly Readonly<Record<string, unknown>>[] {
  const { cells } = SHEETS.find((it) => it.name === name)!;
  const at = cells.findIndex((row) => row.includes(key));
  const headings = cells[at]!.map(String);
  return cells
    .slice(at + 1)
    .map((row) => Object.fromEntries(row.map((cell, c) => [headings[c], cell])))
    .filter((row) => row[key] !== null && row[key] !== "");
}

const number = (value: unknown): number => (typeof value === "number" ? value : 0);
const sum = (rows: readonly Readonly<Record<string, unknown>>[], column: string): number =>
  rows.reduce((total, row) => total + number(row[column]), 0);

/** Days with figures: a row of totals and days that nobody reported are none. */
const DAYS = rowsOf("Daily runs", "Minutes late").filter(
  (row) =>
    typeof row["Date"] === "number" &&
    typeof row["Minutes late"] === "number" &&
    typeof row["Late runs"] === "number" &&
    number(row["Runs operated"]) > 0,
);
const BEFORE = DAYS.filter((row) => number(row["Date"]) < CHANGE);
const AFTER = DAYS.filter((row) => number(row["Date"]) >= CHANGE);
const lateness = (rows: typeof DAYS) => rows.map((row) => number(row["Minutes late"]) / number(row["Runs operated"]));
const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length;

test("what good looks like quotes lateness as the log has it", () => {
  const [before, after] = [mean(lateness(BEFORE)), mean(lateness(AFTER))];
  const shown = (value: number) => shownNumber(value, "0.00");
  expect(good("before-after")).toContain(`from ${shown(before)} to ${shown(after)} late minutes per run`);
  expect(good("process-inventory")).toContain(`stands at ${shown(after)} minutes`);
  expect(good("charts")).toContain(`${BEFORE.length} of them before the change`);
  expect(good("charter")).toContain(
    `about ${shownNumber(sum(BEFORE, "Late runs") / sum(BEFORE, "Runs operated"), "0%")} of runs`,
  );
  const cost = PROJECT.savings[0]!;
  const worth = Math.round((Number(shown(before)) * (cost.volume ?? 0) * (cost.value ?? 0)) / 1000) * 1000;
  expect(good("baseline")).toContain(
    `${shown(before)} late minutes per run over ${shownNumber(cost.volume ?? 0, "#,##0")} runs a year at $1.40 a minute: ${shownNumber(Math.floor(worth / 5000) * 5000, "$#,##0")} a year`,
  );
});

test("what good looks like quotes the spread, the weekdays and the causes as the log has them", () => {
  const spread = lateness(BEFORE);
  expect(spread.filter((it) => it >= 1.25 && it <= 2).length / spread.length).toBeGreaterThan(0.6);
  expect(good("histogram")).toContain(`reach ${shownNumber(Math.max(...spread), "0.0")}`);
  const share = (rows: typeof DAYS) => shownNumber(sum(rows, "Late runs") / sum(rows, "Runs operated"), "0.0%");
  const isFriday = (row: (typeof DAYS)[number]) => number(row["Date"]) % 7 === 6;
  expect(good("stratification")).toContain(
    `On Fridays ${share(BEFORE.filter(isFriday))} of runs were late, on other days ${share(BEFORE.filter((row) => !isFriday(row)))}`,
  );
  const causes = rowsOf("Causes", "Cause").filter((row) => number(row["Month"]) < JANUARY);
  const all = sum(causes, "Late runs");
  const of = (isWanted: (row: (typeof causes)[number]) => boolean) =>
    shownNumber(sum(causes.filter(isWanted), "Late runs") / all, "0%");
  expect(good("pareto")).toContain(
    `make up ${of(({ Cause }) => Cause === "Traffic" || Cause === "No driver")} of late runs. Breakdowns, which everybody named, ${of(({ Cause }) => Cause === "Breakdown")}`,
  );
  expect(good("cause-verification")).toContain(`${shownNumber(all, "#,##0")} late runs`);
});

test("what good looks like quotes lists and dates as the project has them", () => {
  const rows = (sheet: string, table: string) => PROJECT.sheets?.[sheet]?.tables?.[table] ?? [];
  const verified = rows("cause-verification", "causes").filter(({ verdict }) => verdict === "Verified").length;
  expect([rows("cause-verification", "causes").length, verified]).toEqual([4, 3]);
  expect(good("cause-verification")).toContain("Of four suspicions three were verified");
  expect(rows("implementation-plan", "tasks")).toHaveLength(9);
  expect(good("implementation-plan")).toContain("Nine tasks");
  expect(rows("measurement-check", "items")).toHaveLength(30);
  expect(rows("sustainability", "checks")).toHaveLength(6);
  expect(rows("sipoc", "steps")).toHaveLength(6);
  const [risk] = rows("fmea", "modes");
  const product = (...names: string[]) => names.map((name) => risk?.[name]).join(" x ");
  expect(good("fmea")).toContain(product("s", "o", "d"));
  expect(good("fmea")).toContain(product("s after", "o after", "d after"));
  expect(good("kpis")).toContain(`target ${PROJECT.kpis[0]!.target}`);
});
