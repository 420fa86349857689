import { funnel } from "../src/statistics/funnel";
import { declare } from "./declare";
import { choice } from "./parameters/choice";
import { counts } from "./parameters/counts";
import { optional } from "./parameters/optional";

export const FUNNEL = declare({
  name: "FUNNEL",
  about: "Which schools or routes differ from the overall rate by more than chance explains, given their sizes.",
  category: "Causes",
  parameters: {
    counts: counts({ about: "Events of each unit, one a row", least: 0 }),
    denominators: counts({
      about: "What they are out of, or the area of opportunity, one a row",
      alongside: "counts",
      oneForAll: true,
      least: 0,
    }),
    kind: optional(
      choice({
        about: "Whether an event can happen to a case once (proportion) or any number of times (rate)",
        words: { auto: [], proportion: ["p", "share", "percent"], rate: ["u", "rates"] },
      }),
      "auto",
      "proportion if all counts are whole and none is above its denominator, else rate",
    ),
    adjust: optional(
      choice({
        about: "Whether limits are widened for what the units vary beyond chance (overdispersion)",
        words: { no: ["none", "false"], yes: ["true", "overdispersion", "adjusted"] },
      }),
      "no",
      "no",
    ),
  },
  result: {
    shape: "rows",
    columns: [
      { name: "Rate", unit: "fraction or rate", meaning: "Count / denominator; blank without them" },
      { name: "Overall", unit: "fraction or rate", meaning: "Sum of counts / sum of denominators" },
      { name: "Lower 95", unit: "fraction or rate", meaning: "Chance alone lies below it in 2.5 of 100 units" },
      { name: "Upper 95", unit: "fraction or rate", meaning: "Chance alone lies above it in 2.5 of 100 units" },
      { name: "Lower 99.8", unit: "fraction or rate", meaning: "Chance alone lies below it in 1 of 1,000 units" },
      { name: "Upper 99.8", unit: "fraction or rate", meaning: "Chance alone lies above it in 1 of 1,000 units" },
      {
        name: "Flag",
        unit: "text",
        meaning: "above 99.8, above 95, below 95, below 99.8: the outermost limit that the rate is beyond; else blank",
      },
    ],
  },
  examples: [
    {
      title: "Late runs of four terminals",
      sheet: [
        ["Late", "Runs"],
        [38, 420],
        [12, 310],
        [71, 505],
        [20, 260],
      ],
      formula: "=FUNNEL(A2:A5,B2:B5)",
      gives: [
        [
          0.09047619047619047,
          0.09431438127090301,
          0.06636313725351659,
          0.12226562528828944,
          0.05024426674766232,
          0.1383844957941437,
          "",
        ],
        [
          0.03870967741935484,
          0.09431438127090301,
          0.06177982110095145,
          0.12684894144085457,
          0.04301785250956532,
          0.1456109100322407,
          "below 99.8",
        ],
        [
          0.1405940594059406,
          0.09431438127090301,
          0.06882377893774325,
          0.11980498360406278,
          0.0541239066219046,
          0.1345048559199014,
          "above 99.8",
        ],
        [
          0.07692307692307693,
          0.09431438127090301,
          0.058788970122403555,
          0.12983979241940247,
          0.038302243248504717,
          0.15032651929330132,
          "",
        ],
      ],
    },
    {
      title: "Incidents per 1,000 student-days, with headings; one school has not reported",
      sheet: [
        ["Incidents", "Student-days (thousands)"],
        [14, 8.2],
        [null, null],
        [3, 9.1],
      ],
      formula: '=FUNNEL(A1:A4,B1:B4,"rate")',
      gives: [
        ["Rate", "Overall", "Lower 95", "Upper 95", "Lower 99.8", "Upper 99.8", "Flag"],
        [
          1.707317073170732,
          0.9826589595375724,
          0.3041703299574756,
          1.6611475891176692,
          0,
          2.052417128072477,
          "above 95",
        ],
        ["", 0.9826589595375724, "", "", "", "", ""],
        [
          0.32967032967032966,
          0.9826589595375724,
          0.3385952871810114,
          1.6267226318941335,
          0,
          1.9981400516620242,
          "below 95",
        ],
      ],
    },
    {
      title: "Schools that vary beyond chance: limits widened by what they have in common",
      sheet: [
        [120, 1000],
        [180, 1000],
        [90, 1000],
        [150, 1000],
        [210, 1000],
      ],
      formula: '=FUNNEL(A1:A5,B1:B5,"proportion","yes")',
      gives: [
        [0.12, 0.15, 0.07983438431395623, 0.22016561568604376, 0.03937140983942583, 0.26062859016057416, ""],
        [0.18, 0.15, 0.07983438431395623, 0.22016561568604376, 0.03937140983942583, 0.26062859016057416, ""],
        [0.09, 0.15, 0.07983438431395623, 0.22016561568604376, 0.03937140983942583, 0.26062859016057416, ""],
        [0.15, 0.15, 0.07983438431395623, 0.22016561568604376, 0.03937140983942583, 0.26062859016057416, ""],
        [0.21, 0.15, 0.07983438431395623, 0.22016561568604376, 0.03937140983942583, 0.26062859016057416, ""],
      ],
    },
    {
      title: "More late runs than runs",
      sheet: [[12, 10]],
      formula: '=FUNNEL(A1,B1,"proportion")',
      gives: { error: "#NUM!" },
    },
  ],
  seeAlso: ["PARETO", "COMPARE_GROUPS"],
  definition: [
    "overall = sum(counts) / sum(denominators)",
    "sigma = sqrt(overall (1 - overall) / denominator) for proportions, sqrt(overall / denominator) for rates",
    "limits = overall -+ 1.959964 sigma (95 %), -+ 3.090232 sigma (99.8 %), not below 0, and not above 1 for proportions",
    "adjust: sigma x sqrt(dispersion) where that is above 1; dispersion = mean(z^2) with z pulled in to its 10th and 90th percentile",
  ],
  source: ["Spiegelhalter 2005, Funnel plots for comparing institutional performance, Statistics in Medicine 24"],
  differs: [
    {
      tool: "FunnelPlotR",
      how: "takes transformed or exact limits; below some 5 expected events its lower limits are closer",
    },
  ],
  compute({ counts: given, denominators, kind, adjust }) {
    const events = given.numbers;
    const [only] = denominators.numbers;
    const isOneForAll = denominators.numbers.length === 1 && only !== undefined;
    const sizes = isOneForAll ? events.map(() => only) : denominators.numbers;
    const isShare = events.every(
      (count, row) => Number.isNaN(count) || (Number.isInteger(count) && !(count > sizes[row]!)),
    );
    const taken = kind === "auto" ? (isShare ? "proportion" : "rate") : kind;
    const { overall, points } = funnel(events, sizes, taken, { adjust: adjust === "yes", firstRow: given.firstRow });
    return points.map((point) =>
      point === null
        ? [null, overall, null, null, null, null, ""]
        : [point.rate, overall, point.lower95, point.upper95, point.lower998, point.upper998, point.flag],
    );
  },
});
