import { verdictOfChart } from "../src/dmaic/verdict-of-chart";
import type { ChartPhase } from "../src/statistics/chart-phase";
import type { ControlChart } from "../src/statistics/control-chart";
import { ANY_SIGNAL, signalText } from "../src/statistics/signal-words";
import type { Cell } from "../src/workbook/cell";
import { CHART_PARAMETERS, chartOf } from "./chart-parameters";
import { declare } from "./declare";

export const CONTROL_SUMMARY = declare({
  name: "CONTROL_SUMMARY",
  about: "One line per phase: center, limits, sigma, signals, how firm the limits are, and a verdict.",
  category: "Control charts",
  parameters: CHART_PARAMETERS,
  result: {
    shape: "table",
    columns: [
      { name: "Phase", unit: "label", meaning: "The label of the phase; blank when there are none" },
      { name: "Points", unit: "points", meaning: "Rows that hold a point, excluded ones among them" },
      { name: "Center", unit: "as plotted", meaning: "The center line, of the last row where it varies" },
      { name: "Lower", unit: "as plotted", meaning: "The lower limit, of the last row where it varies" },
      { name: "Upper", unit: "as plotted", meaning: "The upper limit, of the last row where it varies" },
      {
        name: "Sigma",
        unit: "see meaning",
        meaning:
          "One standard deviation, as the limits have it: of the plotted value in the last row for p, p', np, c, u, u' and g; else of a single measurement, in the unit of the values (also for mr, r, s, ewma and cusum, which plot something else; for i' of a row with the denominator 1); for t of the 3.6th root of the times; blank for run",
      },
      { name: "Signals", unit: "points", meaning: "How many points carry a signal" },
      {
        name: "Limits",
        unit: "text",
        meaning:
          "How firm they are: too few (below 6 points), trial (6 to 11), provisional (12 to 19), firm (20 and more)",
      },
      { name: "Verdict", unit: "text", meaning: "The same sentence as in the chart's title" },
    ],
  },
  examples: [
    {
      title: "Six weeks of work-order completion, in days",
      sheet: [["Days"], [6.1], [5.4], [6.8], [5.9], [6.3], [5.7]],
      formula: "=CONTROL_SUMMARY(A:A)",
      gives: [
        [
          "",
          6,
          6.033333333333333,
          3.9063887122467156,
          8.16027795441995,
          0.708981540362206,
          0,
          "trial",
          "Stable: no signal in 6 points.",
        ],
      ],
    },
    {
      title: "Before and after a change",
      sheet: [
        [20, "before"],
        [24, ""],
        [19, ""],
        [25, ""],
        [23, ""],
        [21, ""],
        [11, "after"],
        [9, ""],
        [12, ""],
        [8, ""],
      ],
      formula: '=CONTROL_SUMMARY(A1:A10,"xmr",,B1:B10)',
      gives: [
        [
          "before",
          6,
          22,
          11.89701304983856,
          32.10298695016144,
          3.36766231672048,
          0,
          "trial",
          "Stable: no signal in 6 points.",
        ],
        [
          "after",
          4,
          10,
          2.023957670925178,
          17.976042329074822,
          2.658680776358274,
          0,
          "too few",
          "Too few points: 4 so far; limits need at least 6.",
        ],
      ],
    },
    {
      title: "A point beyond the limits of the eight before it",
      sheet: [[12], [9], [15], [11], [8], [13], [10], [12], [31]],
      formula: '=CONTROL_SUMMARY(A1:A9,"xmr",,,"limits",8)',
      gives: [
        [
          "",
          9,
          11.25,
          1.3748999735264107,
          21.12510002647359,
          3.29170000882453,
          1,
          "trial",
          "Not stable: 1 of 9 points signals a special cause, the latest at point 9 (beyond limits).",
        ],
      ],
    },
  ],
  seeAlso: ["CONTROL_LIMITS", "CHART_ADVICE"],
  definition: ["as CONTROL_LIMITS, one line per phase"],
  source: ["Montgomery, Introduction to Statistical Quality Control", "Wheeler, Understanding Variation"],
  differs: [
    {
      tool: "qicharts2",
      how: "Its summary gives the longest run and the crossings with their limits as numbers; here the verdict names the signals in words.",
    },
  ],
  compute(given) {
    const chart = chartOf(given);
    return chart.phases.map((phase): Cell[] => [
      given.phases?.[phase.first] ?? phase.label,
      phase.points,
      orBlank(phase.center),
      orBlank(phase.lower),
      orBlank(phase.upper),
      orBlank(phase.sigma),
      phase.signals,
      phase.firmness,
      verdictOf(chart, phase),
    ]);
  },
});

function orBlank(value: number): number | null {
  return value === value ? value : null;
}

function verdictOf({ points }: ControlChart, { first, last, signals }: ChartPhase): string {
  let takingPart = 0;
  let latest = -1;
  for (let row = first; row <= last; row++) {
    const value = points.values[row] ?? NaN;
    if (value === value && points.excluded[row] !== 1) takingPart++;
    if (((points.signals[row] ?? 0) & ANY_SIGNAL) !== 0) latest = row;
  }
  const facts = { points: takingPart, signals };
  if (latest === -1) return verdictOfChart(facts);
  const signal = signalText(points.signals[latest] ?? 0);
  return verdictOfChart({ ...facts, latest: { where: `at point ${latest + 1}`, signal, meaning: "" } });
}
