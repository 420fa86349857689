import { groupsVerdict } from "../src/dmaic/verdict-of-groups";
import { anova } from "../src/statistics/anova";
import { chanceVerdict } from "../src/statistics/chance-verdict";
import { kruskalWallis } from "../src/statistics/kruskal-wallis";
import { levene } from "../src/statistics/levene";
import { mean } from "../src/statistics/mean";
import { median } from "../src/statistics/median";
import { standardDeviation } from "../src/statistics/standard-deviation";
import { welchAnova } from "../src/statistics/welch-anova";
import { declare } from "./declare";
import { grouped, type Group } from "./grouped";
import { choice } from "./parameters/choice";
import { column } from "./parameters/column";
import { labels } from "./parameters/labels";
import { optional } from "./parameters/optional";

/** What every test of several groups comes to. */
interface GroupTest {
  readonly statistic: number;
  readonly degrees: number | string;
  readonly p: number;
  readonly effect: number;
}

/** What is compared, and how: the word for it in the verdict, its size in a group, the test. */
interface Way {
  readonly what: "means" | "levels" | "spreads";
  readonly sizeOf: (values: Float64Array) => number;
  readonly test: (groups: readonly Float64Array[], names: readonly string[]) => GroupTest;
}

const WAYS = {
  anova: {
    what: "means",
    sizeOf: mean,
    test: (groups) => {
      const { F, between, within, p, effect } = anova(groups);
      return { statistic: F, degrees: `${between.degrees}, ${within.degrees}`, p, effect };
    },
  },
  "welch-anova": {
    what: "means",
    sizeOf: mean,
    test: (groups, names) => {
      const { F, degrees, p } = welchAnova(groups, names);
      return { statistic: F, degrees: degrees.join(", "), p, effect: anova(groups).effect };
    },
  },
  "kruskal-wallis": {
    what: "levels",
    sizeOf: median,
    test: (groups) => {
      const { H, degrees, p, effect } = kruskalWallis(groups);
      return { statistic: H, degrees, p, effect };
    },
  },
  "brown-forsythe": {
    what: "spreads",
    sizeOf: standardDeviation,
    test: (groups) => {
      const { F, between, within, p, effect } = levene(groups);
      return { statistic: F, degrees: `${between.degrees}, ${within.degrees}`, p, effect };
    },
  },
} satisfies Record<string, Way>;

