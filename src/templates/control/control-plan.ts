import type { RowFill } from "../../workbook/design";
import { all, cellAt, field, fx } from "../../workbook/formula";
import { chartTemplate } from "../chart-of-kpi";
import { plainTemplate } from "../plain-template";
import { READY_MARKS, readyFlag } from "../ready-flag";
import { amount, day, rowwise, words } from "../table-columns";

/** How the gain is held: what is watched in which step, by whom, on which chart, and what happens on a signal. */
export const controlPlan = plainTemplate({
  id: "control-plan",
  title: "Control plan",
  phase: "control",
  question: "What is watched from now on, by whom, how often, and what is done when the chart signals?",
  how: "The first rows are the KPIs, with definition, chart and limits read from their sheets; add what is checked by hand below. Every row needs a person and a reaction.",
  needs: ["charts"],
  widths: [26, 26, 28, 14, 36, 20, 14, 14, 24, 20, 12, 11, 11, 13, 34, 13, 16],
  blocks: ({ kpis }) => [
    {
      block: "table",
      name: "kpis",
      rows: Math.max(1, kpis.length),
      freeze: true,
      marks: READY_MARKS,
      shows: kpis.map(({ kpi: { process, name, requirement, unit, definition, source } }) => ({
        step: process,
        kpi: name,
        requirement,
        unit,
        definition,
        source,
      })),
      numbers: kpis.map(({ valueNumber: it, labelNumber }) => ({ lower: it, upper: it, from: labelNumber })),
      fill: kpis.map(({ kpi }, row): RowFill => {
        const defined = (column: string) =>
          fx`IF(${cellAt("kpis", column, row, "kpis")}="","",${cellAt("kpis", column, row, "kpis")})`;
        const chart = chartTemplate(kpi);
        const fact = (name: string) => fx`${field(name, chart)}`;
        return {
          step: defined("process"),
          kpi: defined("name"),
          requirement: defined("requirement"),
          unit: defined("unit"),
          definition: defined("definition"),
          source: defined("source"),
          often: defined("frequency"),
          chart: defined("chart"),
          lower: fact("lower"),
          upper: fact("upper"),
          from: fx`INDEX(${all("start", "phases", chart)},MAX(1,${field("phase", chart)}))`,
        };
      }),
      columns: [
        { ...rowwise("step", "Process step"), role: "text" },
        { ...rowwise("kpi", "CTQ (KPI)"), role: "label" },
        { ...rowwise("requirement", "Requirement"), role: "text" },
        { ...rowwise("unit", "Unit"), role: "text" },
        { ...rowwise("definition", "Operational definition"), role: "text" },
        { ...rowwise("source", "How measured"), role: "text" },
        words("sample", "Sample"),
        rowwise("often", "Frequency"),
        words("who", "Watched by (role)"),
        words("where", "Recorded where"),
        rowwise("chart", "Chart"),
        rowwise("lower", "Lower limit"),
        rowwise("upper", "Upper limit"),
        rowwise("from", "Limits since"),
        words("reaction", "Reaction plan"),
        day("reviewed", "Reviewed on"),
        readyFlag("kpi", [
          ["who", "Lacks a person"],
          ["reaction", "Lacks a reaction"],
        ]),
      ],
    },
    { block: "section", text: "Checked by hand" },
    {
      block: "table",
      name: "checks",
      rows: 8,
      grows: true,
      columns: [
        words("step", "Process step"),
        words("what", "What is checked"),
        words("requirement", "Requirement"),
        words("unit", "Unit"),
        words("how", "How"),
        words("who", "By (role)"),
        words("often", "How often"),
        amount("sample", "Sample size", "0", 0),
        words("reaction", "Reaction"),
      ],
    },
  ],
});
