import { line } from "../form-fields";
import { plainTemplate } from "../plain-template";
import { words } from "../table-columns";

/** Who supplies what to which step, and who gets what out of it. */
export const sipoc = plainTemplate({
  id: "sipoc",
  title: "SIPOC",
  phase: "define",
  question: "Where does the process begin and end, who feeds it, and who depends on what comes out?",
  how: "Name five to seven steps first, from the start point to the end point; then fill in both sides of each. No detail yet: the process map comes in Measure.",
  widths: [24, 26, 30, 34, 28, 30, 24],
  blocks: () => [
    { block: "section", text: "Where the process begins and ends" },
    {
      block: "fields",
      fields: [
        line("process", "Process"),
        line("start", "Start point: the first thing that happens"),
        line("end", "End point: the last thing that happens"),
      ],
    },
    { block: "section", text: "Supplier, input, process, output, customer" },
    {
      block: "table",
      name: "steps",
      rows: 9,
      grows: true,
      columns: [
        words("supplier", "Supplier"),
        words("input", "Input"),
        words("input requirement", "Requirement of the input"),
        words("step", "Process step"),
        words("output", "Output"),
        words("output requirement", "Requirement of the output"),
        words("customer", "Customer"),
      ],
    },
  ],
});
