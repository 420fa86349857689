import { pareto } from "../src/statistics/pareto";
import { declare } from "./declare";
import { counts } from "./parameters/counts";
import { labels } from "./parameters/labels";
import { number } from "./parameters/number";
import { optional } from "./parameters/optional";

export const PARETO = declare({
  name: "PARETO",
  about: "Causes in order of their weight, largest first, with the vital few marked.",
  category: "Causes",
  parameters: {
    categories: labels({ about: "The cause of each occurrence, or of each line of a summary" }),
    weights: optional(
      counts({
        about: "What each is worth: a count, minutes, dollars; 0 or more",
        alongside: "categories",
        least: 0,
      }),
      null,
      "1 each, so that occurrences are counted",
    ),
    vital_share: optional(
      number({ about: "The share that the vital few reach together, as a fraction", above: 0, most: 1 }),
      0.8,
      "0.8",
    ),
  },
  result: {
    shape: "table",
    columns: [
      { name: "Category", unit: "text", meaning: "The cause; blanks are gathered as (blank)" },
      { name: "Amount", unit: "as weights", meaning: "Sum of its weights, or how often it occurs" },
      { name: "Percent", unit: "fraction", meaning: "Amount as a share of all" },
      { name: "Cumulative", unit: "fraction", meaning: "Its share with those of all larger causes" },
      { name: "Vital", unit: "TRUE or FALSE", meaning: "Whether it is one of the fewest that reach the vital share" },
    ],
  },
  examples: [
    {
      title: "A log of causes, one a late run",
      sheet: [["Traffic"], ["No driver"], ["Traffic"], ["Breakdown"], ["traffic"]],
      formula: "=PARETO(A1:A5)",
      gives: [
        ["Traffic", 3, 0.6, 0.6, true],
        ["No driver", 1, 0.2, 0.8, true],
        ["Breakdown", 1, 0.2, 1, false],
      ],
    },
    {
      title: "A summary with student-minutes lost, and half of them as the vital share",
      sheet: [
        ["Cause", "Minutes"],
        ["Breakdown", 710],
        ["Traffic", 6490],
        [null, 750],
        ["No driver", 2050],
      ],
      formula: "=PARETO(A1:A5,B1:B5,0.5)",
      gives: [
        ["Traffic", 6490, 0.649, 0.649, true],
        ["No driver", 2050, 0.205, 0.854, false],
        ["(blank)", 750, 0.075, 0.929, false],
        ["Breakdown", 710, 0.071, 1, false],
      ],
    },
    {
      title: "Equal causes keep the order in which they first appear",
      sheet: [["Late dismissal"], ["Weather"]],
      formula: "=PARETO(A1:A2)",
      gives: [
        ["Late dismissal", 1, 0.5, 0.5, true],
        ["Weather", 1, 0.5, 1, true],
      ],
    },
    {
      title: "Nothing weighs anything",
      sheet: [
        ["Traffic", 0],
        ["Weather", 0],
      ],
      formula: "=PARETO(A1:A2,B1:B2)",
      gives: { error: "#DIV/0!" },
    },
  ],
  seeAlso: ["FUNNEL", "ASSOCIATION"],
  definition: [
    "percent = amount / sum(amounts)",
    "cumulative = sum(amounts of this and all larger causes) / sum(amounts)",
    "vital = cumulative without this cause is below the vital share",
    "causes that differ in capitals or spaces around are one, as COUNTIF has it; ties keep the order of first appearance",
  ],
  source: ["Juran, Quality Control Handbook (the vital few and the useful many)"],
  differs: [
    {
      tool: "Minitab",
      how: "gathers the smallest causes as Other once 95 % are reached; here every cause keeps its line",
    },
  ],
  compute({ categories, weights, vital_share: vitalShare }) {
    const rows = categories
      .map((category, row) => ({ category, weight: weights === null ? 1 : (weights.numbers[row] ?? NaN) }))
      // A row without a category and without a weight is an empty line of the sheet.
      .filter(({ category, weight }) => category !== null || !Number.isNaN(weight));
    const spelled = rows.map(({ category }) => (category === null || category === "" ? "(blank)" : String(category)));
    const lines = pareto(
      spelled,
      rows.map(({ weight }) => (Number.isNaN(weight) ? 0 : weight)),
      vitalShare,
    );
    return lines.map((line) => [line.category, line.amount, line.share, line.cumulative, line.isVital]);
  },
});
