import { kappa } from "../../src/statistics/kappa";
import { TEMPLATES } from "../../src/templates/catalogue";
import { designsOf } from "../../src/templates/plan-workbook";
import { filledDesign } from "../../src/templates/filled-design";
import { boxOf } from "../../src/workbook/address";
import { LATE_BUSES, PROJECT, tableCell, wholeProject } from "./whole-late-buses";

const DAILY = LATE_BUSES.contents.sheets.find(({ name }) => name === "Daily runs")!.cells.slice(4, 181);
const CAUSES = LATE_BUSES.contents.sheets.find(({ name }) => name === "Causes")!.cells.slice(3, 299);
const FIX = 46_027;
const sum = (cells: readonly unknown[]) =>
  cells.reduce<number>((all, it) => all + (typeof it === "number" ? it : 0), 0);
const rows = (template: string, table: string) => PROJECT.sheets![template]!.tables![table]!;

test("every sheet that people fill in is filled in", () => {
  const { wanted } = wholeProject();
  const blank = designsOf(
    { ...wanted, project: { ...PROJECT, sheets: {} } },
    TEMPLATES.map(({ id }) => id),
  );
  const toFill = blank.filter(
    ({ template, blocks }) =>
      !template.startsWith("chart-") &&
      blocks.some(
        (it) => it.block === "table" && it.grows === true && it.columns.some(({ holds }) => "input" in holds),
      ),
  );
  expect(toFill.map(({ template }) => template).filter((id) => PROJECT.sheets?.[id] === undefined)).toEqual([]);
});

test("the rates by weekday and by bells are those of the log", () => {
  const before = DAILY.filter(
    (row) => Number(row[0]) < FIX && typeof row[2] === "number" && typeof row[3] === "number",
  );
  const days = ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
  for (const { factor, level, opportunities, events } of rows("stratification", "levels")) {
    const own = before.filter((row) =>
      factor === "Weekday"
        ? days[Number(row[0]) % 7] === level
        : String(row[1]).slice(0, 5) === String(level).slice(0, 5),
    );
    expect({ level, runs: sum(own.map((row) => row[2])), late: sum(own.map((row) => row[3])) }).toEqual({
      level,
      runs: opportunities,
      late: events,
    });
  }
});

test("the causes on the fishbone quote the log", () => {
  const before = CAUSES.filter((row) => Number(row[0]) < FIX - 4);
  const quoted = new Map([
    ["No driver", "2,572"],
    ["Substitute driver", "555"],
    ["Breakdown", "924"],
    ["Tier-one unloading", "280"],
  ]);
  const evidence = rows("fishbone", "causes").map((it) => it["evidence"]);
  for (const [cause, runs] of quoted) {
    const counted = sum(before.filter((row) => row[2] === cause).map((row) => row[3]));
    expect(counted.toLocaleString("en-US")).toBe(runs);
    expect(evidence.some((it) => String(it).includes(`${runs} runs`))).toBe(true);
  }
});

test("the charter's starting level is the mean before the fix", () => {
  const before = DAILY.filter((row) => Number(row[0]) < FIX && typeof row[4] === "number");
  const level = sum(before.map((row) => row[4])) / sum(before.map((row) => row[2]));
  const { laid, answers } = wholeProject();
  const { sheet, area } = laid.places.get("charter")!.fields.get("goal from")!;
  const { top, left } = boxOf(area);
  expect(answers.cell(sheet, top, left)).toBeCloseTo(level, 1);
});

test("kappa on the sheet is kappa of the code", () => {
  const { laid, answers } = wholeProject();
  const { sheet, area } = laid.places.get("measurement-check")!.fields.get("kappa")!;
  const items = rows("measurement-check", "items");
  const code = kappa(
    items.map(({ a1 }) => String(a1)),
    items.map(({ b1 }) => String(b1)),
    "none",
  );
  expect(answers.cell(sheet, Number(area.slice(1)) - 1, 1)).toBeCloseTo(code.kappa!, 12);
});

