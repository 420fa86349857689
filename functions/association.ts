import { associationVerdict } from "../src/dmaic/verdict-of-association";
import { chanceVerdict } from "../src/statistics/chance-verdict";
import { chiSquareTable } from "../src/statistics/chi-square-table";
import { DataProblem } from "../src/statistics/data-problem";
import { fisher, type TwoByTwo } from "../src/statistics/fisher";
import type { Grid } from "../src/workbook/cell";
import { declare } from "./declare";
import { choice } from "./parameters/choice";
import { matrix } from "./parameters/matrix";
import { optional } from "./parameters/optional";

export const ASSOCIATION = declare({
  name: "ASSOCIATION",
  about:
    "Whether rows and columns of a table of counts (schools and causes, say) have something to do with each other.",
  category: "Causes",
  parameters: {
    table: matrix({ about: "Counts in two rows and two columns or more, without totals", counts: true }),
    test: optional(
      choice({
        about: "How to test; fisher is for small counts in two rows and two columns",
        words: { "chi-square": ["chi2", "chisq"], fisher: ["exact", "fisher exact"] },
      }),
      "chi-square",
      "chi-square",
    ),
  },
  result: {
    shape: "row",
    columns: [
      { name: "Test", unit: "text", meaning: "The test that was made" },
      {
        name: "Statistic",
        unit: "ratio",
        meaning: "Chi-square; for fisher the odds ratio, blank where a 0 makes it boundless",
      },
      { name: "df", unit: "number", meaning: "Degrees of freedom; blank for fisher" },
      { name: "p", unit: "chance", meaning: "How often chance alone would depart as far" },
      { name: "Verdict", unit: "text", meaning: "In words" },
    ],
  },
  examples: [
    {
      title: "Overdue and on-time work orders at two sites",
      sheet: [
        ["", "Overdue", "On time"],
        ["North", 55, 145],
        ["East", 30, 170],
      ],
      formula: "=ASSOCIATION(B2:C3)",
      gives: [
        [
          "chi-square",
          9.337068160597571,
          1,
          0.002245645088577899,
          "Rows and columns go together: likely a real association (p = 0.002). Association is not yet cause.",
        ],
      ],
    },
    {
      title: "Counts too small for chi-square: Fisher's exact test",
      sheet: [
        [3, 2],
        [1, 6],
      ],
      formula: '=ASSOCIATION(A1:B2,"fisher")',
      gives: [
        [
          "fisher",
          7.218096151645122,
          "",
          0.22222222222222224,
          "What rows and columns have to do with each other cannot be told from chance (p = 0.22).",
        ],
      ],
    },
    {
      title: "Three causes at two terminals, with their headings",
      sheet: [
        ["Traffic", "Driver", "Breakdown"],
        [40, 22, 3],
        [38, 25, 5],
      ],
      formula: "=ASSOCIATION(A1:C3)",
      gives: [
        [
          "chi-square",
          0.6754459006944081,
          2,
          0.7133929057788887,
          "What rows and columns have to do with each other cannot be told from chance (p = 0.71). Some expected counts are below 5: gather small rows or columns.",
        ],
      ],
    },
    {
      title: "Fisher's test is for two rows and two columns",
      sheet: [
        [4, 2, 3],
        [3, 2, 5],
      ],
      formula: '=ASSOCIATION(A1:C2,"fisher")',
      gives: { error: "#VALUE!" },
    },
    {
      title: "A row that counts nothing",
      sheet: [
        [4, 2],
        [0, 0],
      ],
      formula: "=ASSOCIATION(A1:B2)",
      gives: { error: "#NUM!" },
    },
  ],
  seeAlso: ["COMPARE", "PARETO"],
  definition: [
    "counts are whole, 0 or more",
    "expected = row sum x column sum / total",
    "chi-square = sum((count - expected)^2 / expected), without continuity correction; df = (rows - 1) x (columns - 1)",
    "fisher: all tables with the same sums that are no more likely than this one; odds ratio by conditional maximum likelihood",
  ],
  source: ["Pearson 1900; Fisher 1935, The logic of inductive inference", "Agresti, Categorical Data Analysis"],
  differs: [
    { tool: "R's chisq.test", how: "corrects 2 x 2 tables for continuity unless told not to" },
    { tool: "SPSS, Minitab", how: "They give the statistic without continuity correction first, as here." },
  ],
  compute({ table, test }): Grid {
    const isTwoByTwo = table.length === 2 && table.every((row) => row.length === 2);
    if (test === "fisher") {
      const { oddsRatio, p } = fisher(twoByTwo(table));
      const statistic = Number.isFinite(oddsRatio) ? oddsRatio : null;
      return [[test, statistic, null, p, verdictOn(p, false, isTwoByTwo)]];
    }
    const { chiSquare, degrees, p, expected } = chiSquareTable(table);
    const isRough = expected.some((row) => row.some((count) => count < 5));
    return [[test, chiSquare, degrees, p, verdictOn(p, isRough, isTwoByTwo)]];
  },
});

function verdictOn(p: number, isRough: boolean, isTwoByTwo: boolean): string {
  const chance = chanceVerdict(p, "association");
  return associationVerdict({ isLikelyReal: p < 0.05, chance, isRough, isTwoByTwo });
}

function twoByTwo(table: readonly Float64Array[]): TwoByTwo {
  const [[a, b, ...rest] = [], [c, d, ...more] = []] = table.map((row) => Array.from(row));
  const isWrong = table.length !== 2 || rest.length > 0 || more.length > 0;
  if (isWrong || a === undefined || b === undefined || c === undefined || d === undefined) {
    throw new DataProblem(
      "#VALUE!",
      `Fisher's test takes two rows and two columns; the table has ${table.length} x ${table[0]?.length ?? 0}. Use chi-square.`,
    );
  }
  return [
    [a, b],
    [c, d],
  ];
}
