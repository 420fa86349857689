import { dpmo } from "../src/statistics/dpmo";
import { declare } from "./declare";
import { number } from "./parameters/number";
import { optional } from "./parameters/optional";

export const DPMO = declare({
  name: "DPMO",
  about: "Defects per million opportunities.",
  category: "Process capability",
  parameters: {
    defects: number({ about: "Defects counted", least: 0 }),
    units: number({ about: "Units looked at: runs, meals, invoices", least: 0 }),
    opportunities: optional(number({ about: "Ways in which one unit can go wrong", least: 0 }), 1, "1"),
  },
  result: {
    shape: "cell",
    columns: [{ name: "DPMO", unit: "defects per million", meaning: "1,000,000 x defects / (units x opportunities)" }],
  },
  examples: [
    {
      title: "120 errors on 98,000 meals that can go wrong in two ways",
      sheet: [[120, 98000, 2]],
      formula: "=DPMO(A1,B1,C1)",
      gives: [[612.2448979591836]],
    },
    { title: "38 late runs of 420", sheet: [[38, 420]], formula: "=DPMO(A1,B1)", gives: [[90476.19047619047]] },
    { title: "No units", sheet: [[3, 0]], formula: "=DPMO(A1,B1)", gives: { error: "#DIV/0!" } },
    { title: "More defects than can be", sheet: [[12, 10]], formula: "=DPMO(A1,B1)", gives: { error: "#NUM!" } },
  ],
  seeAlso: ["SIGMA_LEVEL", "ROLLED_YIELD"],
  definition: ["DPMO = 1,000,000 x defects / (units x opportunities)"],
  source: ["ASQ Quality Progress, Sigma level"],
  differs: [
    {
      tool: "A formula such as defects / units * 1000000",
      how: "It gives more than a million where defects outnumber opportunities; here that is refused, for each opportunity counts once.",
    },
  ],
  compute({ defects, units, opportunities }) {
    return [[dpmo(defects, units, opportunities)]];
  },
});
