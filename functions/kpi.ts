import { standingOfKpi } from "../src/dmaic/standing-of-kpi";
import { DataProblem } from "../src/statistics/data-problem";
import { variationAndAssurance } from "../src/statistics/variation-and-assurance";
import { declare, type ResultColumn } from "./declare";
import { sentences } from "./messages";
import { choice } from "./parameters/choice";
import { column } from "./parameters/column";
import { number } from "./parameters/number";
import { optional } from "./parameters/optional";
import { oneARow } from "./reading/one-a-row";
import { show, shown } from "./show";

const COLUMNS: [ResultColumn, ...ResultColumn[]] = [
  {
    name: "Actual",
    unit: "as actual",
    meaning: "The number given, or the last of the series that is not a gap; with denominators its rate",
  },
  { name: "Target", unit: "as actual", meaning: "The target" },
  { name: "Gap", unit: "as actual", meaning: "Actual less target" },
  { name: "Attainment", unit: "fraction", meaning: "How much of the target is reached: 1 is on target" },
  { name: "Status", unit: "text", meaning: "Met, Near (missed by no more than the tolerance), Missed, or No data" },
  {
    name: "Variation",
    unit: "text",
    meaning: "What the chart says of the latest point: Common cause, Improvement or Concern; blank below 12 points",
  },
  {
    name: "Assurance",
    unit: "text",
    meaning: "What the limits say of the target: Will meet, Will miss, or Hit or miss; blank below 12 points",
  },
];

const RIDERSHIP = [61, 64, 60, 63, 65, 62, 61, 64, 63, 62, 65, 63];

