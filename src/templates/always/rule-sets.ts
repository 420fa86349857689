import type { Kpi } from "../../dmaic/kpi";
import { readRules } from "../../statistics/read-rules";
import { RULE_SETS, type RuleSet } from "../../statistics/rule-sets";
import type { Rules } from "../../statistics/rules";
import { RULE_TESTS } from "../../charts/rules/catalogue";
import type { Template } from "../template";
import type { Column, SheetDesign } from "../../workbook/design";

/** What a rule set asks of each test, by the name of the test's setting; 0 where it does not run it. */
const SETTINGS: Readonly<Record<string, (rules: Rules) => number>> = {
  beyond: (rules) => (rules.beyond === true ? 1 : 0),
  shift: (rules) => rules.shift ?? 0,
  trend: (rules) => rules.trend ?? 0,
  two: (rules) => (rules.twoOfThree === "one side" ? 2 : rules.twoOfThree === true ? 1 : 0),
  four: (rules) => (rules.fourOfFive === true ? 1 : 0),
  hugging: (rules) => rules.hugging ?? 0,
  alternating: (rules) => rules.alternating ?? 0,
  both: (rules) => rules.bothSides ?? 0,
  long: (rules) => (rules.longRun === true ? 1 : 0),
  few: (rules) => (rules.fewCrossings === true ? 1 : 0),
  near: (rules) => (rules.nearLimit === true ? 1 : 0),
};

const ABOUT = {
  id: "rule-sets",
  title: "Rule sets",
  phase: "always",
  question: "Which patterns in a chart count as a signal? Choose a set for each KPI on the KPIs sheet.",
} as const;

/** Which tests each rule set runs: the charts read their settings here, by the name in the KPIs sheet. */
export const ruleSets: Template = {
  ...ABOUT,
  needs: [],
  designs: ({ project, kpis }) => [sheetWith(mixesOf([...project.kpis, ...kpis.map(({ kpi }) => kpi)]))],
};

/** A set by its name, with what it asks of the tests. */
type Listed = Pick<RuleSet, "name" | "about" | "rules">;

/** Mixes of rules, such as "beyond; shift 9", that KPIs use instead of a set; what cannot be read is no mix. */
function mixesOf(kpis: readonly Kpi[]): Listed[] {
  const known = new Set(RULE_SETS.map(({ name }) => name));
  const mixes = [...new Set(kpis.map(({ rules }) => rules))].filter((rules) => rules !== "" && !known.has(rules));
  return mixes.flatMap((name) => {
    try {
      return [{ name, about: "Our own mix.", rules: readRules(name) }];
    } catch {
      return [];
    }
  });
}

const sheetWith = (mixes: readonly Listed[]): SheetDesign => ({
  template: ABOUT.id,
  title: ABOUT.title,
  tab: ABOUT.phase,
  orientation: "landscape",
  widths: [20, 60, ...RULE_TESTS.map(() => 11)],
  blocks: [
    {
      block: "title",
      text: "Rule sets",
      question: ABOUT.question,
    },
    {
      block: "table",
      name: "sets",
      rows: RULE_SETS.length + mixes.length,
      columns: [
        { name: "set", title: "Rule set", holds: { words: "" }, role: "label", isCode: true },
        { name: "about", title: "What it looks for", holds: { words: "" } },
        ...RULE_TESTS.map(({ setting, title }): Column => ({ name: setting, title, holds: { words: "" } })),
      ],
      fill: [...RULE_SETS, ...mixes].map(({ name, about, rules }) => ({
        set: name,
        about,
        ...Object.fromEntries(RULE_TESTS.map(({ setting }) => [setting, SETTINGS[setting]?.(rules) ?? 0])),
      })),
    },
    {
      block: "line",
      holds: {
        words:
          "A number is how many points the pattern takes, 100 at the most; 1 means the test runs, 2 that it runs in its stricter form, 0 that it does not.",
      },
      role: "note",
    },
  ],
});
