import { fx, here, joined, type Formula } from "../../workbook/formula";
import { kpiColumn } from "../kpi-column";
import { IS_ON_KPIS, NO_SUCH_KPI, saidOfKpi } from "../of-kpi";
import { plainTemplate } from "../plain-template";
import { READY_MARKS, readyFlag } from "../ready-flag";
import { choice, day, words, worked } from "../table-columns";

const ROWS = 10;
/** What the KPIs sheet says of a KPI: these columns are typed only for what is not on that sheet. */
const DEFINED = ["numerator", "denominator", "unit", "frequency", "chart"] as const;

const part = (before: string, said: string): Formula => fx`IF(${saidOfKpi(said)}="","",${before}&${saidOfKpi(said)})`;
const SAYS = joined(
  [
    saidOfKpi("numerator"),
    part(" / ", "denominator"),
    part("; ", "unit"),
    part("; ", "frequency"),
    part("; chart ", "chart"),
  ],
  "&",
);
const DIFFERS = joined(
  DEFINED.map((it) => fx`AND(${here(it)}<>"",${here(it)}<>${saidOfKpi(it)})`),
  ",",
);

/** What is measured, how exactly, by whom, and how it will be charted. */
export const dataCollection = plainTemplate({
  id: "data-collection",
  title: "Data collection plan",
  phase: "measure",
  question: "What exactly is counted, where does it come from, who collects it, and how will it be charted?",
  how: "The operational definition is what two people need to count alike: what counts, when the clock starts and stops, what is left out. Where a KPI of the KPIs sheet is chosen, leave numerator to planned chart blank: they are read from there. Collect the factors to split by from the first day on.",
  needs: ["kpis"],
  widths: [30, 24, 14, 40, 34, 16, 16, 14, 12, 12, 20, 14, 12, 18, 13, 26, 12, 20, 18, 16],
  blocks: () => [
    {
      block: "table",
      name: "measures",
      rows: ROWS,
      shows: Array.from({ length: ROWS }, () => ({ says: "" })),
      grows: true,
      freeze: true,
      marks: READY_MARKS,
      columns: [
        words("question", "Question to answer"),
        kpiColumn("Measure (KPI)"),
        choice("type", "Type of data", ["Continuous", "Count", "Proportion", "Time between events"]),
        words("definition", "Operational definition"),
        {
          ...worked(
            "says",
            "As the KPIs sheet says",
            fx`IF(${here("kpi")}="","",IF(${IS_ON_KPIS},${SAYS},${NO_SUCH_KPI}))`,
          ),
          role: "text",
        },
        words("numerator", "Numerator"),
        words("denominator", "Denominator"),
        words("unit", "Unit"),
        words("frequency", "Frequency"),
        words("chart", "Planned chart"),
        words("source", "Taken from"),
        words("sampling", "Sampling"),
        words("size", "Size"),
        words("who", "Collected by (role)"),
        day("start", "From"),
        words("factors", "Split by"),
        choice("agreement", "Coded by people?", ["Yes", "No"]),
        words("storage", "Stored where"),
        words("privacy", "Privacy"),
        readyFlag(
          "question",
          [
            ["definition", "Lacks a definition"],
            ["source", "Lacks a source"],
            ["who", "Lacks a person"],
          ],
          { when: fx`IF(${IS_ON_KPIS},OR(${DIFFERS}),FALSE)`, words: "Differs from the KPIs sheet" },
        ),
      ],
    },
  ],
});
