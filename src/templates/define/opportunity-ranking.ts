import { all, cellAt, fx, here, joined } from "../../workbook/formula";
import { plainTemplate } from "../plain-template";
import { amount, choice, fixed, words, worked } from "../table-columns";

const CRITERIA = [
  { name: "impact", title: "Impact on students and cost", weight: 4 },
  { name: "gap", title: "Gap to the target", weight: 3 },
  { name: "strategy", title: "Weight of the strategic goal", weight: 3 },
  { name: "ease", title: "Ease (5 is least effort)", weight: 2 },
  { name: "data", title: "Data at hand", weight: 1 },
] as const;

const complete = fx`COUNT(${joined(
  CRITERIA.map(({ name }) => fx`${here(name)}`),
  ",",
)})=${CRITERIA.length}`;
const weight = (row: number) => fx`${cellAt("criteria", "weight", row)}`;
const weighted = joined(
  CRITERIA.map(({ name }, row) => fx`${here(name)}*${weight(row)}`),
  "+",
);

/** Which processes to improve first, and whether to improve, design or redesign them. */
export const opportunityRanking = plainTemplate({
  id: "opportunity-ranking",
  title: "Opportunity ranking",
  phase: "define",
  question: "Which opportunity comes first, and shall the process be improved, designed or redesigned?",
  how: "Give every opportunity 1 (low) to 5 (high) on each criterion; change the weights to what the district's plan says. The score is the weighted mean.",
  widths: [34, 26, 12, 12, 12, 12, 12, 10, 8, 18, 48],
  blocks: () => [
    { block: "section", text: "Weights" },
    {
      block: "table",
      name: "criteria",
      rows: CRITERIA.length,
      fill: CRITERIA.map(({ title, weight: share }) => ({ criterion: title, weight: share })),
      columns: [fixed("criterion", "Criterion"), amount("weight", "Weight", "General", 0, 10)],
    },
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
        ...CRITERIA.map(({ name, title }) => amount(name, title, "0", 1, 5)),
        worked("score", "Score", fx`IF(${complete},(${weighted})/SUM(${all("weight", "criteria")}),"")`, "0.00"),
        worked("rank", "Rank", fx`IF(ISNUMBER(${here("score")}),RANK(${here("score")},${all("score")}),"")`, "0"),
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
