import { plainTemplate } from "../plain-template";
import { choice, day, words } from "../table-columns";

/** What was learned, and who is thanked for it. */
export const lessons = plainTemplate({
  id: "lessons",
  title: "Lessons and recognition",
  phase: "control",
  question: "What would we do again, what would we do otherwise, and whom do we thank?",
  how: "Write a lesson so that the next team can use it: what happened, why, what to do. Recognition names the team and the achievement, and says when it was given.",
  widths: [16, 44, 40, 44, 28, 16],
  blocks: () => [
    { block: "section", text: "Lessons" },
    {
      block: "table",
      name: "lessons",
      rows: 10,
      grows: true,
      columns: [
        choice("phase", "Phase", ["Define", "Measure", "Analyze", "Improve", "Control"]),
        words("happened", "What happened"),
        words("why", "Why"),
        words("advice", "What the next team should do"),
        words("shared", "Shared with"),
        choice("kind", "Kind", ["Keep doing", "Do otherwise", "Best practice"]),
      ],
    },
    { block: "section", text: "Recognition" },
    {
      block: "table",
      name: "recognition",
      rows: 6,
      grows: true,
      columns: [
        day("date", "Given on"),
        words("who", "Team or role"),
        words("what", "For what"),
        words("how", "How it was recognized"),
        words("by", "By (role)"),
      ],
    },
  ],
});
