import { answer } from "../../functions/answer";
import { declare } from "../../functions/declare";
import { evaluate } from "../../functions/evaluate";
import { type sentences } from "../../functions/messages";
import { number } from "../../functions/parameters/number";
import { expectGolden } from "./golden";

const VALUES = [[12], [9], [15], [11], [8]];
const RUNS = [[40], [38], [41], [40], [39]];
const limits = (...args: unknown[]): [string, unknown[]] => ["CONTROL_LIMITS", args];
const savings = (...args: unknown[]): [string, unknown[]] => ["SAVINGS", args];
const withOptions = (options: unknown): [string, unknown[]] =>
  limits(VALUES, "xmr", null, null, null, null, null, options);

/** A function with bounds of every kind, for the sentences about them. */
const BOUNDED = declare({
  name: "BOUNDED",
  about: "Numbers within bounds.",
  category: "Comparisons",
  parameters: {
    share: number({ about: "A share", above: 0, below: 1 }),
    percent: number({ about: "A percentage", least: 0, most: 100 }),
  },
  result: { shape: "cell", columns: [{ name: "Sum", unit: "none", meaning: "The sum" }] },
  examples: [
    { title: "One", sheet: [], formula: "=BOUNDED(0.5,1)", gives: [[1.5]] },
    { title: "Two", sheet: [], formula: "=BOUNDED(0.5,2)", gives: [[2.5]] },
    { title: "Three", sheet: [], formula: "=BOUNDED(0.5,3)", gives: [[3.5]] },
  ],
  seeAlso: [],
  definition: ["share + percent"],
  source: ["none"],
  compute: ({ share, percent }) => [[share + percent]],
});
const bounded = (...args: unknown[]): [string, unknown[]] => ["BOUNDED", args];

/** A call that provokes each sentence of functions/messages.ts; a sentence without one does not compile. */
const PROVOKED: Record<keyof typeof sentences, [string, unknown[]][]> = {
  missing: [limits(), limits(null, "p'"), savings(9, 7), limits("", null, RUNS)],
  notANumber: [
    limits([[12], ["absent"]]),
    limits([[12], ["$1,200"]]),
    limits([["Minutes"], [3], ["a\nb ".repeat(30)]]),
    savings("nine", 7, 1, 1),
    limits([[12, 9, "x"]]),
    limits([
      [3, 4],
      [5, "x"],
    ]),
  ],
  booleanIsNoNumber: [limits([[12], [true]]), savings(9, 7, false, 1)],
  passedOn: [limits([[12], ["#DIV/0!"]]), savings(9, 7, "#N/A", 1), limits(VALUES, "#REF!")],
  notTrueOrFalse: [limits(VALUES, "xmr", null, null, null, [["no"], ["maybe"], [2], [true], [false]])],
  emptyBaseline: [limits(VALUES, "xmr", null, null, null, [[false], [false], [false], [false], [false]])],
  noCount: [
    [
      "ASSOCIATION",
      [
        [
          [1, null],
          [3, 4],
        ],
        "fisher",
      ],
    ],
  ],
  notATable: [
    ["ASSOCIATION", [VALUES]],
    ["ASSOCIATION", [[[1, 2]]]],
  ],
  oneCellWanted: [savings(9, 7, VALUES, 1)],
  oneColumnWanted: [
    limits([[3], [4]], "u", [
      [1, 2],
      [3, 4],
    ]),
  ],
  unequalRows: [limits(VALUES, "p'", RUNS.slice(1)), limits(VALUES, "xmr", null, [["before"], ["after"]])],
  noNumbers: [limits([[""], [""]]), limits([["Minutes late"], [""], [""]])],
  unknownWord: [
    limits(VALUES, "xmrr"),
    limits(VALUES, "pie"),
    savings(9, 7, 1, 1, "less is more"),
    savings(9, 7, 1, 1, null, null, null, null, "Gros per year"),
    withOptions("screen=maybe"),
  ],
  wordWanted: [limits(VALUES, 3)],
  textWanted: [withOptions(3), limits(VALUES, "xmr", null, null, true)],
  textTooLong: [limits(VALUES, "xmr", null, null, "beyond;".repeat(100))],
  tooManyArguments: [savings(9, 7, 1, 1, null, null, null, null, null, "more")],
  unknownFunction: [
    ["CONTROL_LIMIT", []],
    ["FORECAST", []],
  ],
  tooSmall: [limits(VALUES, "xmr", null, null, null, -3)],
  tooLarge: [bounded(0.5, 101), ["ROLLED_YIELD", [[[0.9], [98]]]]],
  notAbove: [bounded(0, 1)],
  notBelow: [bounded(1, 1), ["COMPARE", [VALUES, VALUES, "welch", 95]]],
  notWhole: [limits(VALUES, "xmr", null, null, null, 3.5)],
  unknownOption: [withOptions("sigma s=3; scren=yes"), withOptions("colour=red")],
  optionWithoutValue: [withOptions("screen"), withOptions("sigmas=")],
  optionTwice: [withOptions("sigmas=3; sigmas=2")],
  optionNotANumber: [withOptions("sigmas=three"), withOptions("lambda=0,2")],
  zeroTarget: [
    ["KPI", [4, 0]],
    ["KPI", [4, 0, "higher", null, null, "Attainment"]],
  ],
  zeroDenominators: [
    limits(VALUES, "u", 0),
    limits(VALUES, "auto", [[0], [0], [""], [0], [0]]),
    ["KPI", [[[4], [5]], 0.1, "lower", null, [[0], [0]]]],
  ],
  beyondReach: [savings(1e308, -1e308, 1e10, 1)],
  unforeseen: [
    limits([
      [
        {
          get value(): never {
            throw new Error("no");
          },
        },
      ],
    ]),
  ],
};

