import { all, field, fx } from "../../workbook/formula";
import type { Criterion } from "./criterion";

const cause = (column: string) => all(column, "causes", "cause-verification");
const mode = (column: string) => all(column, "modes", "fmea");
const offScale = fx`SUMPRODUCT((${mode("rpn")}="Use 1 to 10")*1)`;
const CAUSES = { template: "cause-verification", title: "Cause verification" } as const;

/** What the gate after Analyze asks for. */
export const analyzeGate: readonly Criterion[] = [
  {
    template: "pareto",
    title: "Pareto of causes",
    asks: "The vital few are known",
    at: field("vital", "pareto"),
    met: fx`${field("vital", "pareto")}>0`,
    mends: "Keep a list of causes, a row for each case or month, and build the Pareto chart.",
  },
  {
    ...CAUSES,
    asks: "At least one cause is verified with data",
    tells: fx`COUNTA(${cause("cause")})>0`,
    met: fx`COUNTIFS(${cause("verdict")},"Verified",${cause("says")},"A real effect")>0`,
    mends: "Test a suspected cause and enter its effect with the interval, or p.",
  },
  {
    ...CAUSES,
    asks: "A verified cause is linked to the problem by the fishbone or the 5 Whys",
    tells: fx`COUNTA(${cause("cause")})>0`,
    met: fx`COUNTIFS(${cause("verdict")},"Verified",${cause("listed")},"Yes")>0`,
    mends: "Write the verified cause in the same words on the fishbone, or as the cause that the 5 Whys end in.",
  },
  {
    template: "fmea",
    title: "FMEA",
    asks: "No risk with an RPN of 100 or more is without an action",
    tells: fx`COUNT(${mode("rpn")})+${offScale}>0`,
    met: fx`SUMPRODUCT(ISNUMBER(${mode("rpn")})*(${mode("rpn")}>=100)*(${mode("action")}=""))+${offScale}=0`,
    mends:
      "Rate S, O and D from 1 to 10, and write an action with owner and date for every risk with an RPN of 100 or more.",
  },
];
