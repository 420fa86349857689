import { verdictOfSavings } from "../src/dmaic/verdict-of-savings";
import { chanceVerdict } from "../src/statistics/chance-verdict";
import { savings } from "../src/statistics/savings";
import type { Series } from "../src/statistics/series";
import { declare, type ResultColumn } from "./declare";
import { choice } from "./parameters/choice";
import { measurements } from "./parameters/measurements";
import { number } from "./parameters/number";
import { optional } from "./parameters/optional";
import { show, shown } from "./show";

const COLUMNS: [ResultColumn, ...ResultColumn[]] = [
  {
    name: "Change per unit",
    unit: "as before",
    meaning: "How much better a unit has become; negative when it is worse",
  },
  { name: "Change %", unit: "fraction", meaning: "The change as a share of before; blank when before is 0" },
  { name: "Gross per year", unit: "money or hours", meaning: "Change per unit x volume x value" },
  { name: "Net first year", unit: "money or hours", meaning: "Net per year less the one-time cost" },
  { name: "Net per year", unit: "money or hours", meaning: "Gross per year less the running cost" },
  { name: "Payback months", unit: "months", meaning: "Until the one-time cost is earned back; blank when it never is" },
  {
    name: "Low",
    unit: "money or hours",
    meaning: "Lower end of the 95 % interval of Net per year; blank unless both periods are series",
  },
  { name: "High", unit: "money or hours", meaning: "Upper end of that interval" },
  { name: "Type", unit: "text", meaning: "The type of savings; types are never added together" },
  { name: "Verdict", unit: "text", meaning: "Whether chance explains the change, and whether the type counts as cash" },
];

export const SAVINGS = declare({
  name: "SAVINGS",
  about: "What an improvement saves in a year, with its 95 % interval, and whether it counts as cash.",
  category: "Goals and savings",
  parameters: {
    before: measurements({ about: "The measure before the change: one figure, or the values of that period" }),
    after: measurements({
      about: "The measure after the change, in the same unit: one figure, or the values of that period",
    }),
    volume: number({ about: "Units a year that the change applies to (runs, meals, invoices)" }),
    value: number({
      about: "Worth of one unit of the measure, per unit of volume: dollars, or hours for capacity and instructional",
    }),
    better: optional(
      choice({
        about: "Which way is better",
        words: { lower: ["low", "less", "down"], higher: ["high", "more", "up"] },
      }),
      "lower",
      "lower",
    ),
    type: optional(
      choice({
        about: "What kind of savings it is",
        words: {
          hard: ["cash"],
          revenue: ["reimbursement"],
          avoidance: ["cost avoidance"],
          capacity: ["labor", "labor hours"],
          instructional: ["instructional hours"],
          potential: [],
        },
      }),
      "hard",
      "hard",
    ),
    one_time_cost: optional(number({ about: "What the change cost once" }), 0, "0"),
    running_cost: optional(number({ about: "What the change costs each year" }), 0, "0"),
    show: show(COLUMNS),
  },
  result: { shape: "row", columns: COLUMNS },
  examples: [
    {
      title: "Minutes late per run, one figure a side: no interval, and the verdict says so",
      sheet: [
        ["Before", "After", "Runs a year", "Dollars a minute"],
        [9, 7, 36000, 3.75],
      ],
      formula: '=SAVINGS(A2,B2,C2,D2,"lower","hard",60000,12000)',
      gives: [
        [
          2,
          0.2222222222222222,
          270000,
          198000,
          258000,
          2.7906976744186047,
          "",
          "",
          "hard",
          "Better: one figure a side, so chance cannot be judged. Hard savings: cash, after finance signs.",
        ],
      ],
    },
    {
      title:
        "Meals per labor hour in two periods: higher is better, and both periods are series, so there is an interval",
      sheet: [
        ["Before", "After"],
        [14.1, 16.2],
        [13.8, 15.9],
        [14.6, 16.8],
        [14.0, 16.1],
        [14.4, 16.5],
      ],
      formula: '=SAVINGS(A1:A6,B1:B6,1200,18,"higher","capacity",0,0,"Low")',
      gives: [[35159.91718383116]],
    },
    {
      title: "One result alone: months until the cost is earned back",
      sheet: [["Invoices", 21, 14]],
      formula: '=SAVINGS(B1,C1,8000,0.5,,"avoidance",14000,,"Payback months")',
      gives: [[6]],
    },
    {
      title: "A measure that became worse is a negative saving, and is shown",
      sheet: [
        ["Before", "After"],
        [5, 6],
      ],
      formula: '=SAVINGS(A2,B2,1000,10,,,,,"Net per year")',
      gives: [[-10000]],
    },
    {
      title: "A volume of nothing",
      sheet: [
        ["Before", "After"],
        [5, 4],
      ],
      formula: "=SAVINGS(A2,B2,0,10)",
      gives: { error: "#DIV/0!" },
    },
  ],
  seeAlso: ["KPI"],
  definition: [
    "change = mean(before) - mean(after); after - before where higher is better",
    "gross per year = change x volume x value",
    "net per year = gross per year - running cost",
    "net first year = net per year - one-time cost",
    "payback months = 12 x one-time cost / net per year",
    "low, high = net per year at the ends of Welch's 95 % interval of the change",
  ],
  source: [
    "Welch 1947, The generalization of Student's problem when several different population variances are involved",
    "iSixSigma, Hard and soft savings",
  ],
  differs: [
    {
      tool: "Excel's CONFIDENCE.T",
      how: "It gives half the width of the interval of one mean; a saving needs that of a difference, which is Welch's here.",
    },
    { tool: "Excel's T.TEST", how: "It gives p without an interval, and needs type 3 for Welch's test." },
  ],
  compute(given) {
    const { better, type, volume, value } = given;
    const [before, after] = [present(given.before), present(given.after)];
    const found = savings(before, after, {
      volume,
      value,
      better,
      oneTimeCost: given.one_time_cost,
      runningCost: given.running_cost,
    });
    const chance = found.chance === null ? null : chanceVerdict(found.chance.p, "change");
    const row = [
      found.change,
      found.changeShare,
      found.grossPerYear,
      found.netFirstYear,
      found.netPerYear,
      found.paybackMonths,
      found.chance === null ? null : found.chance.netPerYear.low,
      found.chance === null ? null : found.chance.netPerYear.high,
      type,
      verdictOfSavings({ change: found.change, chance, figures: [before.length, after.length], type }),
    ];
    return shown(COLUMNS, row, given.show);
  },
});

function present(series: Series): number[] {
  return series.filter((value): value is number => value !== null);
}