/** Sentences that the statistics say, as far as the functions can provoke them. */
const OF_THE_STATISTICS: [string, unknown[]][] = [
  limits(VALUES, "p'"),
  limits(VALUES, "xmr", RUNS),
  limits([[3], [-4]], "c"),
  limits([[3], [0], [5]], "t"),
  limits([[3], [1.5]], "p", 10),
  limits([[3], [1.5]], "c"),
  limits(VALUES, "u", [[40], [-2], [40], [40], [40]]),
  limits([["Late"], [3], [44], [5]], "p", [["Runs"], [40], [40], [40]]),
  limits(VALUES, "xbar-s"),
  limits(
    [
      [3, 4],
      [5, 6],
    ],
    "xmr",
  ),
  limits(VALUES, "xmr", null, null, "nelsen"),
  limits(VALUES, "xmr", null, null, "beyond; shift 900"),
  limits(VALUES, "xmr", null, null, "shft 9"),
  limits(VALUES, "xmr", null, null, "shift 9; shift 5"),
  withOptions("lambda=0.2"),
  withOptions("sigmas=0"),
  withOptions("lower bound=5; upper bound=2"),
  savings(9, 7, 0, 10),
  savings(9, 7, -5, 10),
  savings([["#N/A"]], 7, 5, 10),
  [
    "SCORE",
    [
      [[0.9], [0.8]],
      [[0], [0]],
    ],
  ],
  ["SCORE", [[["Attainment"], [""]]]],
  ["INSTRUCTIONAL_HOURS", [[["#N/A"]], [[30]]]],
  ["PARETO", [["Traffic"], [0]]],
  [
    "PARETO",
    [
      [[""], [""]],
      [[""], [""]],
    ],
  ],
  ["HISTOGRAM", [[["Minutes"], [""]]]],
  ["CAPABILITY", [VALUES]],
  ["CAPABILITY", [VALUES, 9, 4]],
  ["CAPABILITY", [[[7]], 4, 9]],
  ["CAPABILITY", [[[7], [7]], 4, 9]],
  ["CAPABILITY", [[[7], [""], [8]], 4, 9]],
  [
    "CAPABILITY",
    [
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
      0,
      5,
    ],
  ],
  ["DPMO", [3, 0]],
  ["DPMO", [3, 10, 0]],
  ["DPMO", [12, 10]],
  ["SIGMA_LEVEL", [0]],
  ["SIGMA_LEVEL", [1e6]],
  ["ROLLED_YIELD", [[["Yield"], [""]]]],
  ["COMPARE", [9, 7]],
  [
    "COMPARE",
    [
      [[9], [9]],
      [[7], [7]],
    ],
  ],
  ["COMPARE", [[[9], [8]], [[7], [6]], "paired"]],
  ["COMPARE", [[[9], [9]], [[9], [9]], "mann-whitney"]],
  ["COMPARE", [VALUES, VALUES, "proportions"]],
  ["COMPARE", [[[3], [0]], [[3], [9]], "proportions"]],
  ["COMPARE", [[[3], [9]], [[12], [9]], "proportions"]],
  ["COMPARE", [[[3.7], [10]], [[4], [10]], "proportions"]],
  ["COMPARE_GROUPS", [VALUES, VALUES, "levenne"]],
  ["COMPARE_GROUPS", [VALUES, [["N"], ["N"], ["N"], ["N"], ["N"]]]],
  ["COMPARE_GROUPS", [VALUES, [["N"], ["E"], ["S"], ["W"], ["T"]]]],
  [
    "COMPARE_GROUPS",
    [
      [[1], [1], [2], [2]],
      [["N"], ["N"], ["E"], ["E"]],
    ],
  ],
  ["COMPARE_GROUPS", [VALUES, [["N"], ["N"], ["E"], ["E"], ["S"]], "welch-anova"]],
  ["COMPARE_GROUPS", [[[1], [1]], [["N"], ["E"]], "kruskal-wallis"]],
  [
    "ASSOCIATION",
    [
      [
        [3, -1],
        [4, 5],
      ],
    ],
  ],
  [
    "ASSOCIATION",
    [
      [
        [3, 1],
        [0, 0],
      ],
    ],
  ],
  [
    "ASSOCIATION",
    [
      [
        [3, 1, 2],
        [4, 2, 2],
      ],
      "fisher",
    ],
  ],
  [
    "ASSOCIATION",
    [
      [
        [3.5, 1],
        [4, 2],
      ],
      "fisher",
    ],
  ],
  ["NORMALITY", [VALUES]],
  ["NORMALITY", [[[1], [2]], "shapiro-wilk"]],
  ["NORMALITY", [[[4], [4], [4]], "shapiro-wilk"]],
  ["NORMALITY", [new Array(9).fill([4])]],
  ["FUNNEL", [[["Late"], [3], [12]], [["Runs"], [10], [10]], "proportion"]],
  ["FUNNEL", [[[3]], [[0]]]],
  [
    "PRIORITIZE",
    [
      [
        [3, 4],
        [5, 2],
      ],
      [[1, 2, 3]],
    ],
  ],
  [
    "PRIORITIZE",
    [
      [
        [3, 4],
        [5, 2],
      ],
      [[1, ""]],
    ],
  ],
  [
    "PRIORITIZE",
    [
      [
        [3, 4],
        [5, 2],
      ],
      [[0, 0]],
    ],
  ],
  [
    "PRIORITIZE",
    [
      [
        [3, 4],
        [5, 2],
      ],
      [[1, 2]],
      [["higher", "sideways"]],
    ],
  ],
  ["AGREEMENT", [[["low"], ["high"]], [["low"], ["low"]], "linear"]],
  [
    "AGREEMENT",
    [
      [["low"], [""]],
      [[""], ["low"]],
    ],
  ],
  ["GAGE_RR", [VALUES, [[1], [1], [1], [1], [1]], [["a"], ["a"], ["b"], ["b"], ["b"]]]],
  [
    "GAGE_RR",
    [
      [[1], [2], [3], [4]],
      [[1], [2], [1], [2]],
      [["a"], ["a"], ["b"], ["b"]],
    ],
  ],
  ["GAGE_RR", [VALUES, [[1], [1], [2], [2], [2]], [["a"], ["b"], ["a"], ["b"], ["b"]]]],
];

