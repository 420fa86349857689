import { chartAdvice } from "../src/statistics/chart-advice";
import { ROW_MEANINGS } from "../src/statistics/row-meaning";
import { chartColumns, refuseZeroDenominators } from "./chart-parameters";
import { declare } from "./declare";
import { choice } from "./parameters/choice";
import { columns } from "./parameters/columns";
import { counts } from "./parameters/counts";
import { optional } from "./parameters/optional";
import type { Words } from "./words/find-word";

const MEANINGS: Words = Object.fromEntries(ROW_MEANINGS.map(({ name, aliases }) => [name, aliases]));

export const CHART_ADVICE = declare({
  name: "CHART_ADVICE",
  about: "Which control chart fits the data, why, and what to look out for.",
  category: "Control charts",
  parameters: {
    values: columns({
      about:
        "Measurements or counts in time order, one row per point; several columns are subgroups; a blank or #N/A is a gap",
    }),
    denominators: optional(
      counts({
        about: "What each count is out of, or its area of opportunity: one a row, or one number for all",
        alongside: "values",
        oneForAll: true,
        least: 0,
      }),
      null,
      "none",
    ),
    what: optional(choice({ about: "What one row is", words: MEANINGS }), null, "found from the data"),
  },
  result: {
    shape: "row",
    columns: [
      { name: "Chart", unit: "word", meaning: "The word for the chart that CONTROL_LIMITS takes" },
      { name: "Why", unit: "text", meaning: "What in the data speaks for it" },
      {
        name: "Watch out",
        unit: "text",
        meaning:
          "What may mislead: few points, a trend, a weekday pattern, a percentage without its denominator; blank when nothing does",
      },
    ],
  },
  examples: [
    {
      title: "One measurement a row",
      sheet: [
        ["Days"],
        [6.1],
        [5.4],
        [6.8],
        [5.9],
        [6.3],
        [5.7],
        [6.4],
        [5.2],
        [6.6],
        [5.8],
        [6],
        [6.2],
        [5.5],
        [6.7],
        [5.9],
        [6.1],
        [5.6],
        [6.3],
        [6],
        [5.8],
      ],
      formula: "=CHART_ADVICE(A:A)",
      gives: [["xmr", "Each row is one measurement.", ""]],
    },
    {
      title: "Late runs out of runs operated, which vary more than chance alone would make them",
      sheet: [
        ["Late", "Runs"],
        [14, 410],
        [22, 405],
        [9, 412],
        [31, 398],
        [62, 411],
        [17, 402],
        [71, 407],
        [25, 411],
        [55, 399],
        [12, 404],
        [66, 409],
        [8, 400],
      ],
      formula: "=CHART_ADVICE(A2:A13,B2:B13)",
      gives: [["p'", "Use p': the shares vary 5.9 times as much as chance alone would make them.", ""]],
    },
    {
      title: "Accidents a month are a rare event",
      sheet: [["Accidents"], [0], [1], [0], [2], [0], [0], [1], [0], [0], [1], [0], [0]],
      formula: '=CHART_ADVICE(A2:A13,,"count")',
      gives: [
        [
          "g",
          "Events are rare: 0.42 a row on average, too few for a chart of counts.",
          "Chart the units between events (g), or the time between them (t), one row an event. 8 of 12 values are 0: longer periods, or a g chart of what lies between events, would show more.",
        ],
      ],
    },
    {
      title: "A word that is not known",
      sheet: [[3], [4]],
      formula: '=CHART_ADVICE(A1:A2,,"mesurement")',
      gives: { error: "#VALUE!" },
    },
  ],
  seeAlso: ["CONTROL_LIMITS", "CONTROL_SUMMARY"],
  definition: [
    "one measurement a row: xmr; several: xbar-s; a share with its denominator: p, or p' when it varies otherwise than by chance; a rate: u or u'",
    "sigma_z = mean(|z[i] - z[i-1]|) / 1.128379, z = (rate - center) / sigma: near 1 when only chance is at work",
    "counts below 2 a row on average are rare events: g or t",
  ],
  source: ["Laney 2002, Improved control charts for attributes", "Provost and Murray, The Health Care Data Guide"],
  differs: [
    {
      tool: "Minitab's P Chart Diagnostic",
      how: "It compares the observed with the expected variation by a probability plot of the shares; here sigma_z, the ratio by which a p' chart widens its limits, decides: p between 0.8 and 1.2, else p'.",
    },
    {
      tool: "NHS England, Making Data Count",
      how: "It charts shares and rates as XmR too; here a share with its denominator gets a p or p' chart, whose limits follow the denominators.",
    },
  ],
  compute({ values, denominators, what }) {
    const data = chartColumns(values, denominators?.numbers ?? null);
    refuseZeroDenominators(data);
    const { chart, why, watchOut } = chartAdvice({ ...data, what: what ?? undefined });
    return [[chart, why, watchOut]];
  },
});
