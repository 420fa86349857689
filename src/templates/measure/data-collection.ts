import { kpiColumn } from "../kpi-column";
import { plainTemplate } from "../plain-template";
import { READY_MARKS, readyFlag } from "../ready-flag";
import { choice, day, words } from "../table-columns";

/** What is measured, how exactly, by whom, and how it will be charted. */
export const dataCollection = plainTemplate({
  id: "data-collection",
  title: "Data collection plan",
  phase: "measure",
  question: "What exactly is counted, where does it come from, who collects it, and how will it be charted?",
  how: "The operational definition is what two people need to count alike: what counts, when the clock starts and stops, what is left out. Collect the factors to split by from the first day on.",
  needs: ["kpis"],
  widths: [34, 24, 14, 16, 40, 20, 20, 22, 20, 10, 12, 22, 13, 30, 14, 12, 22, 22, 14],
  blocks: () => [
    {
      block: "table",
      name: "measures",
      rows: 10,
      grows: true,
      freeze: true,
      marks: READY_MARKS,
      columns: [
        words("question", "Question to answer"),
        kpiColumn("Measure (KPI)"),
        choice("type", "Type of data", ["Continuous", "Count", "Proportion", "Time between events"]),
        words("unit", "Unit"),
        words("definition", "Operational definition"),
        words("numerator", "Numerator"),
        words("denominator", "Denominator"),
        words("source", "Source"),
        words("sampling", "Sampling"),
        words("size", "Size"),
        words("frequency", "Frequency"),
        words("who", "Collected by (role)"),
        day("start", "From"),
        words("factors", "Split by"),
        choice("agreement", "Coded by people?", ["Yes", "No"]),
        words("chart", "Planned chart"),
        words("storage", "Stored where"),
        words("privacy", "Privacy"),
        readyFlag("question", [
          ["definition", "Lacks a definition"],
          ["source", "Lacks a source"],
          ["who", "Lacks a person"],
        ]),
      ],
    },
  ],
});
