import { comparisonVerdict } from "../src/dmaic/verdict-of-comparison";
import { chanceVerdict } from "../src/statistics/chance-verdict";
import { cohensD } from "../src/statistics/cohens-d";
import { DataProblem } from "../src/statistics/data-problem";
import { mannWhitney } from "../src/statistics/mann-whitney";
import { mean } from "../src/statistics/mean";
import { median } from "../src/statistics/median";
import { pairedT } from "../src/statistics/paired-t";
import { present } from "../src/statistics/present";
import { standardDeviation } from "../src/statistics/standard-deviation";
import { twoProportions } from "../src/statistics/two-proportions";
import { welchT } from "../src/statistics/welch-t";
import { declare } from "./declare";
import { choice } from "./parameters/choice";
import { column } from "./parameters/column";
import { number } from "./parameters/number";
import { optional } from "./parameters/optional";

/** What every test of two sides comes to. */
interface Comparison {
  readonly points: readonly [before: number, after: number];
  readonly before: number;
  readonly after: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  readonly effect: number;
  /** What the interval is of, where that is not After - Before, and the confidence that it reaches. */
  readonly shift?: { readonly value: number; readonly confidence: number };
}

type Test = (before: Float64Array, after: Float64Array, confidence: number) => Comparison;

const TESTS = {
  welch: (before, after, confidence) => {
    const [b, a] = [present(before), present(after)];
    const { low, high, p } = welchT(b, a, confidence);
    return { points: [b.length, a.length], before: mean(b), after: mean(a), low, high, p, effect: cohensD(b, a) };
  },
  paired: (before, after, confidence) => {
    const isPair = (_: number, i: number): boolean => !Number.isNaN(before[i]! + after[i]!);
    const [b, a] = [before.filter(isPair), after.filter(isPair)];
    const { difference, low, high, p } = pairedT(b, a, confidence);
    const effect = difference / standardDeviation(a.map((value, i) => value - b[i]!));
    return { points: [b.length, a.length], before: mean(b), after: mean(a), low, high, p, effect };
  },
  "mann-whitney": (before, after, confidence) => {
    const [b, a] = [present(before), present(after)];
    const { low, high, p, effect, shift, confidence: reached } = mannWhitney(b, a, confidence);
    const found = { points: [b.length, a.length], before: median(b), after: median(a), low, high, p, effect } as const;
    return { ...found, shift: { value: shift, confidence: reached } };
  },
  proportions: (before, after, confidence) => {
    const [b, a] = [proportionOf("before", before), proportionOf("after", after)];
    const found = twoProportions(b, a, confidence);
    const { low, high, p, difference: effect } = found;
    return { points: [b.total, a.total], before: found.before.share, after: found.after.share, low, high, p, effect };
  },
} satisfies Record<string, Test>;

