import { kpiColumn } from "../kpi-column";
import { plainTemplate } from "../plain-template";
import { READY_MARKS, readyFlag } from "../ready-flag";
import { amount, words } from "../table-columns";

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
      marks: READY_MARKS,
      columns: [
        words("trigger", "Trigger"),
        kpiColumn(),
        amount("hours", "First response within, hours", "0", 0),
        words("response", "First response"),
        words("containment", "Containment"),
        words("who", "Who (role)"),
        words("escalation", "Escalate to"),
        words("verification", "Verified by"),
        readyFlag("trigger", [
          ["response", "Lacks a response"],
          ["who", "Lacks a person"],
          ["hours", "Lacks a time"],
        ]),
      ],
    },
  ],
});
