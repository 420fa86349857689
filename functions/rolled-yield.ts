import { present } from "../src/statistics/present";
import { rolledYield } from "../src/statistics/rolled-yield";
import { declare } from "./declare";
import { counts } from "./parameters/counts";

export const ROLLED_YIELD = declare({
  name: "ROLLED_YIELD",
  about: "Share of units that pass every step without rework.",
  category: "Process capability",
  parameters: {
    yields: counts({ about: "First-pass yield of each step as a fraction (95 % is 0.95)", least: 0, most: 1 }),
  },
  result: {
    shape: "cell",
    columns: [{ name: "Yield", unit: "fraction", meaning: "Product of the yields of all steps" }],
  },
  examples: [
    {
      title: "Three steps of enrollment",
      sheet: [["Yield"], [0.95], [0.9], [0.99]],
      formula: "=ROLLED_YIELD(A1:A4)",
      gives: [[0.8464499999999999]],
    },
    {
      title: "A step that was not measured is left out",
      sheet: [[0.98, null, 0.97]],
      formula: "=ROLLED_YIELD(A1:C1)",
      gives: [[0.9506]],
    },
    {
      title: "A percentage without its percent sign",
      sheet: [[0.95], [98]],
      formula: "=ROLLED_YIELD(A1:A2)",
      gives: { error: "#NUM!" },
    },
    { title: "No yield", sheet: [["Yield"], [null]], formula: "=ROLLED_YIELD(A1:A2)", gives: { error: "#N/A" } },
  ],
  seeAlso: ["DPMO"],
  definition: ["yield = yield of step 1 x yield of step 2 x ..."],
  source: ["Montgomery, Introduction to Statistical Quality Control, 1.2"],
  differs: [
    {
      tool: "Excel's PRODUCT",
      how: "It leaves text out and takes 98 for 98; here text is an error, and so is a yield above 1.",
    },
  ],
  compute({ yields }) {
    return [[rolledYield(present(yields.numbers))]];
  },
});
