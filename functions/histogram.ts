import { histogram } from "../src/statistics/histogram";
import { present } from "../src/statistics/present";
import { declare } from "./declare";
import { column } from "./parameters/column";
import { number } from "./parameters/number";
import { optional } from "./parameters/optional";

export const HISTOGRAM = declare({
  name: "HISTOGRAM",
  about: "How often values fall in each of several equal classes.",
  category: "Process capability",
  parameters: {
    values: column({ about: "Measurements in one unit; blanks are left out" }),
    bins: optional(
      number({ about: "How many classes, from 1 to 1000", least: 1, most: 1000, isWhole: true }),
      undefined,
      "Freedman and Diaconis's width, rounded to edges that can be read",
    ),
  },
  result: {
    shape: "table",
    columns: [
      { name: "From", unit: "as values", meaning: "Lower edge of the class; a value on it belongs to the class" },
      {
        name: "To",
        unit: "as values",
        meaning: "Upper edge; a value on it belongs to the next class, the largest to the last",
      },
      { name: "Count", unit: "values", meaning: "How many values fall in the class" },
    ],
  },
  examples: [
    {
      title: "Minutes late on ten mornings",
      sheet: [["Minutes late"], [12], [9], [15], [11], [8], [10], [13], [9], [12], [31]],
      formula: "=HISTOGRAM(A1:A11)",
      gives: [
        [5, 10, 3],
        [10, 15, 5],
        [15, 20, 1],
        [20, 25, 0],
        [25, 30, 0],
        [30, 35, 1],
      ],
    },
    {
      title: "Two classes from the smallest value to the largest",
      sheet: [[1], [2], [2], [3], [9]],
      formula: "=HISTOGRAM(A1:A5,2)",
      gives: [
        [1, 5, 4],
        [5, 9, 1],
      ],
    },
    {
      title: "Values that do not vary",
      sheet: [[7], [null], [7]],
      formula: "=HISTOGRAM(A1:A3)",
      gives: [[6.5, 7.5, 2]],
    },
    { title: "Half a class", sheet: [[1], [2]], formula: "=HISTOGRAM(A1:A2,1.5)", gives: { error: "#NUM!" } },
    { title: "No numbers", sheet: [["Minutes late"], [null]], formula: "=HISTOGRAM(A1:A2)", gives: { error: "#N/A" } },
  ],
  seeAlso: ["CAPABILITY", "NORMALITY"],
  definition: [
    "width = 2 x interquartile range / n^(1/3), rounded to 1, 2 or 5 times a power of ten; edges are multiples of it",
    "with bins: that many equal classes from the smallest value to the largest",
  ],
  source: ["Freedman and Diaconis 1981, On the histogram as a density estimator: L2 theory"],
  differs: [
    { tool: "Excel's histogram chart", how: "takes Scott's width and puts a value on an edge into the class below" },
  ],
  compute({ values, bins }) {
    return histogram(present(values), bins).map(({ from, to, count }) => [from, to, count]);
  },
});
