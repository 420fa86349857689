import { gageVerdict } from "../src/dmaic/verdict-of-gage";
import { gageRR, type GageVariances } from "../src/statistics/gage-rr";
import { declare, type ResultColumn } from "./declare";
import { column } from "./parameters/column";
import { labels, type Label } from "./parameters/labels";
import { number } from "./parameters/number";
import { optional } from "./parameters/optional";
import { shownOfPairs } from "./show";

type Source = readonly [name: string, key: keyof GageVariances, meaning: string];

const SOURCES: readonly [Source, ...Source[]] = [
  ["Repeatability", "repeatability", "the same operator measuring the same part again"],
  ["Reproducibility", "reproducibility", "operators, with their interaction with parts"],
  ["R&R", "gage", "the measuring altogether"],
  ["Part", "part", "the parts themselves"],
  ["Total", "total", "all together"],
];

const sigmaOf = ([name, , meaning]: Source): ResultColumn => ({
  name: `${name} sigma`,
  unit: "as values",
  meaning: `Spread from ${meaning}`,
});

const COLUMNS: [ResultColumn, ...ResultColumn[]] = [
  sigmaOf(SOURCES[0]),
  ...SOURCES.slice(1).map(sigmaOf),
  ...SOURCES.map(([name]) => ({
    name: `${name} % contribution`,
    unit: "fraction",
    meaning: "Its variance over the total variance",
  })),
  ...SOURCES.map(([name]) => ({
    name: `${name} % study variation`,
    unit: "fraction",
    meaning: "Its sigma over the total sigma",
  })),
  ...SOURCES.map(([name]) => ({
    name: `${name} % tolerance`,
    unit: "fraction",
    meaning: "6 of its sigma over the tolerance; blank without a tolerance",
  })),
  {
    name: "Distinct categories",
    unit: "groups",
    meaning: "How many groups of parts the gage can tell apart; 5 are wanted",
  },
  { name: "Verdict", unit: "text", meaning: "In words, by the AIAG's limits of 10 % and 30 %" },
];

