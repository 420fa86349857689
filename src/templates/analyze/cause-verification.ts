import { all, fx, here, joined } from "../../workbook/formula";
import { plainTemplate } from "../plain-template";
import { amount, choice, day, words, worked } from "../table-columns";

const TESTS = [
  "Two rates (COMPARE proportions)",
  "Two means (COMPARE)",
  "Several groups (COMPARE_GROUPS)",
  "Association (ASSOCIATION)",
  "Control chart",
  "Funnel",
  "Direct observation",
] as const;

const shown = fx`AND(COUNT(${here("low")},${here("high")})=2,OR(AND(${here("low")}>0,${here("high")}>0),AND(${here("low")}<0,${here("high")}<0)))`;

/** Where a suspected cause may be listed. */
const LISTS = [
  { id: "fishbone", table: "causes", column: "cause" },
  { id: "five-whys", table: "chains", column: "root" },
] as const;

/** Which suspected causes the data confirm. */
export const causeVerification = plainTemplate({
  id: "cause-verification",
  title: "Cause verification",
  phase: "analyze",
  question: "Which of the suspected causes do the data confirm, and how large is the effect of each?",
  how: "One row for each suspicion. Write the hypothesis before looking at the data. A cause counts as verified when it was tested, the interval of its effect leaves out zero (or p is below 0.05), and it was seen at work.",
  widths: [32, 38, 30, 28, 10, 10, 12, 12, 12, 20, 26, 13, 14, 13, 24],
  blocks: ({ has }) => [
    {
      block: "table",
      name: "causes",
      rows: 12,
      grows: true,
      freeze: true,
      marks: [
        { columns: ["verdict"], when: fx`${here("verdict")}="Verified"`, role: "good" },
        { columns: ["agrees"], when: fx`${here("agrees")}="But the numbers do not show it"`, role: "bad" },
      ],
      columns: [
        words("cause", "Suspected cause"),
        words("hypothesis", "Hypothesis"),
        words("data", "Data used"),
        choice("test", "Test used", TESTS),
        amount("n", "Cases", "#,##0", 0),
        amount("p", "p", "0.000", 0, 1),
        amount("effect", "Effect", "0.00"),
        amount("low", "Low (95%)", "0.00"),
        amount("high", "High (95%)", "0.00"),
        words("unit", "Unit of the effect"),
        worked(
          "says",
          "What the numbers say",
          fx`IF(${here("cause")}="","",IF(${shown},"A real effect",IF(COUNT(${here("low")},${here("high")})=2,"Cannot be told from chance",IF(ISNUMBER(${here("p")}),IF(${here("p")}<0.05,"A real effect","Cannot be told from chance"),"No numbers yet"))))`,
        ),
        worked(
          "listed",
          "On fishbone or whys?",
          fx`IF(${here("cause")}="","",IF(${joined(
            LISTS.filter(({ id }) => has(id)).map(
              ({ id, table, column }) => fx`COUNTIF(${all(column, table, id)},${here("cause")})+`,
            ),
            "",
          )}0>0,"Yes","No"))`,
        ),
        choice("verdict", "Verdict", ["Verified", "Rejected", "Open"]),
        day("date", "Date"),
        worked(
          "agrees",
          "Verdict and numbers",
          fx`IF(OR(${here("cause")}="",${here("verdict")}=""),"",IF(AND(${here("verdict")}="Verified",${here("says")}<>"A real effect"),"But the numbers do not show it","Agree"))`,
        ),
      ],
    },
  ],
});
