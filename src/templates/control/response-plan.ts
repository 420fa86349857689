import { fx, here } from "../../workbook/formula";
import { kpiColumn } from "../kpi-column";
import { plainTemplate } from "../plain-template";
import { amount, words, worked } from "../table-columns";

/** What happens when a chart signals: first answer, containment, escalation, proof. */
export const responsePlan = plainTemplate({
  id: "response-plan",
  title: "Response plan",
  phase: "control",
  question: "When the chart signals, who does what first, within how long, and how is it known to be over?",
  how: "One row for each trigger. A trigger is something that can be seen on the chart or the floor, not a feeling. Nobody should need a meeting to start.",
  needs: ["kpis"],
  widths: [34, 26, 13, 38, 38, 24, 24, 34, 18],
  blocks: () => [
    {
      block: "table",
      name: "triggers",
      rows: 10,
      grows: true,
      freeze: true,
      marks: [
        { columns: ["ready"], when: fx`${here("ready")}="Ready"`, role: "good" },
        { columns: ["ready"], when: fx`AND(${here("ready")}<>"",${here("ready")}<>"Ready")`, role: "near" },
      ],
      columns: [
        words("trigger", "Trigger"),
        kpiColumn(),
        amount("hours", "First response within, hours", "0", 0),
        words("response", "First response"),
        words("containment", "Containment"),
        words("who", "Who (role)"),
        words("escalation", "Escalate to"),
        words("verification", "Verified by"),
        worked(
          "ready",
          "Ready?",
          fx`IF(${here("trigger")}="","",IF(${here("response")}="","Lacks a response",IF(${here("who")}="","Lacks a person",IF(ISNUMBER(${here("hours")}),"Ready","Lacks a time"))))`,
        ),
      ],
    },
  ],
});
