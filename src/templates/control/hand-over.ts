import { fx, here } from "../../workbook/formula";
import { DUE_MARKS, dueFlag } from "../due-flag";
import { date, line, pick } from "../form-fields";
import { plainTemplate } from "../plain-template";
import { choice, day, words } from "../table-columns";

/** The process goes back to its owner: documents, training, open items, signatures. */
export const handOver = plainTemplate({
  id: "hand-over",
  title: "Hand-over",
  phase: "control",
  question: "Has the owner taken over the improved process, with documents, training and open items?",
  how: "The process owner signs, not the team. Roles, not names.",
  needs: ["home"],
  widths: [34, 44, 26, 14, 14, 14],
  blocks: () => [
    {
      block: "fields",
      fields: [
        line("from", "From (role)"),
        line("to", "To: process owner (role)"),
        date("on", "Handed over on"),
        pick("accepted", "Accepted by the owner?", ["Yes", "With open items", "No"]),
        line("signed", "Signed by (role)"),
        date("signed on", "Signed on"),
      ],
    },
    { block: "section", text: "Documents and training" },
    {
      block: "table",
      name: "documents",
      rows: 8,
      grows: true,
      columns: [
        words("document", "Document or training"),
        words("about", "What it is for"),
        words("where", "Where it is kept"),
        day("date", "Done on"),
      ],
    },
    { block: "section", text: "Open items" },
    {
      block: "table",
      name: "items",
      rows: 8,
      grows: true,
      marks: DUE_MARKS,
      columns: [
        words("item", "Open item"),
        words("next", "Next step"),
        words("owner", "Owner (role)"),
        day("due", "Due"),
        choice("status", "Status", ["Open", "Closed"]),
        dueFlag("due", fx`${here("status")}="Closed"`),
      ],
    },
  ],
});
