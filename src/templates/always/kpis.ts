import { BETTER } from "../../dmaic/kpi";
import type { PhaseChange, Project } from "../../dmaic/project";
import type { Cell } from "../../workbook/cell";
import type { Column, RowFill, SheetDesign } from "../../workbook/design";
import { DAY } from "../table-columns";
import type { Template } from "../template";
import { all, fx, here, upToHere } from "../../workbook/formula";

/** Empty rows that wait for further KPIs, phase changes and points to leave out. */
const SPARE_KPIS = 6;
const LIST_ROWS = 15;
const SPARE_ROWS = 5;

const typed = (name: string, title: string, input: "text" | "number" | "date" = "text", number?: string): Column => ({
  name,
  title,
  holds: { input },
  ...(number === undefined ? {} : { number }),
});

const chosen = (name: string, title: string, choices: readonly string[]): Column => ({
  name,
  title,
  holds: { input: "choice", choices },
});

const ABOUT = {
  id: "kpis",
  title: "KPIs",
  phase: "always",
  question: "What do we measure, which way is better, and what is the target? Change it here and every sheet follows.",
} as const;

/** The one place where KPIs are defined: every chart, scorecard and saving reads it and repeats nothing. */
export const kpis: Template = {
  ...ABOUT,
  needs: ["rule-sets"],
  designs: ({ project, kpis: charted }) => [design({ ...project, kpis: charted.map(({ kpi }) => kpi) })],
};

