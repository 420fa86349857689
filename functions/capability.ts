import { capabilityVerdict } from "../src/dmaic/verdict-of-capability";
import { andersonDarling } from "../src/statistics/anderson-darling";
import { capability } from "../src/statistics/capability";
import type { Estimate, ProcessSpread } from "../src/statistics/capability-index";
import { controlChart } from "../src/statistics/control-chart";
import { mean } from "../src/statistics/mean";
import { present } from "../src/statistics/present";
import { sigmaLevel } from "../src/statistics/sigma-level";
import { standardDeviation } from "../src/statistics/standard-deviation";
import { sum } from "../src/statistics/sum";
import { declare, type ResultColumn } from "./declare";
import { columns, type Columns } from "./parameters/columns";
import { number } from "./parameters/number";
import { optional } from "./parameters/optional";
import { show, shownOfPairs } from "./show";

const index = (name: string, meaning: string): ResultColumn[] => [
  { name, unit: "ratio", meaning },
  { name: `${name} low`, unit: "ratio", meaning: `Lower end of the interval of ${name}` },
  { name: `${name} high`, unit: "ratio", meaning: "Upper end of that interval" },
];

const COLUMNS: [ResultColumn, ...ResultColumn[]] = [
  { name: "Points", unit: "values", meaning: "How many values there are" },
  { name: "Mean", unit: "as values", meaning: "Their mean" },
  {
    name: "Sigma within",
    unit: "as values",
    meaning: "From moving ranges; with several columns, pooled within the rows",
  },
  { name: "Sigma overall", unit: "as values", meaning: "Sample standard deviation of all values" },
  ...index("Cp", "Width of the specification over 6 sigma within; blank without both limits"),
  ...index("Cpk", "Distance of the mean to the nearer limit over 3 sigma within"),
  ...index("Pp", "Width of the specification over 6 sigma overall; blank without both limits"),
  ...index("Ppk", "Distance of the mean to the nearer limit over 3 sigma overall"),
  { name: "Cpm", unit: "ratio", meaning: "Cp, less for a mean off the target; blank without both limits" },
  { name: "Outside %", unit: "fraction", meaning: "Share of the values beyond a limit" },
  {
    name: "Expected outside %",
    unit: "fraction",
    meaning: "Share beyond a limit of a normal distribution with this mean and sigma overall",
  },
  { name: "DPMO", unit: "defects per million", meaning: "Expected outside %, per million" },
  {
    name: "Sigma level",
    unit: "standard deviations",
    meaning: "Of that DPMO, with the shift of 1.5; blank where none is expected outside",
  },
  { name: "Verdict", unit: "text", meaning: "In words, with what to be careful about" },
];