function said([name, args]: [string, unknown[]]): string {
  if (name === BOUNDED.name) {
    const reply = answer(BOUNDED, args);
    return reply.ok ? "(no error)" : `${reply.error} ${reply.why}`;
  }
  const got = evaluate(name, args);
  return Array.isArray(got) ? "(no error)" : `${got.error} ${got.message}`;
}

test("every sentence is as kept, and every one can be provoked", () => {
  const lines = Object.entries(PROVOKED).flatMap(([key, calls]) => [`[${key}]`, ...calls.map(said), ""]);
  expectGolden("messages.txt", [...lines, "[of the statistics]", ...OF_THE_STATISTICS.map(said), ""].join("\n"));
});

test.each([...Object.values(PROVOKED).flat(), ...OF_THE_STATISTICS])("%s says no in whole sentences", (name, args) => {
  expect(said([name, args])).toMatch(/^#(VALUE!|NUM!|N\/A|DIV\/0!|NAME\?|REF!) [A-Z"].{15,}[.?]$/s);
});

test("no sentence shows a number that is none, or the wrong article", () => {
  for (const call of [...Object.values(PROVOKED).flat(), ...OF_THE_STATISTICS]) {
    expect(said(call)).not.toMatch(/\b(NaN|Infinity|undefined|null)\b|\b[Aa] (xmr|np|mr|ewma|xbar-[rs]|r|s|i') chart/);
  }
});