export const COMPARE_GROUPS = declare({
  name: "COMPARE_GROUPS",
  about: "Whether several groups (schools, routes, shifts) differ by more than chance explains.",
  category: "Comparisons",
  parameters: {
    values: column({ about: "Measurements, one a row; blanks are left out" }),
    groups: labels({ about: "The group of each measurement", alongside: "values" }),
    test: optional(
      choice({
        about: "How to compare",
        words: {
          anova: ["f", "means"],
          "welch-anova": ["welch"],
          "kruskal-wallis": ["kruskal", "ranks"],
          "brown-forsythe": ["levene", "spreads", "variances"],
        },
      }),
      "anova",
      "anova",
    ),
  },
  result: {
    shape: "row",
    columns: [
      { name: "Test", unit: "text", meaning: "The test that was made" },
      { name: "Statistic", unit: "ratio", meaning: "F; H for kruskal-wallis" },
      { name: "df", unit: "text or number", meaning: 'Degrees of freedom: "3, 36" for F tests, a number otherwise' },
      { name: "p", unit: "chance", meaning: "How often chance alone would make the groups differ as much" },
      { name: "Effect", unit: "fraction", meaning: "Eta squared; epsilon squared for kruskal-wallis" },
      { name: "Verdict", unit: "text", meaning: "In words" },
    ],
  },
  examples: [
    {
      title: "Minutes late at three schools",
      sheet: [
        ["Minutes late", "School"],
        [4, "North"],
        [6, "North"],
        [5, "North"],
        [9, "East"],
        [11, "East"],
        [10, "East"],
        [5, "West"],
        [7, "West"],
        [6, "West"],
      ],
      formula: "=COMPARE_GROUPS(A1:A10,B1:B10)",
      gives: [
        [
          "anova",
          21,
          "2, 6",
          0.001953125,
          0.875,
          "The means of the groups differ: likely a real difference (p = 0.002); highest in East, lowest in North. Look at each group over time first.",
        ],
      ],
    },
    {
      title: "Spreads may differ: Welch's analysis of variance",
      sheet: [
        [4, "North"],
        [6, "North"],
        [5, "North"],
        [9, "East"],
        [21, "East"],
        [12, "East"],
      ],
      formula: '=COMPARE_GROUPS(A1:A6,B1:B6,"welch anova")',
      gives: [
        [
          "welch-anova",
          6.075,
          "1, 2.102496714848883",
          0.12655368903963163,
          0.6029776674937966,
          "The means of the groups differ by what cannot be told from chance (p = 0.13). Look at each group over time first.",
        ],
      ],
    },
    {
      title: "Skewed days: ranks",
      sheet: [
        [1, "A"],
        [2, "A"],
        [3, "A"],
        [20, "B"],
        [35, "B"],
        [90, "B"],
      ],
      formula: '=COMPARE_GROUPS(A1:A6,B1:B6,"Kruskal-Wallis")',
      gives: [
        [
          "kruskal-wallis",
          3.857142857142857,
          1,
          0.04953461343562674,
          0.7714285714285715,
          "The levels of the groups differ: likely a real difference (p = 0.0495); highest in B, lowest in A. Look at each group over time first.",
        ],
      ],
    },
    {
      title: "Do the spreads differ?",
      sheet: [
        [1, "A"],
        [2, "A"],
        [4, "A"],
        [20, "B"],
        [35, "B"],
        [90, "B"],
      ],
      formula: '=COMPARE_GROUPS(A1:A6,B1:B6,"brown-forsythe")',
      gives: [
        [
          "brown-forsythe",
          1.8488467874794068,
          "1, 4",
          0.24551441697949944,
          0.3161044996831209,
          "The spreads of the groups differ by what cannot be told from chance (p = 0.25). Look at each group over time first.",
        ],
      ],
    },
    {
      title: "One group has nothing to be compared with",
      sheet: [
        [4, "North"],
        [6, "North"],
      ],
      formula: "=COMPARE_GROUPS(A1:A2,B1:B2)",
      gives: { error: "#NUM!" },
    },
  ],
  seeAlso: ["COMPARE", "FUNNEL"],
  definition: [
    "anova: F = mean square between the groups / mean square within them; eta squared = squares between / all squares",
    "welch-anova: Welch's F, each group with its own variance",
    "kruskal-wallis: H of the ranks, corrected for ties; epsilon squared = H / (n - 1)",
    "brown-forsythe: analysis of variance of the distances from each group's median",
  ],
  source: [
    "Welch 1951, On the comparison of several mean values; Kruskal and Wallis 1952",
    "Brown and Forsythe 1974, Robust tests for the equality of variances",
    "Tomczak and Tomczak 2014, The need to report effect size estimates revisited",
  ],
  differs: [{ tool: "SPSS", how: "Levene's test there takes means first; brown-forsythe here takes medians" }],
  compute({ values, groups, test }) {
    const found = grouped(values, groups);
    const way: Way = WAYS[test];
    const names = found.map(({ name }) => name);
    const { statistic, degrees, p, effect } = way.test(
      found.map((group) => group.values),
      names,
    );
    const [lowest, highest] = ends(found, way.sizeOf);
    const verdict = groupsVerdict({
      what: way.what,
      highest,
      lowest,
      isLikelyReal: p < 0.05,
      chance: chanceVerdict(p, "difference"),
    });
    return [[test, statistic, degrees, p, effect, verdict]];
  },
});

/** The names of the groups in which something is least and most. */
function ends(groups: readonly Group[], sizeOf: (values: Float64Array) => number): [string, string] {
  const sized = groups.map(({ name, values }) => ({ name, size: sizeOf(values) })).sort((a, b) => a.size - b.size);
  return [sized[0]?.name ?? "", sized[sized.length - 1]?.name ?? ""];
}
