import { normalityVerdict } from "../src/dmaic/verdict-of-normality";
import { andersonDarling } from "../src/statistics/anderson-darling";
import { pInWords } from "../src/statistics/p-in-words";
import { present } from "../src/statistics/present";
import { shapiroWilk } from "../src/statistics/shapiro-wilk";
import { declare } from "./declare";
import { choice } from "./parameters/choice";
import { column } from "./parameters/column";
import { optional } from "./parameters/optional";

export const NORMALITY = declare({
  name: "NORMALITY",
  about: "Whether the values may come from a normal distribution.",
  category: "Process capability",
  parameters: {
    values: column({ about: "Measurements; blanks are left out" }),
    test: optional(
      choice({ about: "How to test", words: { "anderson-darling": ["ad"], "shapiro-wilk": ["shapiro", "sw"] } }),
      "anderson-darling",
      "anderson-darling",
    ),
  },
  result: {
    shape: "row",
    columns: [
      { name: "Test", unit: "text", meaning: "The test that was made" },
      { name: "Statistic", unit: "ratio", meaning: "A squared, or W" },
      { name: "p", unit: "chance", meaning: "How often a normal sample would look less normal than this one" },
      { name: "Verdict", unit: "text", meaning: "In words" },
    ],
  },
  examples: [
    {
      title: "Ten service times",
      sheet: [["Seconds"], [42], [45], [39], [47], [44], [41], [46], [43], [40], [44]],
      formula: "=NORMALITY(A1:A11)",
      gives: [
        [
          "anderson-darling",
          0.14343645752270007,
          0.9530541526306312,
          "Nothing speaks against a normal distribution (p = 0.95). Look at the control chart first: drift and phases mislead this test.",
        ],
      ],
    },
    {
      title: "Work-order days are seldom normal",
      sheet: [[1], [1], [2], [2], [2], [3], [4], [6], [11], [35]],
      formula: '=NORMALITY(A1:A10,"shapiro-wilk")',
      gives: [
        [
          "shapiro-wilk",
          0.5895267010609739,
          0.000041497736348312585,
          "A normal distribution is doubtful (p < 0.001); look at the histogram. Look at the control chart first: drift and phases mislead this test.",
        ],
      ],
    },
    {
      title: "The same with Anderson and Darling's test",
      sheet: [[1], [1], [2], [2], [2], [3], [4], [6], [11], [35]],
      formula: "=NORMALITY(A1:A10)",
      gives: [
        [
          "anderson-darling",
          1.7567660536414493,
          0.00006478746369087021,
          "A normal distribution is doubtful (p < 0.001); look at the histogram. Look at the control chart first: drift and phases mislead this test.",
        ],
      ],
    },
    { title: "Too few values", sheet: [[1], [2], [3]], formula: "=NORMALITY(A1:A3)", gives: { error: "#NUM!" } },
  ],
  seeAlso: ["CAPABILITY", "HISTOGRAM"],
  definition: [
    "anderson-darling: A2 = -n - sum((2 i - 1) (ln F(z[i]) + ln(1 - F(z[n + 1 - i])))) / n; p by Stephens from A2 (1 + 0.75 / n + 2.25 / n^2)",
    "shapiro-wilk: W with Royston's weights and p (algorithm AS R94), 3 to 5,000 values",
  ],
  source: [
    "D'Agostino and Stephens 1986, Goodness-of-Fit Techniques, table 4.9",
    "Royston 1995, Remark AS R94, Applied Statistics 44(4)",
  ],
  differs: [
    { tool: "Minitab", how: 'The same A2; it gives p below 0.005 as "<0.005".' },
    {
      tool: "SPSS",
      how: "It gives Shapiro-Wilk, and Kolmogorov-Smirnov with Lilliefors's correction, which is not offered here: it finds less.",
    },
  ],
  compute({ values, test }) {
    const found = test === "shapiro-wilk" ? shapiro(present(values)) : andersonDarling(present(values));
    const { statistic, p } = found;
    return [[test, statistic, p, normalityVerdict(p < 0.05, pInWords(p))]];
  },
});

function shapiro(values: Float64Array): { readonly statistic: number; readonly p: number } {
  const { W, p } = shapiroWilk(values);
  return { statistic: W, p };
}