test("risk numbers, scores and ranks are worked out", () => {
  const built = wholeProject();
  const [first] = rows("fmea", "modes");
  expect(tableCell(built, "fmea", "modes", "rpn", 0)).toBe(
    Number(first!["s"]) * Number(first!["o"]) * Number(first!["d"]),
  );
  expect([0, 1, 2, 3].map((row) => tableCell(built, "solution-matrix", "solutions", "rank", row))).toEqual([
    1, 2, 4, 3,
  ]);
  expect(tableCell(built, "solution-matrix", "solutions", "score", 0)).toBeCloseTo(
    (5 * 5 + 4 * 2 + 5 * 3 + 4 * 2 + 4 * 3) / 15,
    12,
  );
  expect(tableCell(built, "opportunity-ranking", "opportunities", "rank", 0)).toBe(1);
  expect(tableCell(built, "process-inventory", "processes", "share", 0)).toBe(0);
});

test("due dates are seen from the day on Home, and bars stand where their dates are", () => {
  const built = wholeProject();
  const flag = (row: number) => tableCell(built, "implementation-plan", "tasks", "flag", row);
  expect([flag(0), flag(8)]).toEqual(["Done", "On time"]);
  expect(tableCell(built, "communication-plan", "messages", "flag", 0)).toBe("Due soon");
  const bar = (row: number) => String(tableCell(built, "implementation-plan", "tasks", "bar", row));
  expect(bar(0)).toMatch(/^█+$/);
  expect(bar(8)).toMatch(/^·{30,}█+$/);
});

test("savings are booked where the shift is shown and finance has signed, above $260,000 a year with their interval", () => {
  const built = wholeProject();
  expect(tableCell(built, "savings", "ledger", "status", 0)).toBe("Booked: the shift is real and validated");
  for (const column of ["net", "low"]) expect(tableCell(built, "savings", "kinds", column, 0)).toBeGreaterThan(260_000);
  expect(tableCell(built, "savings", "kinds", "validated", 0)).toBe(tableCell(built, "savings", "kinds", "net", 0));
  const net = Number(tableCell(built, "savings", "ledger", "net", 0));
  const planned = Array.from({ length: 12 }, (_, row) =>
    Number(tableCell(built, "savings", "months", "planned hard", row)),
  );
  expect(sum(planned)).toBeCloseTo(net, 6);
  expect(tableCell(built, "savings", "months", "planned instructional", 0)).toBeGreaterThan(0);
});

test("the portfolio row says in one line what the sheets say", () => {
  const built = wholeProject();
  expect(tableCell(built, "portfolio", "row", "hard", 0)).toBe(tableCell(built, "savings", "kinds", "net", 0));
  expect(tableCell(built, "portfolio", "row", "status", 0)).toBe(tableCell(built, "scorecard", "scores", "status", 0));
  expect(tableCell(built, "portfolio", "row", "gates", 0)).toBe("5 of 5");
});

test("before and after are told apart by the chart's phases, as the savings are", () => {
  const built = wholeProject();
  expect(tableCell(built, "before-after", "shifts", "gain", 0)).toBe(tableCell(built, "savings", "rates", "gain", 0));
  expect(tableCell(built, "before-after", "shifts", "verdict", 0)).toBe("Better: the shift is real and large.");
});

test("what a project fills in where nothing can be filled in is refused by name", () => {
  const design = designsOf(wholeProject().wanted, ["sipoc"])[0]!;
  expect(() => filledDesign(design, { fields: { strat: "x" } })).toThrow('the field "strat" on sheet "SIPOC"');
  expect(() => filledDesign(design, { tables: { steps: [{ stepp: "x" }] } })).toThrow('the column "stepp"');
  expect(() => filledDesign(design, { tables: { step: [] } })).toThrow('the table "step"');
});