export const COMPARE = declare({
  name: "COMPARE",
  about: "Before and after compared: the difference, its interval, and whether chance explains it.",
  category: "Comparisons",
  parameters: {
    before: column({ about: "Values of the period before; for proportions two cells: events, total" }),
    after: column({ about: "Values of the period after, in the same unit; for proportions two cells: events, total" }),
    test: optional(
      choice({
        about: "How to compare",
        words: {
          welch: ["t", "t test", "welch t"],
          paired: ["paired t", "pairs"],
          "mann-whitney": ["wilcoxon", "rank sum", "u"],
          proportions: ["proportion", "shares", "rates"],
        },
      }),
      "welch",
      "welch",
    ),
    confidence: optional(
      number({ about: "Confidence of the interval, and of the verdict", above: 0, below: 1 }),
      0.95,
      "0.95",
    ),
  },
  result: {
    shape: "row",
    columns: [
      { name: "Test", unit: "text", meaning: "The test that was made" },
      { name: "Points before", unit: "values", meaning: "Values before; for proportions the total" },
      { name: "Points after", unit: "values", meaning: "Values after; for proportions the total" },
      { name: "Before", unit: "as values", meaning: "Mean before; median for mann-whitney, share for proportions" },
      { name: "After", unit: "as values", meaning: "The same after" },
      {
        name: "Difference",
        unit: "as values",
        meaning: "After - Before; for mann-whitney the difference of the medians",
      },
      {
        name: "Low",
        unit: "as values",
        meaning:
          "Lower end of its interval; for mann-whitney the interval is of Hodges and Lehmann's shift, the middle of all differences between a value after and a value before, so that Difference can lie outside it",
      },
      { name: "High", unit: "as values", meaning: "Upper end of that interval" },
      { name: "p", unit: "chance", meaning: "How often chance alone would give a difference as large, either way" },
      {
        name: "Effect",
        unit: "see meaning",
        meaning:
          "Cohen's d (welch, paired), rank-biserial correlation (mann-whitney), difference of shares (proportions)",
      },
      {
        name: "Verdict",
        unit: "text",
        meaning: "In words; for mann-whitney it goes by the shift, and names the confidence that so few values reach",
      },
    ],
  },
  examples: [
    {
      title: "Minutes late before and after new routes",
      sheet: [
        ["Before", "After"],
        [12, 7],
        [9, 5],
        [15, 9],
        [11, 6],
        [8, null],
      ],
      formula: "=COMPARE(A1:A6,B1:B6)",
      gives: [
        [
          "welch",
          5,
          4,
          11,
          6.75,
          -4.25,
          -7.810789955176055,
          -0.6892100448239447,
          0.025925044759228685,
          -1.806350803638776,
          "Lower after: likely a real change (p = 0.026), 95 % interval -7.81 to -0.689. Look at a chart of the data over time first.",
        ],
      ],
    },
    {
      title: "The same routes before and after, each compared with itself",
      sheet: [
        ["Before", "After"],
        [12, 10],
        [9, 8],
        [15, 11],
        [11, 10],
      ],
      formula: '=COMPARE(A1:A5,B1:B5,"paired")',
      gives: [
        [
          "paired",
          4,
          4,
          11.75,
          9.75,
          -2,
          -4.250329363228184,
          0.2503293632281838,
          0.06627560274152429,
          -1.414213562373095,
          "Lower after: cannot be told from chance (p = 0.066), 95 % interval -4.25 to 0.25. Look at a chart of the data over time first.",
        ],
      ],
    },
    {
      title: "Work-order days are skewed: ranks instead of means",
      sheet: [
        [1.5, 4],
        [2.5, 7],
        [2, 30],
        [3, 5.5],
      ],
      formula: '=COMPARE(A1:A4,B1:B4,"mann-whitney")',
      gives: [
        [
          "mann-whitney",
          4,
          4,
          2.25,
          6.25,
          4,
          1,
          28.5,
          0.02857142857142857,
          1,
          "Higher after: likely a real change (p = 0.029), 95 % interval of the shift 1 to 28.5. Look at a chart of the data over time first.",
        ],
      ],
    },
    {
      title: "55 overdue of 200 before, 30 of 200 after",
      sheet: [
        ["", "Before", "After"],
        ["Overdue", 55, 30],
        ["Closed", 200, 200],
      ],
      formula: '=COMPARE(B2:B3,C2:C3,"proportions")',
      gives: [
        [
          "proportions",
          200,
          200,
          0.275,
          0.15,
          -0.12500000000000003,
          -0.2034323670860222,
          -0.04490983366629535,
          0.0022456450885778947,
          -0.12500000000000003,
          "Lower after: likely a real change (p = 0.002), 95 % interval -0.203 to -0.0449. Look at a chart of the data over time first.",
        ],
      ],
    },
    {
      title: "One value a side says nothing of chance",
      sheet: [[9, 7]],
      formula: "=COMPARE(A1,B1)",
      gives: { error: "#NUM!" },
    },
  ],
  seeAlso: ["COMPARE_GROUPS", "SAVINGS"],
  definition: [
    "welch: t of after - before, each side with its own variance, degrees of freedom by Welch and Satterthwaite",
    "paired: t of the differences of the pairs that have both values",
    "mann-whitney: shift = median of all differences after - before (Hodges and Lehmann); low, high = the differences at the ranks that leave (1 - confidence) / 2 on each side; where even the smallest and the largest leave more, they are given with the confidence that they have, 1 - 2 P(all pairs one way)",
    "mann-whitney, p: exact below 50 a side without ties, else normal with tie and continuity correction",
    "proportions: chi-square without continuity correction; interval by Newcombe from Wilson's of each share",
    "Cohen's d = difference / pooled standard deviation (of the differences, for pairs)",
  ],
  source: [
    "Welch 1947; Mann and Whitney 1947; Hodges and Lehmann 1963; Wilson 1927",
    "Newcombe 1998, Interval estimation for the difference between independent proportions, method 10",
  ],
  differs: [
    { tool: "Excel's T.TEST", how: "needs type 3 for Welch's test, and gives p alone" },
    { tool: "Minitab", how: "uses Wald's interval and a normal test for two proportions" },
    {
      tool: "R's wilcox.test",
      how: "The same p. Its interval is the same where p is exact (and it warns where the confidence asked for cannot be reached; here the verdict says so); with ties it searches for the ends, here they are differences of the data.",
    },
    {
      tool: "SPSS",
      how: "Its Mann-Whitney p without further options is that of the normal distribution without continuity correction.",
    },
  ],
  compute({ before, after, test, confidence }) {
    const found: Comparison = TESTS[test](...padded(before, after), confidence);
    const difference = found.after - found.before;
    const { low, high, p, effect, shift } = found;
    const verdict = comparisonVerdict({
      ...(shift === undefined ? { difference } : { difference: shift.value, reached: shift.confidence, of: "shift" }),
      low,
      high,
      confidence,
      chance: chanceVerdict(p, "change", 1 - confidence),
    });
    return [[test, ...found.points, found.before, found.after, difference, low, high, p, finite(effect), verdict]];
  },
});

/** Both sides equally long: a unit without its second value is no pair. */
function padded(before: Float64Array, after: Float64Array): [Float64Array, Float64Array] {
  const rows = Math.max(before.length, after.length);
  const pad = (side: Float64Array): Float64Array => Float64Array.from({ length: rows }, (_, row) => side[row] ?? NaN);
  return [pad(before), pad(after)];
}

function proportionOf(side: string, cells: Float64Array): { readonly events: number; readonly total: number } {
  const [events, total, ...rest] = present(cells);
  if (events === undefined || total === undefined || rest.length > 0) {
    throw new DataProblem(
      "#VALUE!",
      `For proportions give two cells ${side}: the events, then the total they are out of; there are ${present(cells).length} numbers.`,
    );
  }
  for (const [what, count] of Object.entries({ events, total })) {
    if (!Number.isInteger(count)) {
      throw new DataProblem(
        "#NUM!",
        `The ${what} ${side} ${what === "events" ? "are" : "is"} ${count}, but cases are counted whole; give counts, or compare amounts with welch.`,
      );
    }
  }
  return { events, total };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
