import { fx, here } from "../../workbook/formula";
import { kpiColumn } from "../kpi-column";
import { plainTemplate } from "../plain-template";
import { choice, day, words, worked } from "../table-columns";

/** Solutions tried in a small place first, with the criterion of success written before the result is known. */
export const pilotPlan = plainTemplate({
  id: "pilot-plan",
  title: "Pilot plan",
  phase: "improve",
  question: "Where is the solution tried first, what counts as success, and what was decided afterward?",
  how: "Write the criterion of success, with a number in it, before the pilot starts, and date it. Name sites to compare with: without them, a good month looks like a good solution.",
  needs: ["kpis"],
  widths: [30, 24, 24, 24, 13, 13, 36, 13, 18, 22, 28, 36, 13, 12, 20],
  blocks: () => [
    {
      block: "table",
      name: "pilots",
      rows: 6,
      grows: true,
      freeze: true,
      marks: [
        { columns: ["fair"], when: fx`${here("fair")}="Criterion came first"`, role: "good" },
        {
          columns: ["fair"],
          when: fx`AND(${here("fair")}<>"",${here("fair")}<>"Criterion came first")`,
          role: "near",
        },
      ],
      columns: [
        words("solution", "Solution"),
        words("sites", "Pilot sites"),
        words("comparison", "Sites to compare with"),
        kpiColumn("Measured by (KPI)"),
        day("from", "From"),
        day("until", "To"),
        words("criterion", "Success means"),
        day("written", "Criterion written on"),
        words("sample", "Sample"),
        words("owner", "Owner (role)"),
        words("stop", "Stop if"),
        words("result", "Result"),
        day("known", "Result known on"),
        choice("decision", "Decision", ["Adopt", "Adapt", "Abandon", "Go on"]),
        worked(
          "fair",
          "Fair test?",
          fx`IF(${here("solution")}="","",IF(${here("criterion")}="","Lacks a criterion",IF(COUNT(${here("written")},${here("from")})<2,"Lacks a date",IF(${here("written")}<=${here("from")},"Criterion came first","Criterion came too late"))))`,
        ),
      ],
    },
  ],
});
