import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetContents } from "../../src/workbook/sheet-contents";
import { openPackage } from "../../src/xlsx/package";
import { readWorkbook } from "../../src/xlsx/read-workbook";

const examples = join(__dirname, "../../examples");
const { sheets } = readWorkbook(openPackage(new Uint8Array(readFileSync(join(examples, "late-buses.xlsx")))));
const daily = sheets[0]!;
const days = daily.cells.slice(4, -1);
const FIX = 46027;

const column = (rows: SheetContents["cells"], index: number) =>
  rows.map((row) => row[index]).filter((cell) => typeof cell === "number");
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
/** Sigma from the moving ranges, in the unit of the values. */
const sigma = (values: readonly number[]) =>
  sum(values.slice(1).map((value, i) => Math.abs(value - values[i]!))) / (values.length - 1) / 1.128;
const perRun = (rows: SheetContents["cells"]) => {
  const measured = rows.filter((row) => typeof row[4] === "number");
  return sum(column(measured, 4)) / sum(column(measured, 2));
};
const before = days.filter((row) => Number(row[0]) < FIX);
const after = days.filter((row) => Number(row[0]) >= FIX);
const settled = before.slice(10);

test("the late-bus log has the shape of a district's file: title, banner, blank row, heading, holes, totals row", () => {
  expect(daily.cells[0]![0]).toMatch(/late bus log/);
  expect(daily.merged).toEqual(["A2:J2"]);
  expect(daily.cells[2]!.every((cell) => cell === null)).toBe(true);
  expect(daily.cells[3]!.slice(0, 5)).toEqual(["Date", "Bell schedule", "Runs operated", "Late runs", "Minutes late"]);
  expect(daily.cells.flat().filter((cell) => cell === "N/A")).toHaveLength(2);
  expect(daily.cells[daily.cells.length - 1]!.slice(0, 3)).toEqual(["Total", null, sum(column(days, 2))]);
  expect(sheets.map(({ name }) => name)).toEqual(["Daily runs", "Causes", "Fuel budget", "Cost basis"]);
});

test("there is one row for each of 177 school days, in order, on weekdays, without the snow days", () => {
  const dates = column(days, 0);
  expect(dates).toHaveLength(177);
  expect([...dates].sort((a, b) => a - b)).toEqual(dates);
  expect(dates.every((date) => date % 7 !== 0 && date % 7 !== 1)).toBe(true);
  for (const snow of [46048, 46049, 46064]) expect(dates).not.toContain(snow);
});

test("no day has more late runs than runs, and every answer that the file keeps beside a formula is right", () => {
  for (const [, , runs, late, minutes, rate] of days) {
    if (typeof late === "number") expect(late).toBeLessThanOrEqual(Number(runs));
    if (typeof minutes === "number") expect(rate).toBeCloseTo(minutes / Number(runs), 12);
  }
});

test("the first weeks of school and the storms stand above the limits; nothing else before the fix does", () => {
  const values = settled.filter((row) => typeof row[5] === "number");
  const rates = column(values, 5);
  const upper = sum(rates) / rates.length + 3 * sigma(rates);
  expect(values.filter((row) => Number(row[5]) > upper).map((row) => row[8])).toEqual([
    "Weather and natural",
    "Weather and natural",
  ]);
  expect(column(before.slice(0, 5), 5).every((rate) => rate > upper)).toBe(true);
});

test("late-run counts swing more than chance allows: sigma z is far above 1 before and after", () => {
  for (const rows of [settled, after]) {
    const counted = rows.filter((row) => typeof row[3] === "number");
    const rate = sum(column(counted, 3)) / sum(column(counted, 2));
    const z = counted.map(
      (row) => (Number(row[3]) / Number(row[2]) - rate) / Math.sqrt((rate * (1 - rate)) / Number(row[2])),
    );
    expect(sigma(z)).toBeGreaterThan(1.5);
    expect(z.filter((value) => Math.abs(value) > 3).length).toBeGreaterThan(
      z.filter((value) => Math.abs(value) > 3 * sigma(z)).length + 1,
    );
  }
});

test("the fix saves more than $260,000 a year at the cost per late minute that the file derives, special causes left out", () => {
  const cost = sheets[3]!.cells[6]![3];
  expect(cost).toBe(1.4);
  const usual = (rows: SheetContents["cells"]) => rows.filter((row) => row[8] !== "Weather and natural");
  const saved = (perRun(usual(settled)) - perRun(usual(after))) * sum(column(days, 2)) * Number(cost);
  expect(saved).toBeGreaterThan(260000);
});

test("the log of causes counts the same late runs as the days, and traffic leads with about its public share", () => {
  const log = sheets[1]!.cells.slice(3).filter((row) => typeof row[3] === "number");
  const beforeFix = log.filter((row) => Number(row[0]) < FIX - 4);
  const traffic = beforeFix.filter((row) => row[2] === "Traffic");
  expect(sum(column(traffic, 3)) / sum(column(beforeFix, 3))).toBeCloseTo(0.65, 1);
  const december = (date: unknown) => Number(date) >= 45992 && Number(date) < 46023; // one of its log sheets is missing
  const elsewhere = (rows: SheetContents["cells"]) => rows.filter((row) => !december(row[0]));
  expect(sum(column(elsewhere(log), 3))).toBe(sum(column(elsewhere(days), 3)));
});
