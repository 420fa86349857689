import { all, fx, here } from "../../workbook/formula";
import { plainTemplate } from "../plain-template";
import { amount, words, worked } from "../table-columns";
import { marksOf, scoreAndRank, weights } from "../weighted-criteria";

const CRITERIA = [
  { name: "effect", title: "Effect on the cause", weight: 5 },
  { name: "speed", title: "Speed", weight: 2 },
  { name: "cost", title: "Low cost", weight: 3 },
  { name: "ease", title: "Ease", weight: 2 },
  { name: "risk", title: "Low risk", weight: 3 },
] as const;

/** Solutions weighed against each other, each tied to the cause that it removes. */
export const solutionMatrix = plainTemplate({
  id: "solution-matrix",
  title: "Solution matrix",
  phase: "improve",
  question: "Which solution removes which verified cause, and which one is tried first?",
  how: "Each solution names the cause that it removes. Give 1 (poor) to 5 (good) on each criterion; 5 on cost and risk means little of it. The score is the weighted mean.",
  widths: [32, 40, 11, 11, 11, 11, 11, 16, 9, 9, 18, 18],
  blocks: ({ has }) => [
    ...weights(CRITERIA),
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
        ...marksOf(CRITERIA),
        amount("dollars", "Cost, dollars", "#,##0", 0),
        ...scoreAndRank(CRITERIA),
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
