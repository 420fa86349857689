import { fx, here } from "../../workbook/formula";
import { DUE_MARKS, dueFlag } from "../due-flag";
import { plainTemplate } from "../plain-template";
import { amount, day, words, worked } from "../table-columns";

const scale = (name: string, title: string) => amount(name, title, "0", 1, 10);
/** Words, or a number off the scale, are named: pasting goes past the limits of the cell, and a blank would hide a risk. */
const rpn = (s: string, o: string, d: string) => {
  const three = fx`${here(s)},${here(o)},${here(d)}`;
  const product = fx`IF(COUNT(${three})=3,${here(s)}*${here(o)}*${here(d)},"")`;
  return fx`IF(COUNTA(${three})=0,"",IF(COUNT(${three})<COUNTA(${three}),"Use 1 to 10",IF(OR(MIN(${three})<1,MAX(${three})>10),"Use 1 to 10",${product})))`;
};

/** What can go wrong in each step, how bad that is, and what is done about the worst first. */
export const fmea = plainTemplate({
  id: "fmea",
  title: "FMEA",
  phase: "analyze",
  question: "What can go wrong, how bad would it be, and which risk is dealt with first?",
  how: "Severity (S), occurrence (O) and detection (D) from 1 to 10; 10 is worst, and for D it means that nobody would notice. RPN = S x O x D. Deal with every S of 9 or 10 and every RPN of 100 or more.",
  needs: ["home"],
  widths: [24, 26, 28, 6, 28, 6, 26, 26, 6, 12, 30, 22, 13, 13, 12, 7, 7, 7, 12],
  blocks: () => [
    {
      block: "table",
      name: "modes",
      rows: 14,
      grows: true,
      freeze: true,
      marks: [
        ...DUE_MARKS,
        { columns: ["rpn"], when: fx`${here("rpn")}="Use 1 to 10"`, role: "bad" },
        { columns: ["rpn after"], when: fx`${here("rpn after")}="Use 1 to 10"`, role: "bad" },
        {
          columns: ["rpn"],
          when: fx`IF(ISNUMBER(${here("rpn")}),OR(${here("rpn")}>=100,${here("s")}>=9),FALSE)`,
          role: "bad",
        },
        {
          columns: ["rpn after"],
          when: fx`IF(COUNT(${here("rpn")},${here("rpn after")})=2,${here("rpn after")}<${here("rpn")},FALSE)`,
          role: "good",
        },
      ],
      columns: [
        words("step", "Process step"),
        words("mode", "What goes wrong"),
        words("effect", "Effect"),
        scale("s", "S"),
        words("cause", "Cause"),
        scale("o", "O"),
        words("prevention", "Control that prevents it"),
        words("detection", "Control that detects it"),
        scale("d", "D"),
        worked("rpn", "RPN", rpn("s", "o", "d"), "0"),
        words("action", "Action"),
        words("owner", "Owner (role)"),
        day("due", "Due"),
        day("done", "Done on"),
        dueFlag("due", fx`ISNUMBER(${here("done")})`),
        scale("s after", "S after"),
        scale("o after", "O after"),
        scale("d after", "D after"),
        worked("rpn after", "RPN after", rpn("s after", "o after", "d after"), "0"),
      ],
    },
  ],
});
