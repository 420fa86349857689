import { all, field, fx, here } from "../../workbook/formula";
import { result } from "../form-fields";
import { plainTemplate } from "../plain-template";
import { amount, choice, words, worked } from "../table-columns";

const VALUE = ["Value-added", "Required", "Waste"] as const;

/** The steps of the process as they run today, with their times and their waste. */
export const processMap = plainTemplate({
  id: "process-map",
  title: "Process map",
  phase: "measure",
  question: "How does the work really run, step by step, and where do time and effort go?",
  how: "Walk the process and write what is done, not what the manual says. Value-added: the customer would pay for it. Required: law or safety asks for it. Waste: neither. Times in minutes for one unit of work.",
  widths: [38, 13, 22, 15, 13, 13, 13, 13, 13, 18, 30, 13, 25],
  blocks: () => [
    {
      block: "table",
      name: "steps",
      rows: 18,
      grows: true,
      freeze: true,
      marks: [
        { columns: ["value"], when: fx`${here("value")}="Waste"`, role: "bad" },
        { columns: ["value"], when: fx`${here("value")}="Value-added"`, role: "good" },
      ],
      columns: [
        words("activity", "Activity"),
        amount("step", "Step", "0", 1),
        words("owner", "Owner (role)"),
        choice("value", "Kind", VALUE),
        amount("work", "Work time, min", "0.0", 0),
        amount("cycle", "Cycle time, min", "0.0", 0),
        amount("wait", "Wait, min", "0.0", 0),
        amount("volume", "Volume a day", "#,##0", 0),
        amount("rework", "Rework", "0%", 0, 1),
        words("system", "System or form"),
        words("pain", "What goes wrong"),
        worked(
          "share",
          "Of lead time",
          fx`IF(AND(COUNT(${here("cycle")},${here("wait")})>0,${field("lead time")}>0),SUM(${here("cycle")},${here("wait")})/${field("lead time")},"")`,
          "0%",
        ),
        worked(
          "bar",
          "Where the time goes",
          fx`IF(ISNUMBER(${here("share")}),LEFT(${"█".repeat(20)},ROUND(20*${here("share")},0)),"")`,
        ),
      ],
    },
    { block: "section", text: "In all" },
    {
      block: "fields",
      fields: [
        result("steps", "Steps", fx`COUNTA(${all("activity", "steps")})`, "0"),
        result("lead time", "Lead time, minutes", fx`SUM(${all("cycle", "steps")},${all("wait", "steps")})`, "0.0"),
        result(
          "value added",
          "Value-added share of lead time",
          fx`IF(${field("lead time")}=0,"",SUMIFS(${all("cycle", "steps")},${all("value", "steps")},${"Value-added"})/${field("lead time")})`,
          "0%",
        ),
        result(
          "waiting",
          "Waiting share of lead time",
          fx`IF(${field("lead time")}=0,"",SUM(${all("wait", "steps")})/${field("lead time")})`,
          "0%",
        ),
        result(
          "hours",
          "Work hours a day",
          fx`SUMPRODUCT(${all("work", "steps")},${all("volume", "steps")})/60`,
          "#,##0.0",
        ),
        result(
          "rework hours",
          "Of them spent on rework",
          fx`SUMPRODUCT(${all("work", "steps")},${all("volume", "steps")},${all("rework", "steps")})/60`,
          "#,##0.0",
        ),
      ],
    },
  ],
});
