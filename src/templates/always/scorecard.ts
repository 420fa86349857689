import { chartTemplate } from "../chart-of-kpi";
import type { Template } from "../template";
import type { Kpi } from "../../dmaic/kpi";
import type { Block, RowFill, SheetDesign } from "../../workbook/design";
import { cellAt, field, fx, here, type Formula } from "../../workbook/formula";

const ABOUT = {
  id: "scorecard",
  title: "Scorecard",
  phase: "always",
  question: "How is each process doing, is it only varying by chance, and will it meet its target?",
} as const;

/** Every KPI in one row: where it stands, whether it varies by chance alone, and whether it can be relied on to meet its target. */
export const scorecard: Template = {
  ...ABOUT,
  needs: ["charts"],
  designs: ({ kpis }) => [
    design(
      kpis.map(({ kpi }) => kpi),
      kpis.map(({ valueNumber }) => valueNumber),
    ),
  ],
};

function design(kpis: readonly Kpi[], valueNumbers: readonly string[]): SheetDesign {
  return {
    template: ABOUT.id,
    title: ABOUT.title,
    tab: ABOUT.phase,
    orientation: "landscape",
    widths: [28, 24, 14, 10, 10, 10, 10, 12, 9, 16, 12, 13, 20, 26],
    blocks: [
      {
        block: "title",
        text: "Scorecard",
        question: ABOUT.question,
      },
      {
        block: "table",
        name: "scores",
        freeze: true,
        rows: kpis.length,
        fill: kpis.map((kpi, row) => rowOf(kpi, row)),
        numbers: valueNumbers.map((number) => ({ baseline: number, actual: number, target: number, gap: number })),
        marks: [
          { columns: ["status"], when: fx`${here("status")}="Met"`, role: "good" },
          { columns: ["status"], when: fx`${here("status")}="Near"`, role: "near" },
          { columns: ["status"], when: fx`${here("status")}="Missed"`, role: "bad" },
          { columns: ["variation"], when: fx`${here("variation")}="Improvement"`, role: "improvement" },
          { columns: ["variation"], when: fx`LEFT(${here("variation")},7)="Concern"`, role: "concern" },
          { columns: ["assurance"], when: fx`${here("assurance")}="Will meet"`, role: "good" },
          { columns: ["assurance"], when: fx`${here("assurance")}="Will miss"`, role: "bad" },
          { columns: ["assurance"], when: fx`${here("assurance")}="Hit or miss"`, role: "near" },
        ],
        columns: [
          { name: "goal", title: "Strategic goal", holds: { formula: fx`""` } },
          { name: "kpi", title: "KPI", holds: { formula: fx`""` } },
          { name: "unit", title: "Unit", holds: { formula: fx`""` } },
          { name: "baseline", title: "Baseline", holds: { formula: fx`""` } },
          { name: "actual", title: "Actual", holds: { formula: fx`""` } },
          { name: "target", title: "Target", holds: { formula: fx`""` } },
          {
            name: "gap",
            title: "Gap",
            holds: {
              formula: fx`IF(COUNT(${here("actual")},${here("target")})=2,${here("actual")}-${here("target")},"")`,
            },
          },
          { name: "attainment", title: "Attainment", holds: { formula: fx`""` }, number: "0%" },
          { name: "status", title: "Status", holds: { formula: fx`""` } },
          { name: "variation", title: "Variation", holds: { formula: fx`""` } },
          { name: "assurance", title: "Assurance", holds: { formula: fx`""` } },
          { name: "as of", title: "As of", holds: { formula: fx`""` }, number: "mmm d, yyyy" },
          { name: "owner", title: "Owner", holds: { formula: fx`""` } },
          { name: "next", title: "Next action", holds: { input: "text" } },
        ],
      },
      { block: "section", text: "What the chart of each KPI says" },
      ...kpis.map((kpi, row): Block => ({
        block: "line",
        holds: { formula: fx`${cellAt("kpis", "name", row, "kpis")}&": "&${field("sentence", chartTemplate(kpi))}` },
        role: "plain",
      })),
      { block: "space", rows: 1 },
      {
        block: "line",
        holds: {
          words:
            "Variation: from the chart's signals and the better direction. Assurance: from the limits of the latest phase against the target. Attainment: 100% is on target.",
        },
        role: "note",
      },
    ],
  };
}

function rowOf(kpi: Kpi, row: number): RowFill {
  const defined = (column: string): Formula => fx`${cellAt("kpis", column, row, "kpis")}`;
  const shown = (column: string): Formula => fx`IF(${defined(column)}="","",${defined(column)})`;
  const chart = (name: string): Formula => fx`${field(name, chartTemplate(kpi))}`;
  const better = defined("better");
  const [actual, target] = [fx`${here("actual")}`, fx`${here("target")}`];
  const tolerance = fx`IF(ISNUMBER(${defined("tolerance")}),${defined("tolerance")},0.05*ABS(${target}))`;
  const miss = fx`IF(${better}="Lower",${actual}-${target},IF(${better}="Higher",${target}-${actual},ABS(${actual}-${target})-${tolerance}))`;
  const higher = fx`IF(${target}=0,"",${actual}/${target})`;
  const lower = fx`IF(${actual}=0,1,${target}/${actual})`;
  const near = fx`IF(${tolerance}=0,"",MAX(0,1-ABS(${actual}-${target})/${tolerance}))`;
  const known = (then: Formula, otherwise: string) => fx`IF(COUNT(${actual},${target})=2,${then},${otherwise})`;
  return {
    goal: shown("goal"),
    kpi: shown("name"),
    unit: shown("unit"),
    baseline: fx`${cellAt("phases", "center", 0, chartTemplate(kpi))}`,
    actual: chart("actual"),
    target: shown("target"),
    attainment: known(fx`IF(${better}="Higher",${higher},IF(${better}="Lower",${lower},${near}))`, ""),
    status: known(
      fx`IF(${miss}<=0,"Met",IF(${better}="Near target","Missed",IF(${miss}<=${tolerance},"Near","Missed")))`,
      "No data",
    ),
    variation: chart("variation"),
    assurance: chart("assurance"),
    "as of": chart("as of"),
    owner: shown("owner"),
  };
}
