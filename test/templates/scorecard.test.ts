import { BLANK_KPI } from "../../src/dmaic/blank-kpi";
import { calculate } from "../../src/engine/calculate";
import { BLANK_PROJECT } from "../../src/dmaic/blank-project";
import type { Kpi } from "../../src/dmaic/kpi";
import { weightedScore } from "../../src/statistics/weighted-score";
import { byGoal } from "../../src/templates/by-goal";
import type { KpiOnData } from "../../src/templates/chart-of-kpi";
import { withNeeds } from "../../src/templates/plan-parts";
import { planWorkbook } from "../../src/templates/plan-workbook";
import { columnLetters } from "../../src/workbook/address";
import { planCells } from "../../src/workbook/plan-cells";

const ROWS = 14;
const GOALS = ["Every student on time", "Healthy students", "Safe schools", "Careful use of money"];

/** A district with many KPIs, one column of monthly values each. */
function district(count: number) {
  const data = Array.from({ length: ROWS }, (_, row) => [
    46_000 + 30 * row,
    ...Array.from({ length: count }, (__, i) => 50 + ((7 * row + 13 * i) % 17) + i / 10),
  ]);
  const place = (column: number) => ({
    sheet: "Data",
    area: `${columnLetters(column)}1:${columnLetters(column)}${ROWS}`,
  });
  const kpis = Array.from({ length: count }, (_, i): KpiOnData => {
    const kpi: Kpi = {
      ...BLANK_KPI,
      id: `kpi-${i}`,
      name: `KPI number ${i + 1}`,
      goal: GOALS[i % GOALS.length]!,
      unit: "days",
      better: i % 2 === 0 ? "Lower" : "Higher",
      target: 55,
      frequency: "Monthly",
      owner: "Director",
      weight: 1 + (i % 3),
    };
    return {
      kpi,
      source: { label: place(0), labelsAre: "dates", everyDays: 30, amount: place(i + 1), rows: ROWS },
      labelNumber: "mmm yyyy",
      valueNumber: "0.0",
    };
  });
  const sorted = byGoal(kpis.map(({ kpi }) => kpi)).map((kpi) => kpis.find((it) => it.kpi === kpi)!);
  const laid = planWorkbook(
    { project: BLANK_PROJECT, kpis: sorted },
    undefined,
    withNeeds(["home", "scorecard", "dashboard"]),
  );
  return { laid, data, kpis: sorted };
}

describe.each([25, 60])("a scorecard of %i KPIs", (count) => {
  const { laid, data, kpis } = district(count);
  const answers = calculate([
    { name: "Data", cells: data },
    ...[...planCells(laid.plan)].map(([name, cells]) => ({ name, cells })),
  ]);
  const { tables, title, design } = laid.places.get("scorecard")!;
  const at = (table: string, column: string, row: number) => {
    const place = tables.get(table)!;
    return answers.cell(title, place.first + row, place.columns.get(column)!);
  };

  test("has a row for each, those of a goal side by side, and its header stays in sight", () => {
    const goals = kpis.map((_, row) => at("scores", "goal", row));
    const starts = goals.filter((goal, row) => goal !== goals[row - 1]);
    expect(starts).toEqual(GOALS);
    expect(design.blocks.some((it) => it.block === "table" && it.freeze === true)).toBe(true);
    expect(kpis.every((_, row) => at("scores", "status", row) !== "")).toBe(true);
  });

  test("scores every goal as the code does", () => {
    GOALS.forEach((goal, nth) => {
      const own = kpis.flatMap(({ kpi }, row) => (kpi.goal === goal ? [row] : []));
      const attainments = own.map((row) => Number(at("scores", "attainment", row)));
      const weights = own.map((row) => kpis[row]!.kpi.weight!);
      expect(at("goals", "goal", nth)).toBe(goal);
      expect(at("goals", "kpis", nth)).toBe(own.length);
      expect(at("goals", "score", nth)).toBeCloseTo(weightedScore(attainments, weights, 1), 12);
    });
  });

  test("says with words and signs what the colors say, and shows the latest eight values", () => {
    kpis.forEach((_, row) => {
      expect(at("scores", "trend", row)).toMatch(/^[▁▂▃▄▅▆▇█]{8}$/);
      expect(["+", "!", "~"]).toContain(String(at("scores", "signs", row)).charAt(0));
    });
    const values = data.slice(-8).map((row) => Number(row[1 + Number(kpis[0]!.kpi.id.slice(4))]));
    const highest = values.indexOf(Math.max(...values));
    expect(String(at("scores", "trend", 0))[highest]).toBe("█");
  });

  test("prints on pages one page wide: nothing but the columns that people read", () => {
    const print = laid.plan.find((it) => it.step === "print" && it.sheet === title);
    expect(print).toMatchObject({ area: expect.stringMatching(/^A1:P\d+$/) as string });
  });

  test("the dashboard puts six charts on one page, two side by side, the verdict under each", () => {
    const steps = laid.plan.filter((it) => "sheet" in it && it.sheet === "Dashboard");
    const charts = steps.flatMap((it) => (it.step === "chart" ? [it.at] : []));
    expect(charts).toEqual(["A6:A20", "C6:C20", "A25:A39", "C25:C39", "A44:A58", "C44:C58"]);
    const verdicts = steps.flatMap((it) => (it.step === "format" && it.role === "sentence" ? [it.area] : []));
    expect(verdicts).toEqual(["A22", "C22", "A41", "C41", "A60", "C60"]);
    expect(steps.find((it) => it.step === "print")).toMatchObject({ onePage: true, orientation: "portrait" });
  });
});
