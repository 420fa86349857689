import { weightedScore } from "../src/statistics/weighted-score";
import { declare } from "./declare";
import { column } from "./parameters/column";
import { counts } from "./parameters/counts";
import { number } from "./parameters/number";
import { optional } from "./parameters/optional";

export const SCORE = declare({
  name: "SCORE",
  about: "The weighted score of a goal from the attainments of its KPIs.",
  category: "Goals and savings",
  parameters: {
    attainments: column({ about: "Attainment of each KPI as a fraction of its target; a blank is left out" }),
    weights: optional(
      counts({ about: "Weight of each KPI, 0 or more", alongside: "attainments", least: 0 }),
      null,
      "all alike",
    ),
    cap: optional(
      number({ about: "No attainment counts for more than this; 1 keeps one KPI from hiding another", above: 0 }),
      Infinity,
      "no cap",
    ),
  },
  result: {
    shape: "cell",
    columns: [{ name: "Score", unit: "fraction", meaning: "Weighted mean of the attainments" }],
  },
  examples: [
    {
      title: "Three KPIs, the first of double weight, none counting for more than 100 %",
      sheet: [
        ["Attainment", "Weight"],
        [1.2, 2],
        [0.8, 1],
        [0.95, 1],
      ],
      formula: "=SCORE(A1:A4,B1:B4,1)",
      gives: [[0.9375]],
    },
    {
      title: "Without weights all count alike, and a KPI without data is left out",
      sheet: [[0.9], [null], [0.8]],
      formula: "=SCORE(A1:A3)",
      gives: [[0.8500000000000001]],
    },
    {
      title: "Weights of nothing",
      sheet: [
        [0.9, 0],
        [0.8, 0],
      ],
      formula: "=SCORE(A1:A2,B1:B2)",
      gives: { error: "#DIV/0!" },
    },
    { title: "No attainment yet", sheet: [["Attainment"], [null]], formula: "=SCORE(A1:A2)", gives: { error: "#N/A" } },
  ],
  seeAlso: ["KPI"],
  definition: ["score = sum(weight x min(attainment, cap)) / sum(weight), over the KPIs that have an attainment"],
  source: ["Kaplan and Norton 1996, The Balanced Scorecard"],
  differs: [
    {
      tool: "Excel's SUMPRODUCT / SUM",
      how: "It counts a KPI without data as 0; here a blank is left out of both sums.",
    },
  ],
  compute({ attainments, weights, cap }) {
    return [[weightedScore(attainments, weights?.numbers ?? attainments.map(() => 1), cap)]];
  },
});
