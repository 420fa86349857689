import { FALSE_ALARMS } from "../../../src/statistics/false-alarms";
import { RULE_SETS } from "../../../src/statistics/rule-sets";
import type { Rules } from "../../../src/statistics/rules";
import { SIGNAL_WORDS, type SignalWord } from "../../../src/statistics/signal-words";
import type { Line, PageBlock } from "./page";
import { SIGNAL_DEFINITIONS } from "./signal-definitions";

/** What holds for every function, and the words that several of them share. */
export function rulesBlocks(): PageBlock[] {
  return [
    { kind: "heading", level: 2, text: "What holds for all", id: "what-holds-for-all" },
    {
      kind: "list",
      lines: [
        [
          "In Excel every name stands behind the namespace: ",
          { code: "=DMAIC.KPI(...)" },
          ". In Google Sheets and the workbench it is typed alone: ",
          { code: "=KPI(...)" },
          "; the workbench takes both.",
        ],
        [
          "An optional argument may be left out, be blank, or be an empty range. Words are read without regard to case, spaces and hyphens.",
        ],
        [
          "A range may be a column, a row or a whole column (",
          { code: "B:B" },
          "). Trailing blanks are left out. Text above numbers is a heading: the result then has headings, too, and lines up with the data beside it.",
        ],
        [
          "A blank or #N/A in the data is a gap: it keeps its row, has no value, and breaks a moving range and the pattern of every rule but Anhoej's two, which leave missing points out as their authors do. A zero is a value. TRUE and FALSE are not numbers. Any other error in a cell is passed on.",
        ],
        [
          "Labels that differ in capitals or in spaces around them only are one: phases, groups, categories, codes, parts and operators. So are 1 and the text 1. The first spelling is shown.",
        ],
        ["Dates are serial numbers, dates, or text like 2024-09-03."],
        [
          "Numbers are never rounded; the format of the cell does that. Where there is nothing to say the cell is empty.",
        ],
        ["Nothing is read but the arguments, and the same arguments always give the same answer."],
      ],
    },
    {
      kind: "table",
      head: [["Error"], ["What it means"]],
      rows: [
        [["#VALUE!"], ["An argument of the wrong kind, an unknown word, or ranges that do not match"]],
        [["#NUM!"], ["Too few points, or a number that cannot be"]],
        [["#DIV/0!"], ["A target, volume or denominator of 0 where one is needed"]],
        [["#N/A"], ["Nothing to report"]],
      ],
    },
    { kind: "heading", level: 2, text: "Rules and signals", id: "rules-and-signals" },
    {
      kind: "table",
      head: [["Set of rules"], ["What it is"], ["Also written"]],
      rows: RULE_SETS.map(({ name, about, aliases }) => [[name], [about], [aliases.join(", ")]]),
    },
    {
      kind: "paragraph",
      line: ["Which rules a set holds, and with how many points:"],
    },
    {
      kind: "table",
      head: [["Set of rules"], ...SIGNAL_WORDS.map((word): Line => [word])],
      rows: RULE_SETS.map(({ name, rules }) => [[name], ...SIGNAL_WORDS.map((word): Line => [lengthIn(rules, word)])]),
    },
    {
      kind: "paragraph",
      line: [
        "A mix is written with semicolons, each rule with a length where it has one (",
        { code: "beyond; shift 9; 2 of 3" },
        "), and may begin with a set (",
        { code: "nelson; shift 7" },
        "): a rule by its own name counts before that of a set, and of two sets the later counts. A rule given in two ways is refused.",
      ],
    },
    { kind: "heading", level: 3, text: "What each signal means", id: "what-each-signal-means" },
    {
      kind: "table",
      head: [["Signal"], ["What it means, and which points it marks"]],
      rows: SIGNAL_WORDS.map((word) => [[word], [SIGNAL_DEFINITIONS[word]]]),
    },
    {
      kind: "paragraph",
      line: [
        "Where several hold at one point, all are named, in the order of this table. No pattern reaches across a phase, and none but those of Anhoej across a gap or an excluded point. On mr, r, s, ewma and cusum charts only beyond limits is tested.",
      ],
    },
    { kind: "heading", level: 3, text: "The price of rules", id: "the-price-of-rules" },
    {
      kind: "paragraph",
      line: [
        "More rules find more, and cry wolf more often. The share of XmR charts of a stable process that show a signal all the same, by how many points they have (100,000 simulated series of normal values each):",
      ],
    },
    {
      kind: "table",
      head: [["Set of rules"], ["12 points"], ["24 points"], ["36 points"]],
      rows: RULE_SETS.map(({ name }) => [[name], ...falseAlarms(name).map((share): Line => [share])]),
    },
  ];
}

const falseAlarms = (name: string): string[] =>
  Object.values(FALSE_ALARMS[name] ?? {}).map((share: number) => `${(share * 100).toFixed(1)} %`);

/** What a set says of a rule: its length, that it has it, or nothing. */
function lengthIn(rules: Rules, word: SignalWord): string {
  const value = {
    "beyond limits": rules.beyond,
    shift: rules.shift,
    trend: rules.trend,
    "2 of 3": rules.twoOfThree,
    "4 of 5": rules.fourOfFive,
    hugging: rules.hugging,
    alternating: rules.alternating,
    "both sides": rules.bothSides,
    "long run": rules.longRun,
    "few crossings": rules.fewCrossings,
    "near limit": rules.nearLimit,
  }[word];
  if (value === undefined || value === false) return "";
  return value === true ? "yes" : value === "one side" ? "all three on one side" : String(value);
}
