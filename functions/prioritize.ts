import { prioritize } from "../src/statistics/prioritize";
import { declare } from "./declare";
import { chosen } from "./parameters/choice";
import { counts } from "./parameters/counts";
import { labels, type Label } from "./parameters/labels";
import { matrix } from "./parameters/matrix";
import { optional } from "./parameters/optional";

const DIRECTIONS = { higher: ["high", "more", "up", "benefit"], lower: ["low", "less", "down", "cost"] };

export const PRIORITIZE = declare({
  name: "PRIORITIZE",
  about: "Weighted score and rank of options: which solution, cause or project comes first.",
  category: "Causes",
  parameters: {
    scores: matrix({ about: "One row an option, one column a criterion" }),
    weights: counts({ about: "Weight of each criterion, in a row or a column", least: 0 }),
    directions: optional(
      labels({ about: "Which is better for each criterion: higher or lower" }),
      [],
      "higher is better in all",
    ),
  },
  result: {
    shape: "rows",
    columns: [
      { name: "Score", unit: "weighted points", meaning: "Sum of weight x score; blank where a score is missing" },
      { name: "Rank", unit: "rank", meaning: "1 is the best; equal scores share a rank" },
    ],
  },
  examples: [
    {
      title: "Three solutions by impact, ease and cost, where a lower cost is better",
      sheet: [
        ["", "Impact", "Ease", "Cost"],
        ["Weight", 5, 3, 2],
        ["Better", "higher", "higher", "lower"],
        ["Stagger bells", 9, 3, 4],
        ["More drivers", 7, 5, 9],
        ["New routes", 8, 6, 3],
      ],
      formula: "=PRIORITIZE(B4:D6,B2:D2,B3:D3)",
      gives: [
        [70, 2],
        [56, 3],
        [76, 1],
      ],
    },
    {
      title: "Weights that were forgotten",
      sheet: [
        [3, 4],
        [5, 2],
      ],
      formula: "=PRIORITIZE(A1:B2,C1:D1)",
      gives: { error: "#VALUE!" },
    },
    {
      title: "Weights in a column beside; an option without all its scores has no rank",
      sheet: [
        [3, 4, 0.7],
        [5, null, 0.3],
        [2, 5, null],
      ],
      formula: "=PRIORITIZE(A1:B3,C1:C2)",
      gives: [
        [3.3, 1],
        ["", ""],
        [2.9, 2],
      ],
    },
    {
      title: "One weight too few",
      sheet: [
        [3, 4, 1],
        [5, 2, null],
      ],
      formula: "=PRIORITIZE(A1:B2,C1)",
      gives: { error: "#VALUE!" },
    },
  ],
  seeAlso: ["PARETO"],
  definition: [
    "score = sum(weight x points of each criterion)",
    "points = the score given, or (largest + smallest of the column) - score where lower is better",
    "rank = 1 + how many options score higher, by more than rounding (1e-12 of the parts of the score)",
  ],
  source: ["Pugh 1991, Total Design (weighted decision matrix)"],
  differs: [
    {
      tool: "Excel's RANK",
      how: "It compares to the last binary digit, so that 0.1 + 0.2 and 0.3 have different ranks; here 1e-12 of the parts of a score is allowed for.",
    },
  ],
  compute({ scores, weights, directions }) {
    const [first] = scores;
    // A single option arrives as a column, as a row of cells does everywhere.
    const isOneOption = first?.length === 1 && weights.numbers.length > 1 && scores.length === weights.numbers.length;
    const options = isOneOption ? [Float64Array.from(scores, ([score = NaN]) => score)] : scores;
    const width = options[0]?.length ?? 0;
    const words = directions.length === 0 ? new Array<Label>(width).fill(null) : directions;
    const ways = words.map((word) =>
      word === null ? "higher" : chosen("The argument directions", String(word), DIRECTIONS),
    );
    return prioritize(options, Array.from(weights.numbers), ways).map((found) =>
      found === null ? [null, null] : [found.score, found.rank],
    );
  },
});