function design({ kpis: defined, phaseChanges, leftOut }: Project): SheetDesign {
  return {
    template: ABOUT.id,
    title: ABOUT.title,
    tab: ABOUT.phase,
    orientation: "landscape",
    // What says how the chart is drawn stands at the right, and is not for paper.
    printedColumns: 15,
    widths: [14, 20, 18, 16, 18, 29, 14, 12, 12, 9, 11, 12, 10, 10, 16, 16, 14, 10, 12, 9, 9, 11, 11, 13, 13, 13, 13],
    blocks: [
      {
        block: "title",
        text: "KPIs",
        question: ABOUT.question,
      },
      {
        block: "table",
        name: "kpis",
        freeze: true,
        rows: defined.length + SPARE_KPIS,
        fill: defined.map((kpi): RowFill => ({
          id: kpi.id,
          name: kpi.name,
          goal: kpi.goal,
          process: kpi.process,
          requirement: kpi.requirement,
          definition: kpi.definition,
          numerator: kpi.numerator,
          denominator: kpi.denominator,
          label: kpi.label ?? null,
          unit: kpi.unit,
          better: kpi.better ?? null,
          target: kpi.target ?? null,
          "target date": kpi.targetDate ?? null,
          tolerance: kpi.tolerance ?? null,
          frequency: kpi.frequency,
          chart: kpi.chart,
          rules: kpi.rules,
          baseline: kpi.baseline ?? null,
          "lower bound": kpi.lowerBound ?? null,
          owner: kpi.owner,
          source: kpi.source,
          weight: kpi.weight ?? null,
          dashboard: kpi.onDashboard === undefined ? null : kpi.onDashboard ? "Yes" : "No",
          lsl: kpi.lowerSpecification ?? null,
          usl: kpi.upperSpecification ?? null,
          natural: kpi.naturalFrequency ?? null,
          updated: kpi.updated ?? null,
        })),
        columns: [
          typed("id", "KPI id"),
          typed("name", "KPI"),
          typed("goal", "Strategic goal"),
          typed("process", "Process"),
          typed("requirement", "Customer requirement"),
          typed("definition", "Definition"),
          typed("numerator", "Numerator"),
          typed("denominator", "Denominator"),
          typed("unit", "Unit"),
          chosen("better", "Better", BETTER),
          typed("target", "Target", "number", "General"),
          typed("target date", "Target date", "date", DAY),
          typed("tolerance", "Tolerance", "number", "General"),
          typed("frequency", "Frequency"),
          typed("owner", "Owner"),
          typed("source", "Source system"),
          typed("label", "Label column"),
          typed("chart", "Chart"),
          {
            name: "rules",
            title: "Rule set",
            holds: { input: "choice", choicesFrom: all("set", "sets", "rule-sets") },
          },
          {
            name: "baseline",
            title: "Baseline rows",
            holds: { input: "number", min: 2 },
          },
          typed("lower bound", "Lower bound", "number", "General"),
          { name: "weight", title: "Weight in its goal", holds: { input: "number", min: 0 } },
          chosen("dashboard", "Dashboard", ["Yes", "No"]),
          typed("lsl", "Lower specification", "number", "General"),
          typed("usl", "Upper specification", "number", "General"),
          typed("natural", "Natural frequency"),
          typed("updated", "Last updated", "date", DAY),
        ],
      },
      { block: "section", text: "Phase changes: from this label on, limits start anew" },
      {
        block: "table",
        name: "phases",
        rows: Math.max(LIST_ROWS, phaseChanges.length + SPARE_ROWS),
        fill: phaseChanges.map(phaseRow),
        marks: [
          { columns: ["state"], when: fx`${here("state")}="Yes"`, role: "good" },
          { columns: ["state"], when: fx`LEFT(${here("state")},2)="No"`, role: "near" },
        ],
        columns: [
          { name: "kpi", title: "KPI id", holds: { input: "choice", choicesFrom: all("id", "kpis") } },
          typed("start", "Starts at (label)", "text", dateOr(phaseChanges.map(({ start }) => start))),
          typed("name", "Name of the phase"),
          typed("by", "Decided by"),
          typed("on", "Decided on", "date", DAY),
          typed("why", "Why: what changed in the process"),
          typed("distinct", "Distinctly different?"),
          typed("known", "Reason known?"),
          typed("wanted", "Desirable?"),
          typed("lasting", "Expected to last?"),
          { name: "state", title: "On record?", holds: { formula: ON_RECORD } },
          {
            name: "key",
            title: "Key",
            holds: {
              formula: fx`IF(${here("kpi")}="","",${here("kpi")}&"|"&COUNTIF(${upToHere("kpi")},${here("kpi")}))`,
            },
            role: "helper",
          },
        ],
      },
      { block: "section", text: "Points left out: shown hollow, no part in limits and tests" },
      {
        block: "table",
        name: "out",
        rows: Math.max(LIST_ROWS, leftOut.length + SPARE_ROWS),
        fill: leftOut.map(({ kpi, label, reason }): RowFill => (kpi === "" ? {} : { kpi, label, reason })),
        columns: [
          { name: "kpi", title: "KPI id", holds: { input: "choice", choicesFrom: all("id", "kpis") } },
          typed("label", "Label of the point", "text", dateOr(leftOut.map(({ label }) => label))),
          typed("reason", "Reason"),
        ],
      },
    ],
  };
}

/** Limits are never recalculated silently: who, when and why, and the four answers. */
const ON_RECORD = fx`IF(${here("kpi")}="","",IF(${here("why")}="","No reason",IF(${here("by")}="","No person",IF(NOT(ISNUMBER(${here("on")})),"No date",IF(OR(${here("distinct")}="",${here("known")}="",${here("wanted")}="",${here("lasting")}=""),"No answers","Yes")))))`;

function phaseRow({ on, distinct, known, wanted, lasting, ...it }: PhaseChange): RowFill {
  const answers = {
    distinct: distinct ?? null,
    known: known ?? null,
    wanted: wanted ?? null,
    lasting: lasting ?? null,
  };
  return it.kpi === "" ? {} : { ...it, on: on ?? null, ...answers };
}

/** Labels that are dates are shown as dates. */
const dateOr = (labels: readonly Cell[]): string | undefined =>
  labels.every((label) => typeof label === "number") ? "mmm d, yyyy" : undefined;
