import { agreementVerdict } from "../src/dmaic/verdict-of-agreement";
import { kappa } from "../src/statistics/kappa";
import { declare } from "./declare";
import { choice } from "./parameters/choice";
import { labels, type Label } from "./parameters/labels";
import { optional } from "./parameters/optional";
import { oneSpelling } from "./words/one-spelling";

export const AGREEMENT = declare({
  name: "AGREEMENT",
  about: "How far two raters who coded the same items agree: percent and Cohen's kappa with its interval.",
  category: "Measurement checks",
  parameters: {
    rater_a: labels({ about: "Codes of the first rater, one an item" }),
    rater_b: labels({ about: "Codes of the second rater for the same items", alongside: "rater_a" }),
    weighting: optional(
      choice({
        about: "How a disagreement counts; linear and quadratic are for codes that are numbers on a scale",
        words: { none: ["no", "unweighted"], linear: ["equal"], quadratic: ["squared"] },
      }),
      "none",
      "none",
    ),
  },
  result: {
    shape: "row",
    columns: [
      { name: "Items", unit: "items", meaning: "Items that both coded" },
      { name: "Agree %", unit: "fraction", meaning: "Share of items coded alike" },
      {
        name: "Kappa",
        unit: "ratio",
        meaning: "Agreement beyond chance: 0 none, 1 perfect; blank where all codes are one",
      },
      { name: "Low", unit: "ratio", meaning: "Lower end of its 95 % interval" },
      { name: "High", unit: "ratio", meaning: "Upper end of that interval" },
      { name: "Verdict", unit: "text", meaning: "In the words of Landis and Koch" },
    ],
  },
  examples: [
    {
      title: "Two dispatchers name the cause of the same ten late runs",
      sheet: [
        ["traffic", "traffic"],
        ["driver", "driver"],
        ["traffic", "traffic"],
        ["breakdown", "breakdown"],
        ["traffic", "driver"],
        ["driver", "driver"],
        ["traffic", "traffic"],
        ["driver", "traffic"],
        ["breakdown", "breakdown"],
        ["traffic", "traffic"],
      ],
      formula: "=AGREEMENT(A1:A10,B1:B10)",
      gives: [
        [
          10,
          0.8,
          0.6774193548387097,
          0.2642497360997248,
          1,
          "Substantial agreement: kappa 0.677 (0.264 to 1). Only 10 items: a first impression; code 30 or more.",
        ],
      ],
    },
    {
      title: "Cleanliness from 1 to 3: being one off counts half",
      sheet: [
        ["First", "Second"],
        [1, 1],
        [2, 2],
        [3, 3],
        [3, 2],
        [2, 2],
        [1, 1],
        [1, 2],
        [2, 2],
      ],
      formula: '=AGREEMENT(A1:A9,B1:B9,"linear")',
      gives: [
        [
          8,
          0.75,
          0.6666666666666666,
          0.266590693637057,
          1,
          "Substantial agreement: kappa 0.667 (0.267 to 1). Only 8 items: a first impression; code 30 or more.",
        ],
      ],
    },
    {
      title: "One code for everything leaves nothing to agree on beyond chance",
      sheet: [
        ["ok", "ok"],
        ["ok", "ok"],
      ],
      formula: "=AGREEMENT(A1:A2,B1:B2)",
      gives: [[2, 1, "", "", "", "Kappa cannot be told: both raters used one and the same code for every item."]],
    },
    {
      title: "Text has no distance",
      sheet: [
        ["low", "high"],
        ["high", "high"],
      ],
      formula: '=AGREEMENT(A1:A2,B1:B2,"quadratic")',
      gives: { error: "#VALUE!" },
    },
  ],
  seeAlso: ["GAGE_RR"],
  definition: [
    "kappa = (observed - expected agreement) / (1 - expected agreement)",
    "weights: 1 - distance / span (linear), 1 - (distance / span)^2 (quadratic)",
    "low, high = kappa -+ 1.959964 x its large-sample standard error (Fleiss, Cohen and Everitt)",
    "items that one rater left blank are left out; codes that differ in capitals or spaces around are one, and so are 1 and the text 1",
  ],
  source: [
    "Cohen 1960, A coefficient of agreement for nominal scales",
    "Fleiss, Cohen and Everitt 1969, Large sample standard errors of kappa and weighted kappa",
    "Landis and Koch 1977, The measurement of observer agreement for categorical data",
  ],
  differs: [
    {
      tool: "Minitab",
      how: "Its attribute agreement analysis gives Fleiss's kappa unless Cohen's is asked for, which is the one here.",
    },
    { tool: "R's irr::kappa2", how: "The same kappa, with a test against 0 and without an interval." },
    { tool: "Excel's exact comparison", how: "EXACT tells Yes from yes; here they are one code." },
  ],
  compute({ rater_a: ofFirst, rater_b: ofSecond, weighting }) {
    const codes = oneSpelling([...ofFirst, ...ofSecond]).map(codeOf);
    const first = codes.slice(0, ofFirst.length);
    const second = codes.slice(ofFirst.length);
    const pairs = first.flatMap((a, item) => {
      const b = second[item] ?? null;
      return a === null || a === "" || b === null || b === "" ? [] : [{ a, b }];
    });
    const found = kappa(
      pairs.map(({ a }) => a),
      pairs.map(({ b }) => b),
      weighting,
    );
    const { items, agree, kappa: value, low, high } = found;
    return [[items, agree, value, low, high, agreementVerdict(value, low, high, items)]];
  },
});

/** A code as the scale has it: the text 1 is the number. */
function codeOf(label: Label): Label {
  return typeof label === "string" && label === String(Number(label)) ? Number(label) : label;
}
