import { cellAt, field, fx, here } from "../../workbook/formula";
import { chartTemplate } from "../chart-of-kpi";
import { DUE_MARKS, dueFlag } from "../due-flag";
import { date, result } from "../form-fields";
import { plainTemplate } from "../plain-template";
import { choice, day, DAY, fixed, rowwise, words } from "../table-columns";

const CHECKS = [
  { check: "30 days", days: 30 },
  { check: "60 days", days: 60 },
  { check: "90 days", days: 90 },
  { check: "6 months", days: 182 },
  { check: "1 year", days: 365 },
  { check: "2 years", days: 730 },
] as const;

/** Whether the gain is still there after 30, 60 and 90 days, and every year. */
export const sustainability = plainTemplate({
  id: "sustainability",
  title: "Sustainability checks",
  phase: "control",
  question: "Is the gain still there, and what has been learned about keeping it?",
  how: "Give the day of the hand-over; the dates of the checks follow. At each check look at the chart: is the process still in its phase?",
  needs: ["home"],
  widths: [24, 14, 24, 16, 13, 40, 40, 12],
  blocks: ({ kpis, has }) => {
    const [primary] = has("charts") ? kpis : [];
    return [
      {
        block: "fields",
        fields: [
          date("from", "Handed over on"),
          ...(primary === undefined
            ? []
            : [
                result("primary", "Primary metric", fx`${cellAt("kpis", "name", 0, "kpis")}`),
                result("now", "Now", fx`${field("variation", chartTemplate(primary.kpi))}`),
              ]),
        ],
      },
      {
        block: "table",
        name: "checks",
        rows: CHECKS.length,
        marks: [...DUE_MARKS, { columns: ["still"], when: fx`${here("still")}="No"`, role: "bad" }],
        fill: CHECKS.map(({ check, days }) => ({
          check,
          due: fx`IF(ISNUMBER(${field("from")}),${field("from")}+${days},"")`,
        })),
        columns: [
          fixed("check", "After"),
          rowwise("due", "Due", DAY),
          words("owner", "Owner (role)"),
          choice("still", "Still in phase?", ["Yes", "No", "Better still"]),
          day("done", "Checked on"),
          words("seen", "What was seen"),
          words("lesson", "Lesson"),
          dueFlag("due", fx`ISNUMBER(${here("done")})`),
        ],
      },
    ];
  },
});