export const GAGE_RR = declare({
  name: "GAGE_RR",
  about: "Gage R&R by analysis of variance: how much of what is measured is the measuring.",
  category: "Measurement checks",
  parameters: {
    values: column({ about: "Measurements, one a row" }),
    parts: labels({ about: "The part (item, room, route) that was measured", alongside: "values" }),
    operators: labels({ about: "Who measured it", alongside: "values" }),
    tolerance: optional(
      number({ about: "Width of the specification: upper limit - lower limit", above: 0 }),
      null,
      "none",
    ),
  },
  result: { shape: "pairs", columns: COLUMNS },
  examples: [
    {
      title: "Three rooms measured twice by two custodians, against a tolerance of 5",
      sheet: [
        ["Value", "Room", "By"],
        [10.1, "R1", "A"],
        [10.3, "R1", "A"],
        [12.0, "R2", "A"],
        [12.1, "R2", "A"],
        [14.9, "R3", "A"],
        [15.1, "R3", "A"],
        [10.4, "R1", "B"],
        [10.2, "R1", "B"],
        [12.5, "R2", "B"],
        [12.3, "R2", "B"],
        [15.2, "R3", "B"],
        [15.0, "R3", "B"],
      ],
      formula: "=GAGE_RR(A1:A13,B1:B13,C1:C13,5)",
      gives: [
        ["Repeatability sigma", 0.13540064007726613],
        ["Reproducibility sigma", 0.11726039399558588],
        ["R&R sigma", 0.17911821050170584],
        ["Part sigma", 2.4115606979713364],
        ["Total sigma", 2.418203534306683],
        ["Repeatability % contribution", 0.003135131283622508],
        ["Reproducibility % contribution", 0.0023513484627168827],
        ["R&R % contribution", 0.00548647974633939],
        ["Part % contribution", 0.9945135202536606],
        ["Total % contribution", 1],
        ["Repeatability % study variation", 0.0559922430665401],
        ["Reproducibility % study variation", 0.04849070491049684],
        ["R&R % study variation", 0.07407077525137286],
        ["Part % study variation", 0.9972529870868578],
        ["Total % study variation", 1],
        ["Repeatability % tolerance", 0.16248076809271933],
        ["Reproducibility % tolerance", 0.14071247279470306],
        ["R&R % tolerance", 0.214941852602047],
        ["Part % tolerance", 2.8938728375656035],
        ["Total % tolerance", 2.90184424116802],
        ["Distinct categories", 19],
        ["Verdict", "Good gage: R&R is 7.41 % of the study variation; it tells 19 groups of parts apart."],
      ],
    },
    {
      title: "Without a tolerance its percentages are blank",
      sheet: [
        [1, 1, "a"],
        [1.1, 1, "a"],
        [2, 2, "a"],
        [2.1, 2, "a"],
        [1.2, 1, "b"],
        [1.1, 1, "b"],
        [2.2, 2, "b"],
        [2, 2, "b"],
      ],
      formula: "=GAGE_RR(A1:A8,B1:B8,C1:C8)",
      gives: [
        ["Repeatability sigma", 0.08514693182963205],
        ["Reproducibility sigma", 0.0316227766016837],
        ["R&R sigma", 0.09082951062292476],
        ["Part sigma", 0.6881133627535511],
        ["Total sigma", 0.6940821277053604],
        ["Repeatability % contribution", 0.015049299429164517],
        ["Reproducibility % contribution", 0.0020757654385054366],
        ["R&R % contribution", 0.017125064867669952],
        ["Part % contribution", 0.98287493513233],
        ["Total % contribution", 1],
        ["Repeatability % study variation", 0.12267558611706127],
        ["Reproducibility % study variation", 0.045560568900151324],
        ["R&R % study variation", 0.13086277112941613],
        ["Part % study variation", 0.9914004917954853],
        ["Total % study variation", 1],
        ["Repeatability % tolerance", ""],
        ["Reproducibility % tolerance", ""],
        ["R&R % tolerance", ""],
        ["Part % tolerance", ""],
        ["Total % tolerance", ""],
        ["Distinct categories", 10],
        ["Verdict", "Gage that may do: R&R is 13.1 % of the study variation; it tells 10 groups of parts apart."],
      ],
    },
    {
      title: "An operator who did not measure every part",
      sheet: [
        [1, 1, "a"],
        [1.1, 1, "a"],
        [2, 2, "a"],
        [2.1, 2, "a"],
        [1.2, 1, "b"],
        [1.1, 1, "b"],
      ],
      formula: "=GAGE_RR(A1:A6,B1:B6,C1:C6)",
      gives: { error: "#NUM!" },
    },
  ],
  seeAlso: ["AGREEMENT"],
  definition: [
    "two-way analysis of variance of parts and operators with interaction; r measurements of each part by each operator",
    "repeatability = MS error; interaction = (MS interaction - MS error) / r; operator = (MS operator - MS interaction) / (parts x r)",
    "part = (MS part - MS interaction) / (operators x r); reproducibility = operator + interaction; negative variances are 0",
    "an interaction with p of 0.05 or more is pooled with the error",
    "distinct categories = whole part of sqrt(2) x part sigma / R&R sigma, at least 1",
  ],
  source: [
    "AIAG, Measurement Systems Analysis, 4th edition",
    "Montgomery, Introduction to Statistical Quality Control, 8.7",
  ],
  differs: [
    { tool: "JMP", how: "keeps the interaction in the model, however small" },
    { tool: "AIAG's range method", how: "takes ranges instead of the analysis of variance and knows no interaction" },
  ],
  compute({ values, parts, operators, tolerance }) {
    const rows = Array.from(values, (value, row) => ({ value, part: parts[row], operator: operators[row] })).filter(
      isComplete,
    );
    const study = gageRR(
      rows.map(({ value }) => value),
      rows.map(({ part }) => part),
      rows.map(({ operator }) => operator),
    );
    const { variances } = study;
    const sigmas = SOURCES.map(([, key]) => Math.sqrt(variances[key]));
    const total = Math.sqrt(variances.total);
    const cells = [
      ...sigmas,
      ...SOURCES.map(([, key]) => variances[key] / variances.total),
      ...sigmas.map((sigma) => sigma / total),
      ...sigmas.map((sigma) => (tolerance === null ? null : (6 * sigma) / tolerance)),
      study.distinctCategories,
      gageVerdict(Math.sqrt(variances.gage) / total, study.distinctCategories),
    ];
    return shownOfPairs(COLUMNS, cells, null);
  },
});

interface Row {
  readonly value: number;
  readonly part: string | number;
  readonly operator: string | number;
}

function isComplete(row: { value: number; part: Label | undefined; operator: Label | undefined }): row is Row {
  const isThere = (label: Label | undefined): boolean => label !== undefined && label !== null && label !== "";
  return !Number.isNaN(row.value) && isThere(row.part) && isThere(row.operator);
}
