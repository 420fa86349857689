import { all, field, fx, here } from "../../workbook/formula";
import { DUE_MARKS, dueFlag } from "../due-flag";
import { result } from "../form-fields";
import { plainTemplate } from "../plain-template";
import { amount, choice, day, DAY, words, worked } from "../table-columns";

/** Letters that the plan's whole length is drawn with. */
const WIDTH = 44;
const letters = (letter: string, length: ReturnType<typeof fx>) => fx`LEFT(${letter.repeat(WIDTH)},${length})`;
const days = fx`(${field("end")}-${field("begin")}+1)`;
const before = fx`INT(${WIDTH}*(${here("start")}-${field("begin")})/${days})`;
const length = fx`MAX(1,ROUND(${WIDTH}*(${here("due")}-${here("start")}+1)/${days},0))`;

/** Every task with its dates, drawn as a bar. */
export const implementationPlan = plainTemplate({
  id: "implementation-plan",
  title: "Implementation plan",
  phase: "improve",
  question: "Who does what by when, what waits for what, and is it on time?",
  how: "One row for each task; a task that takes more than three weeks is two tasks. The bars draw themselves between the first start and the last due date.",
  needs: ["home"],
  widths: [40, 13, 24, 13, 13, 10, 12, 13, 12, 50],
  blocks: () => [
    {
      block: "fields",
      fields: [
        result("begin", "From", fx`IF(COUNT(${all("start", "tasks")})=0,"",MIN(${all("start", "tasks")}))`, DAY),
        result("end", "To", fx`IF(COUNT(${all("due", "tasks")})=0,"",MAX(${all("due", "tasks")}))`, DAY),
        result(
          "done",
          "Tasks done",
          fx`COUNTIF(${all("status", "tasks")},"Done")&" of "&COUNTA(${all("task", "tasks")})`,
        ),
        result("cost", "Cost in all", fx`SUM(${all("cost", "tasks")})`, "#,##0"),
      ],
    },
    {
      block: "table",
      name: "tasks",
      rows: 20,
      grows: true,
      freeze: true,
      marks: DUE_MARKS,
      columns: [
        words("task", "Task"),
        amount("number", "No.", "0", 1),
        words("owner", "Owner (role)"),
        day("start", "Start"),
        day("due", "Due"),
        words("after", "After no."),
        amount("cost", "Cost", "#,##0", 0),
        choice("status", "Status", ["Not started", "Started", "Done", "Dropped"]),
        dueFlag("due", fx`OR(${here("status")}="Done",${here("status")}="Dropped")`),
        worked(
          "bar",
          "When",
          fx`IF(COUNT(${here("start")},${here("due")})=2,${letters("·", before)}&${letters("█", length)},"")`,
        ),
      ],
    },
  ],
});
