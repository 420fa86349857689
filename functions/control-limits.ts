import { ANY_SIGNAL, signalText } from "../src/statistics/signal-words";
import { CHART_PARAMETERS, chartOf } from "./chart-parameters";
import { declare } from "./declare";

export const CONTROL_LIMITS = declare({
  name: "CONTROL_LIMITS",
  about: "Center line, control limits and signals of a process, row by row beside its data.",
  category: "Control charts",
  parameters: CHART_PARAMETERS,
  result: {
    shape: "rows",
    columns: [
      {
        name: "Value",
        unit: "as plotted",
        meaning: "What the chart plots: the value, a rate, a range, a mean, a weighted average",
      },
      { name: "Center", unit: "as plotted", meaning: "The center line; 0 on a cusum chart" },
      {
        name: "Lower",
        unit: "as plotted",
        meaning: "The lower limit; on a cusum chart the low sum, which is never above 0",
      },
      { name: "Upper", unit: "as plotted", meaning: "The upper limit; on a cusum chart the decision interval h" },
      {
        name: "Signal",
        unit: "text",
        meaning:
          "The rules that the point takes part in, most serious first; blank when there are none. A gap ends the patterns of all rules but long run and few crossings, which leave missing points out",
      },
    ],
  },
  examples: [
    {
      title: "Minutes late on five mornings (XmR); the heading is passed over, and the result has headings of its own",
      sheet: [["Minutes late"], [12], [9], [15], [11], [8]],
      formula: "=CONTROL_LIMITS(A1:A6)",
      gives: [
        ["Value", "Center", "Lower", "Upper", "Signal"],
        [12, 11, 0.3652768945669038, 21.634723105433096, ""],
        [9, 11, 0.3652768945669038, 21.634723105433096, ""],
        [15, 11, 0.3652768945669038, 21.634723105433096, ""],
        [11, 11, 0.3652768945669038, 21.634723105433096, ""],
        [8, 11, 0.3652768945669038, 21.634723105433096, ""],
      ],
    },
    {
      title: "A count of accidents a month, one of them beyond the limits of a c chart",
      sheet: [["Accidents"], [2], [3], [1], [2], [14], [2], [3]],
      formula: '=CONTROL_LIMITS(A2:A8,"c",,,"limits")',
      gives: [
        [2, 3.857142857142857, 0, 9.749025893514652, ""],
        [3, 3.857142857142857, 0, 9.749025893514652, ""],
        [1, 3.857142857142857, 0, 9.749025893514652, ""],
        [2, 3.857142857142857, 0, 9.749025893514652, ""],
        [14, 3.857142857142857, 0, 9.749025893514652, "beyond limits"],
        [2, 3.857142857142857, 0, 9.749025893514652, ""],
        [3, 3.857142857142857, 0, 9.749025893514652, ""],
      ],
    },
    {
      title: "Late runs out of runs operated: with denominators auto takes the p' chart; a day without runs is a gap",
      sheet: [
        ["Late", "Runs"],
        [14, 410],
        [22, 405],
        [null, 0],
        [9, 412],
        [31, 398],
        [17, 411],
      ],
      formula: "=CONTROL_LIMITS(A2:A7,,B2:B7)",
      gives: [
        [0.03414634146341464, 0.04567779960707269, 0, 0.14476419391151177, ""],
        [0.05432098765432099, 0.04567779960707269, 0, 0.14537396209329956, ""],
        ["", 0.04567779960707269, "", "", ""],
        [0.021844660194174758, 0.04567779960707269, 0, 0.1445234003737894, ""],
        [0.07788944723618091, 0.04567779960707269, 0, 0.14624686572564094, ""],
        [0.0413625304136253, 0.04567779960707269, 0, 0.14464357744038217, ""],
      ],
    },
    {
      title: "Before and after a change: each phase has limits of its own",
      sheet: [
        [20, "before"],
        [24, ""],
        [19, ""],
        [25, ""],
        [11, "after"],
        [9, ""],
        [12, ""],
        [8, ""],
      ],
      formula: '=CONTROL_LIMITS(A1:A8,"xmr",,B1:B8)',
      gives: [
        [20, 22, 8.70659611820863, 35.29340388179137, ""],
        [24, 22, 8.70659611820863, 35.29340388179137, ""],
        [19, 22, 8.70659611820863, 35.29340388179137, ""],
        [25, 22, 8.70659611820863, 35.29340388179137, ""],
        [11, 10, 2.023957670925178, 17.976042329074822, ""],
        [9, 10, 2.023957670925178, 17.976042329074822, ""],
        [12, 10, 2.023957670925178, 17.976042329074822, ""],
        [8, 10, 2.023957670925178, 17.976042329074822, ""],
      ],
    },
    {
      title: "A cusum chart against a target of 10",
      sheet: [[11], [12], [9], [7]],
      formula: '=CONTROL_LIMITS(A1:A4,"cusum",,,,,,"center=10; sigma=1")',
      gives: [
        [0.5, 0, 0, 5, ""],
        [2, 0, 0, 5, ""],
        [0.5, 0, -0.5, 5, ""],
        [0, 0, -3, 5, ""],
      ],
    },
    {
      title: "A word that is not known",
      sheet: [[12], [9], [15]],
      formula: '=CONTROL_LIMITS(A1:A3,"xmrr")',
      gives: { error: "#VALUE!" },
    },
  ],
  seeAlso: ["CONTROL_SUMMARY", "CHART_ADVICE", "KPI"],
  definition: [
    "xmr: center = mean(x); limits = center -+ 3 mean(|x[i] - x[i-1]|) / 1.128379 (d2 of two, 2 / sqrt(pi)); so 2.659 times the mean moving range",
    "p, u: center = sum(counts) / sum(denominators); limits = center -+ 3 sqrt(p (1 - p) / n) or sqrt(u / n), cut at what is possible",
    "p', u' (Laney): the same, with sigma times sigma_z = mean(|z[i] - z[i-1]|) / 1.128379, z = (rate - center) / sigma",
    "c: center = mean(x); limits = center -+ 3 sqrt(center)",
    "run: center = median; no limits, but tests of the longest run and of crossings",
    "every other kind in the same form: see Kinds of charts; every rule: see Rules and signals",
    "signals are tested against unrounded, uncut limits; no pattern reaches across a phase, and none but Anhoej's two across a gap or an excluded point",
  ],
  source: [
    "Montgomery, Introduction to Statistical Quality Control",
    "Wheeler, Understanding Variation",
    "Laney 2002, Improved control charts for attributes",
    "Anhoej and Olesen 2014, Run charts revisited",
    "Nelson 1982, Control charts for individual measurements; Nelson 1984, The Shewhart control chart: tests for special causes",
  ],
  differs: [
    {
      tool: "Tables of constants (Minitab, QI Macros, qcc, qicharts2)",
      how: "They print 1.128 where the mean range of two has 2 / sqrt(pi) = 1.128379, so their sigma is 0.03 % larger and their 2.66 is 2.6587 here. The option constants=table gives their numbers.",
    },
    {
      tool: "NHS England, Making Data Count (NHSRplotthedots)",
      how: "Moving ranges above 3.267 times their mean are set aside once, and the factor is 2.66: options screen=yes; constants=table. There a point beyond the limits does not count towards 2 of 3.",
    },
    {
      tool: "qicharts2, PowerBI-SPC",
      how: "A moving range reaches across an excluded point, so that excluding a point makes a new range. Here both ranges that touch it are dropped: an excluded point cannot influence the limits.",
    },
    {
      tool: "Minitab",
      how: "It flags the point that completes a pattern. Here every point that carries the pattern is named, so that the start of a shift can be seen.",
    },
    {
      tool: "QI Macros",
      how: "Its XmR chart takes the factors 2.66 and 3.267 of the tables: option constants=table. Here anhoej is the set of rules without a word, for it gives fewer false alarms; for others name the set (montgomery, western electric, nelson ...).",
    },
    {
      tool: "qicharts2",
      how: "It takes table constants, and screens moving ranges where an R option of its own says so (here screen=yes). Where subgroups are unequal its xbar and s charts take a pooled standard deviation (Montgomery 6.31); here the mean of s / c4 unless pooled=yes. g and t charts agree.",
    },
    {
      tool: "qcc",
      how: "Its R and S charts are centered at the weighted mean range or standard deviation; here at d2 or c4 times sigma, which is the same where subgroups are equal.",
    },
    {
      tool: "Minitab",
      how: "Its g and t charts take quantiles of a geometric and a Weibull distribution as limits; here the mean and three of its sigmas (g), and a 3.6th root (t).",
    },
  ],
  compute(given) {
    const { kind, points } = chartOf(given);
    const { values, center, lower, upper, signals, lowSums } = points;
    const low = kind === "cusum" && lowSums !== undefined ? lowSums : lower;
    const words = new Map<number, string>();
    const result = new Array<Row>(values.length);
    // A line that stays where it is shares one number: a million rows are spared three new ones each.
    let [atCenter, atLower, atUpper] = [NaN, NaN, NaN];
    let [shownCenter, shownLower, shownUpper]: [Shown, Shown, Shown] = ["", "", ""];
    for (let row = 0; row < values.length; row++) {
      if (center[row] !== atCenter) shownCenter = orBlank((atCenter = center[row] ?? NaN));
      if (low[row] !== atLower) shownLower = orBlank((atLower = low[row] ?? NaN));
      if (upper[row] !== atUpper) shownUpper = orBlank((atUpper = upper[row] ?? NaN));
      const signal = signalWordsOf(signals[row] ?? 0, words);
      result[row] = [orBlank(values[row]), shownCenter, shownLower, shownUpper, signal];
    }
    return result;
  },
  headings: ({ chart }) =>
    chart !== "cusum"
      ? ["Value", "Center", "Lower", "Upper", "Signal"]
      : ["High sum", "Center", "Low sum", "Decision interval", "Signal"],
});

type Row = [Shown, Shown, Shown, Shown, string];
type Shown = number | "";

/** A number as a cell shows it; NaN is nothing. */
function orBlank(value: number | undefined): Shown {
  return value === undefined || value !== value ? "" : value === 0 ? 0 : value;
}

/** The words of each combination of signals are put together once. */
function signalWordsOf(signals: number, known: Map<number, string>): string {
  const bits = signals & ANY_SIGNAL;
  if (bits === 0) return "";
  const words = known.get(bits) ?? signalText(bits);
  known.set(bits, words);
  return words;
}
