import { fx, here } from "../../workbook/formula";
import { plainTemplate } from "../plain-template";
import { choice, words, worked } from "../table-columns";

/** From what is seen to a cause that can be changed, one question at a time. */
export const fiveWhys = plainTemplate({
  id: "five-whys",
  title: "5 Whys",
  phase: "analyze",
  question: "Why does it happen, and why that, down to a cause that somebody here can change?",
  how: 'Ask why until the answer is something that the district can change; five times is a habit, not a rule. Every answer needs evidence. Read back with "therefore": each step must follow.',
  widths: [32, 30, 30, 30, 30, 30, 34, 32, 16, 12],
  blocks: () => [
    {
      block: "table",
      name: "chains",
      rows: 8,
      grows: true,
      freeze: true,
      columns: [
        words("problem", "What is seen"),
        words("why 1", "Why?"),
        words("why 2", "Why is that? (2)"),
        words("why 3", "Why is that? (3)"),
        words("why 4", "Why is that? (4)"),
        words("why 5", "Why is that? (5)"),
        words("evidence", "Evidence"),
        words("root", "Cause that can be changed"),
        choice("ours", "In our hands?", ["Yes", "In part", "No"]),
        worked(
          "depth",
          "Whys asked",
          fx`IF(${here("problem")}="","",COUNTA(${here("why 1")},${here("why 2")},${here("why 3")},${here("why 4")},${here("why 5")}))`,
          "0",
        ),
      ],
    },
  ],
});
