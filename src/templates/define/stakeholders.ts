import { fx, here, joined, type Formula } from "../../workbook/formula";
import { DUE_MARKS, dueFlag } from "../due-flag";
import { plainTemplate } from "../plain-template";
import { choice, day, words, worked } from "../table-columns";

const LEVELS = ["High", "Medium", "Low"] as const;
const SUPPORT = ["Against", "Skeptical", "Neutral", "Supportive", "Champion"] as const;

/** A grade of support as a number from 1 to 5. */
const rank = (column: string): Formula =>
  joined(
    SUPPORT.map((grade, i) => fx`(${here(column)}=${grade})*${i + 1}`),
    "+",
  );

/** Who can help or stop the project, and what is done about it. */
export const stakeholders = plainTemplate({
  id: "stakeholders",
  title: "Stakeholders",
  phase: "define",
  question: "Who can help this project or stop it, and what does each of them need to hear or see?",
  how: "Confidential: left out of shared copies unless asked for. Use roles, not names. The gap counts the steps from the support there is to the support that is needed.",
  isConfidential: true,
  needs: ["home"],
  widths: [22, 20, 24, 13, 13, 14, 14, 13, 26, 26, 18, 13, 13, 13],
  blocks: () => [
    {
      block: "table",
      name: "groups",
      rows: 14,
      grows: true,
      freeze: true,
      marks: [
        ...DUE_MARKS,
        { columns: ["gap"], when: fx`IF(ISNUMBER(${here("gap")}),${here("gap")}>=2,FALSE)`, role: "near" },
      ],
      columns: [
        words("group", "Group"),
        words("role", "Role in the process"),
        words("interest", "What they care about"),
        choice("influence", "Influence", LEVELS),
        choice("impact", "Affected", LEVELS),
        choice("now", "Support now", SUPPORT),
        choice("needed", "Support needed", SUPPORT),
        worked(
          "gap",
          "Gap",
          fx`IF(OR(${here("now")}="",${here("needed")}=""),"",MAX(0,(${rank("needed")})-(${rank("now")})))`,
          "0",
        ),
        words("concern", "Concern"),
        words("action", "Action"),
        words("owner", "Owner (role)"),
        day("due", "Due"),
        day("done", "Done on"),
        dueFlag("due", fx`ISNUMBER(${here("done")})`),
      ],
    },
  ],
});