export const CAPABILITY = declare({
  name: "CAPABILITY",
  about:
    "How a process fits between its specification limits: Cp, Cpk, Pp, Ppk with intervals, and what falls outside.",
  category: "Process capability",
  parameters: {
    values: columns({
      about: "Measurements in time order, one a row; several columns are subgroups; blanks are left out",
    }),
    lower_spec: optional(number({ about: "Lower specification limit" }), null, "none"),
    upper_spec: optional(number({ about: "Upper specification limit" }), null, "none"),
    target: optional(number({ about: "Where the process should aim" }), null, "the middle of the two limits"),
    confidence: optional(number({ about: "Confidence of the intervals", above: 0, below: 1 }), 0.95, "0.95"),
    show: show(COLUMNS),
  },
  result: { shape: "pairs", columns: COLUMNS },
  examples: [
    {
      title: "Serving temperatures that must lie between 135 and 165",
      sheet: [["Temperature"], [148], [151], [146], [153], [149], [155], [147], [150], [152], [144]],
      formula: "=CAPABILITY(A1:A11,135,165)",
      gives: [
        ["Points", 10],
        ["Mean", 149.5],
        ["Sigma within", 4.529604285647429],
        ["Sigma overall", 3.3747427885527643],
        ["Cp", 1.1038491852021322],
        ["Cp low", 0.6046467070416315],
        ["Cp high", 1.6048163489906115],
        ["Cpk", 1.067054212362061],
        ["Cpk low", 0.5325661498217639],
        ["Cpk high", 1.601542274902358],
        ["Pp", 1.4815943949743844],
        ["Pp low", 0.8115612024740111],
        ["Pp high", 2.1539961613436835],
        ["Ppk", 1.432207915141905],
        ["Ppk low", 0.7390682365601042],
        ["Ppk high", 2.1253475937237054],
        ["Cpm", 1.097184918490367],
        ["Outside %", 0],
        ["Expected outside %", 0.000010856155120152259],
        ["DPMO", 10.856155120152259],
        ["Sigma level", 5.746513088334523],
        ["Verdict", "0 % outside. Capable: Ppk 1.43 (0.739 to 2.13), with caution: only 10 points."],
      ],
    },
    {
      title: "One limit only, and one result: the share of mornings more than 15 minutes late that is to be expected",
      sheet: [["Minutes late"], [12], [9], [15], [11], [8], [13], [10], [16]],
      formula: '=CAPABILITY(A1:A9,,15,,,"Expected outside %")',
      gives: [[0.1242064663209918]],
    },
    {
      title: "Three readings a day: sigma within is pooled within the days",
      sheet: [
        [5.1, 4.9, 5.0],
        [5.3, 5.2, 5.4],
        [4.8, 5.0, 4.9],
      ],
      formula: '=CAPABILITY(A1:C3,4,6,5,0.9,"Cpk low")',
      gives: [[1.7438203825356162]],
    },
    { title: "Without a limit", sheet: [[5], [6], [7]], formula: "=CAPABILITY(A1:A3)", gives: { error: "#VALUE!" } },
    {
      title: "Limits the wrong way round",
      sheet: [[5], [6], [7]],
      formula: "=CAPABILITY(A1:A3,8,4)",
      gives: { error: "#NUM!" },
    },
  ],
  seeAlso: ["SIGMA_LEVEL", "NORMALITY", "HISTOGRAM"],
  definition: [
    "Cp = (upper - lower) / (6 sigma within); Cpk = min(upper - mean, mean - lower) / (3 sigma within)",
    "Pp, Ppk: the same with sigma overall",
    "Cpm = Cp / sqrt(1 + ((mean - target) / sigma within)^2)",
    "sigma within = mean moving range / d2(2); with subgroups the pooled standard deviation / c4",
    "low, high of Cp, Pp = value x sqrt(chi-square quantile(n - 1) / (n - 1))",
    "low, high of Cpk, Ppk = value -+ z sqrt(1 / (9 n) + value^2 / (2 (n - 1)))",
    "expected outside = normal distribution with the mean and sigma overall, beyond the limits",
  ],
  source: [
    "Montgomery, Introduction to Statistical Quality Control, chapter 8",
    "Bissell 1990, How reliable is your capability index?",
  ],
  differs: [
    { tool: "Minitab", how: "gives Cpm with the overall standard deviation, and only when a target is given" },
    { tool: "qcc", how: "takes mean range / d2 for subgroups of up to 25" },
  ],
  compute(given) {
    const { lower_spec: lower, upper_spec: upper } = given;
    const middle = lower === null || upper === null ? null : lower + (upper - lower) / 2;
    const values = present(everyValue(given.values));
    const { spread, signals } = studied(given.values, values);
    const found = capability(spread, { lower, upper, target: given.target ?? middle }, given.confidence);
    const outside = sum(
      values.map((value) => ((lower !== null && value < lower) || (upper !== null && value > upper) ? 1 : 0)),
    );
    const rate = 1e6 * found.expectedOutside;
    const cells = [
      spread.points,
      spread.mean,
      spread.within,
      spread.overall,
      ...three(found.within.p),
      ...three(found.within.k),
      ...three(found.overall.p),
      ...three(found.overall.k),
      found.within.m,
      outside / spread.points,
      found.expectedOutside,
      rate,
      rate > 0 && rate < 1e6 ? sigmaLevel(rate) : null,
      capabilityVerdict({
        points: spread.points,
        signals,
        isNormalDoubtful: values.length >= 8 && andersonDarling(values).p < 0.05,
        outside: outside / spread.points,
        ppk: found.overall.k,
      }),
    ];
    return shownOfPairs(COLUMNS, cells, given.show);
  },
});

const three = (estimate: Estimate | null): (number | null)[] =>
  estimate === null ? [null, null, null] : [estimate.value, estimate.low, estimate.high];

/** The values row by row. */
function everyValue({ numbers, rows }: Columns): Float64Array {
  const all = new Float64Array(rows * numbers.length);
  numbers.forEach((one, column) => one.forEach((value, row) => (all[row * numbers.length + column] = value)));
  return all;
}

/** The spread of the process, and how many points of its control chart signal. */
function studied({ numbers, rows }: Columns, values: Float64Array): { spread: ProcessSpread; signals: number } {
  const [only] = numbers;
  const overall = {
    points: values.length,
    mean: values.length > 0 ? mean(values) : NaN,
    overall: standardDeviation(values),
  };
  if (values.length < 2 || overall.overall === 0) return { spread: { ...overall, within: NaN }, signals: 0 };
  const chart =
    numbers.length === 1 && only !== undefined
      ? controlChart({ kind: "xmr", values: only })
      : controlChart({
          kind: "xbar-s",
          subgroups: Array.from({ length: rows }, (_, row) => Float64Array.from(numbers, (one) => one[row] ?? NaN)),
          options: { pooled: true },
        });
  const signals = chart.phases.reduce((total, phase) => total + phase.signals, 0);
  return { spread: { ...overall, within: chart.phases[0]?.sigma ?? NaN }, signals };
}
