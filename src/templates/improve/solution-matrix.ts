import { all, cellAt, fx, here, joined } from "../../workbook/formula";
import { plainTemplate } from "../plain-template";
import { amount, fixed, words, worked } from "../table-columns";

const CRITERIA = [
  { name: "effect", title: "Effect on the cause", weight: 5 },
  { name: "speed", title: "Speed", weight: 2 },
  { name: "cost", title: "Low cost", weight: 3 },
  { name: "ease", title: "Ease", weight: 2 },
  { name: "risk", title: "Low risk", weight: 3 },
] as const;

const complete = fx`COUNT(${joined(
  CRITERIA.map(({ name }) => fx`${here(name)}`),
  ",",
)})=${CRITERIA.length}`;
const weighted = joined(
  CRITERIA.map(({ name }, row) => fx`${here(name)}*${cellAt("criteria", "weight", row)}`),
  "+",
);

/** Solutions weighed against each other, each tied to the cause that it removes. */
export const solutionMatrix = plainTemplate({
  id: "solution-matrix",
  title: "Solution matrix",
  phase: "improve",
  question: "Which solution removes which verified cause, and which one is tried first?",
  how: "Each solution names the cause that it removes. Give 1 (poor) to 5 (good) on each criterion; 5 on cost and risk means little of it. The score is the weighted mean.",
  widths: [32, 40, 11, 11, 11, 11, 11, 16, 9, 8, 18, 20],
  blocks: ({ has }) => [
    { block: "section", text: "Weights" },
    {
      block: "table",
      name: "criteria",
      rows: CRITERIA.length,
      fill: CRITERIA.map(({ title, weight }) => ({ criterion: title, weight })),
      columns: [fixed("criterion", "Criterion"), amount("weight", "Weight", "General", 0, 10)],
    },
    { block: "section", text: "Solutions" },
    {
      block: "table",
      name: "solutions",
      rows: 12,
      grows: true,
      marks: [
        { columns: ["cause", "solution", "rank"], when: fx`${here("rank")}=1`, role: "good" },
        {
          columns: ["tied"],
          when: fx`OR(${here("tied")}="No cause named",${here("tied")}="Not verified")`,
          role: "near",
        },
        { columns: ["field"], when: fx`${here("field")}="Quick win"`, role: "good" },
      ],
      columns: [
        words("cause", "Cause that it removes"),
        words("solution", "Solution"),
        ...CRITERIA.map(({ name, title }) => amount(name, title, "0", 1, 5)),
        amount("dollars", "Cost, dollars", "#,##0", 0),
        worked("score", "Score", fx`IF(${complete},(${weighted})/SUM(${all("weight", "criteria")}),"")`, "0.00"),
        worked("rank", "Rank", fx`IF(ISNUMBER(${here("score")}),RANK(${here("score")},${all("score")}),"")`, "0"),
        worked(
          "field",
          "Impact and effort",
          fx`IF(COUNT(${here("effect")},${here("ease")})<2,"",IF(${here("effect")}>=4,IF(${here("ease")}>=4,"Quick win","Big project"),IF(${here("ease")}>=4,"Fill-in","Leave it")))`,
        ),
        worked(
          "tied",
          "Cause verified?",
          has("cause-verification")
            ? fx`IF(${here("solution")}="","",IF(${here("cause")}="","No cause named",IF(COUNTIFS(${all("cause", "causes", "cause-verification")},${here("cause")},${all("verdict", "causes", "cause-verification")},"Verified")>0,"Verified","Not verified")))`
            : fx`IF(${here("solution")}="","",IF(${here("cause")}="","No cause named","Cannot tell"))`,
        ),
      ],
    },
  ],
});
