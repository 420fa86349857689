import { CHART_OPTION_WORDS } from "../../../src/statistics/chart-option-words";
import { FALSE_ALARMS } from "../../../src/statistics/false-alarms";
import { RULE_SETS } from "../../../src/statistics/rule-sets";
import { SIGNAL_WORDS } from "../../../src/statistics/signal-words";
import type { Line, PageBlock } from "./page";

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
          "A blank or #N/A in the data is a gap: it keeps its row, has no value, and breaks a moving range and a run. A zero is a value. TRUE and FALSE are not numbers. Any other error in a cell is passed on.",
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
      head: [["Set of rules"], ["What it is"]],
      rows: RULE_SETS.map(({ name, about }) => [[name], [about]]),
    },
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
    { kind: "paragraph", line: [`A signal is one of: ${SIGNAL_WORDS.join(", ")}.`] },
    { kind: "heading", level: 2, text: "Options of charts", id: "options-of-charts" },
    {
      kind: "table",
      head: [["Option"], ["What it may be"]],
      rows: CHART_OPTION_WORDS.map(({ word, possible }) => [[{ code: word }], [possible]]),
    },
  ];
}

const falseAlarms = (name: string): string[] =>
  Object.values(FALSE_ALARMS[name] ?? {}).map((share: number) => `${(share * 100).toFixed(1)} %`);
