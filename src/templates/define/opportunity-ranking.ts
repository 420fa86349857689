import { fx, here } from "../../workbook/formula";
import { plainTemplate } from "../plain-template";
import { choice, words } from "../table-columns";
import { marksOf, scoreAndRank, weights } from "../weighted-criteria";

const CRITERIA = [
  { name: "impact", title: "Impact on students and cost", weight: 4 },
  { name: "gap", title: "Gap to the target", weight: 3 },
  { name: "strategy", title: "Weight of the strategic goal", weight: 3 },
  { name: "ease", title: "Ease (5 is least effort)", weight: 2 },
  { name: "data", title: "Data at hand", weight: 1 },
] as const;

/** Which processes to improve first, and whether to improve, design or redesign them. */
export const opportunityRanking = plainTemplate({
  id: "opportunity-ranking",
  title: "Opportunity ranking",
  phase: "define",
  question: "Which opportunity comes first, and shall the process be improved, designed or redesigned?",
  how: "Give every opportunity 1 (low) to 5 (high) on each criterion; change the weights to what the district's plan says. The score is the weighted mean.",
  widths: [34, 26, 12, 12, 12, 12, 12, 10, 10, 18, 48],
  blocks: () => [
    ...weights(CRITERIA),
    { block: "section", text: "Opportunities" },
    {
      block: "table",
      name: "opportunities",
      rows: 12,
      grows: true,
      marks: [{ columns: ["opportunity", "rank"], when: fx`${here("rank")}=1`, role: "good" }],
      columns: [
        words("opportunity", "Opportunity"),
        words("process", "Process"),
        ...marksOf(CRITERIA),
        ...scoreAndRank(CRITERIA),
        choice("kind", "Improve or design?", ["Improvement", "Design", "Redesign"]),
        words("why", "Why this kind of project"),
      ],
    },
    {
      block: "line",
      holds: {
        words:
          "Improvement: the process can reach the target once its causes are mended. Redesign: it cannot, however well it runs. Design: there is no process yet.",
      },
      role: "note",
    },
  ],
});
