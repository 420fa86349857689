import { CHART_KINDS } from "../../../src/statistics/chart-kinds";
import { CHART_OPTION_WORDS } from "../../../src/statistics/chart-option-words";
import { CHART_DEFINITIONS } from "./chart-definitions";
import { OPTION_MEANINGS } from "./option-meanings";
import type { Line, PageBlock } from "./page";

/** Every kind of chart in formula form, and every option. */
export function chartBlocks(): PageBlock[] {
  return [
    { kind: "heading", level: 2, text: "Kinds of charts", id: "kinds-of-charts" },
    {
      kind: "paragraph",
      line: [
        "Each phase by itself, from the points that are there, in the baseline and not excluded. MR is a moving range, |x[i] - x[i-1]| of two neighbors; a gap or an excluded point breaks it. Constants are exact: d2(2) = 2 / sqrt(pi) = 1.128379, d2(n) and d3(n) from the distribution of the range, c4(n) = sqrt(2 / (n - 1)) gamma(n / 2) / gamma((n - 1) / 2). A row without a count or denominator, or with the denominator 0, has no value and no limits. p, np and c take whole counts. Signals are tested against limits that are neither rounded nor cut.",
      ],
    },
    {
      kind: "table",
      head: [["Word"], ["Chart"], ["For"], ["Also written"], ["Rules"]],
      rows: CHART_KINDS.map(({ name, title, aliases, rules }): Line[] => [
        [{ code: name }],
        [title],
        [CHART_DEFINITIONS[name].use],
        [aliases.join(", ")],
        [rules === "all" ? (name === "run" ? "those that need no sigma" : "all") : "beyond limits only"],
      ]),
    },
    {
      kind: "code",
      lines: CHART_KINDS.flatMap(({ name }) =>
        CHART_DEFINITIONS[name].lines.map((line, i) => (i === 0 ? `${name}: ${line}` : `    ${line}`)),
      ),
    },
    { kind: "heading", level: 2, text: "Options of charts", id: "options-of-charts" },
    {
      kind: "paragraph",
      line: [
        "Written as ",
        { code: "name=value" },
        ", with semicolons between them. An option that a chart does not take is refused.",
      ],
    },
    {
      kind: "table",
      head: [["Option"], ["What it may be"], ["Without it"], ["What it does"], ["Charts"]],
      rows: CHART_OPTION_WORDS.map(({ key, word, possible, isBound }): Line[] => [
        [{ code: word }],
        [possible],
        [OPTION_MEANINGS[key].fallback],
        [OPTION_MEANINGS[key].meaning],
        [
          isBound === true
            ? "all"
            : CHART_KINDS.filter(({ options }) => options.includes(key))
                .map(({ name }) => name)
                .join(", "),
        ],
      ]),
    },
  ];
}