export const KPI = declare({
  name: "KPI",
  about: "How a KPI stands against its target, whether it has changed, and whether its process can meet the target.",
  category: "Goals and savings",
  parameters: {
    actual: column({
      about:
        "The actual: one number, or the series in time order, of which the last number counts; with denominators, counts",
      mayBeEmpty: true,
    }),
    target: number({ about: "The target, in the unit of the actual" }),
    better: optional(
      choice({
        about: "Which way is better",
        words: {
          higher: ["high", "more", "up"],
          lower: ["low", "less", "down"],
          near: ["near target", "nearer", "target"],
        },
      }),
      "higher",
      "higher",
    ),
    tolerance: optional(
      number({ about: "How large a miss is still near the target, in the unit of the actual", least: 0 }),
      null,
      "5 % of the target",
    ),
    denominators: optional(
      column({
        about: "What each count is out of: one a row, or one number for all; the actual is then a rate",
        alongside: "actual",
        oneForAll: true,
      }),
      null,
      "none",
    ),
    show: show(COLUMNS),
  },
  result: { shape: "row", columns: COLUMNS },
  examples: [
    {
      title: "Attendance of 92 % against a target of 95 %: near, and no series to judge variation by",
      sheet: [["Attendance", 0.92]],
      formula: "=KPI(B1,0.95)",
      gives: [[0.92, 0.95, -0.029999999999999916, 0.9684210526315791, "Near", "", ""]],
    },
    {
      title: "Minutes late per run over twelve weeks, lower is better",
      sheet: [["Minutes"], [9.1], [8.4], [9.8], [8.9], [9.5], [8.2], [9.9], [8.8], [9.3], [8.6], [9.4], [9]],
      formula: '=KPI(A:A,6,"lower")',
      gives: [[9, 6, 3, 0.6666666666666666, "Missed", "Common cause", "Will miss"]],
    },
    {
      title: "Late runs out of runs operated: the actual is the latest rate",
      sheet: [
        ["Late", "Runs"],
        [14, 410],
        [22, 405],
        [9, 412],
      ],
      formula: '=KPI(A2:A4,0.03,"lower",0.005,B2:B4)',
      gives: [[0.021844660194174758, 0.03, -0.008155339805825241, 1.3733333333333333, "Met", "", ""]],
    },
    {
      title: "A fund balance that should be near 12 % of expenditures, give or take 2 points",
      sheet: [["Fund balance", 13]],
      formula: '=KPI(B1,12,"near",2)',
      gives: [[13, 12, 1, 0.5, "Met", "", ""]],
    },
    {
      title: "One word alone, for a scorecard",
      sheet: [RIDERSHIP],
      formula: '=KPI(A1:L1,55,"higher",,,"Assurance")',
      gives: [["Will meet"]],
    },
    {
      title: "Nothing measured yet",
      sheet: [["Attendance", ""]],
      formula: '=KPI(B1,0.95,,,,"Status")',
      gives: [["No data"]],
    },
    {
      title: "A share of a target of nothing",
      sheet: [["Complaints solved", 4]],
      formula: "=KPI(B1,0)",
      gives: { error: "#DIV/0!" },
    },
  ],
  seeAlso: ["CONTROL_LIMITS", "SAVINGS"],
  definition: [
    "gap = actual - target",
    "attainment, higher is better: actual / target",
    "attainment, lower is better: target / actual; 1 when the actual is 0",
    "attainment, near is better: 1 - |gap| / tolerance, not below 0",
    "status: Met on the good side of the target or on it; Near on the bad side by no more than the tolerance; else Missed; near is better: Met within the tolerance, else Missed; differences of 1e-12 of the numbers count as none",
    "variation: the signals of the latest point on the XmR chart (with denominators the p' or u' chart), rules anhoej, and the way that is better",
    "assurance: Will meet or Will miss when the target lies outside the limits; Hit or miss within them or on one of them",
  ],
  source: [
    "NHS England, Making Data Count (variation and assurance)",
    "Provost and Murray, The Health Care Data Guide",
  ],
  differs: [
    {
      tool: "NHS England, Making Data Count",
      how: "Variation and assurance are its idea, the rules are not: it counts a shift of 7 points, a trend of 7 and 2 of 3, on an XmR chart of every measure. Here the rules are anhoej's and shares get their p' chart, so that the two can differ on one series. For its own signals use CONTROL_LIMITS with the rules nhs, screen=yes and constants=table.",
    },
    {
      tool: "Traffic lights in a spreadsheet",
      how: "A comparison such as A1-B1<=0.05 is false for 1.05 and 1, whose difference is 0.05 and a bit in binary; here 1e-12 of the numbers is allowed for.",
    },
  ],
  compute({ actual, target, better, tolerance, denominators, show: name }) {
    const sizes = denominators === null ? null : oneARow(denominators, actual.length);
    const latest = latestOf(actual, sizes);
    if (latest === null) return shown(COLUMNS, [null, target, null, null, "No data", null, null], name);
    const allowed = tolerance ?? 0.05 * Math.abs(target);
    const { gap, attainment, status } = standingOfKpi({ actual: latest, target, better, tolerance: allowed });
    if (attainment === null && (name === null || name === "Attainment")) {
      throw new DataProblem("#DIV/0!", sentences.zeroTarget());
    }
    const { variation, assurance } = variationAndAssurance({
      values: actual,
      denominators: sizes ?? undefined,
      better,
      target,
      tolerance: allowed,
    });
    return shown(COLUMNS, [latest, target, gap, attainment, status, variation, assurance], name);
  },
});

/** The last number that is not a gap; with denominators the last rate. */
function latestOf(actual: Float64Array, denominators: Float64Array | null): number | null {
  let hasZero = false;
  for (let row = actual.length - 1; row >= 0; row--) {
    const value = actual[row] ?? NaN;
    if (value !== value) continue;
    if (denominators === null) return value;
    const size = denominators[row] ?? NaN;
    if (size > 0) return value / size;
    if (size === 0) hasZero = true;
  }
  if (hasZero) throw new DataProblem("#DIV/0!", sentences.zeroDenominators());
  return null;
}
