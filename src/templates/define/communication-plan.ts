import { fx, here } from "../../workbook/formula";
import { DUE_MARKS, dueFlag } from "../due-flag";
import { plainTemplate } from "../plain-template";
import { choice, day, words } from "../table-columns";

/** Who is told what, how, and when. */
export const communicationPlan = plainTemplate({
  id: "communication-plan",
  title: "Communication plan",
  phase: "define",
  question: "Who has to be told what, by whom, how and when?",
  how: "One row for each message. Start from the stakeholders: everybody with high influence has a row.",
  needs: ["home"],
  widths: [28, 42, 30, 20, 16, 26, 13, 14, 12],
  blocks: () => [
    {
      block: "table",
      name: "messages",
      rows: 12,
      grows: true,
      freeze: true,
      marks: DUE_MARKS,
      columns: [
        words("audience", "Audience"),
        words("message", "Message"),
        words("purpose", "Purpose"),
        words("medium", "Medium"),
        choice("frequency", "Frequency", ["Once", "Daily", "Weekly", "Monthly", "At each gate", "As needed"]),
        words("owner", "Owner (role)"),
        day("due", "Next on"),
        choice("status", "Status", ["Planned", "Sent", "Running", "Dropped"]),
        dueFlag("due", fx`OR(${here("status")}="Sent",${here("status")}="Dropped")`),
      ],
    },
  ],
});
