import { DataProblem } from "./data-problem";
import { nearestWord } from "./nearest-word";
import { plainWord } from "./plain-word";
import { findChoice } from "./read-choice";
import { RULE_SETS } from "./rule-sets";
import type { Rules } from "./rules";

/** A rule by the words that a mix of rules is written in; `points` is its usual length. */
interface RuleWord {
  readonly words: readonly string[];
  readonly points?: number;
  readonly rule: (points: number) => Rules;
}

const RULE_WORDS: readonly RuleWord[] = [
  { words: ["beyond", "beyond limits"], rule: () => ({ beyond: true }) },
  { words: ["shift"], points: 8, rule: (shift) => ({ shift }) },
  { words: ["trend"], points: 6, rule: (trend) => ({ trend }) },
  { words: ["2 of 3", "two of three"], rule: () => ({ twoOfThree: true }) },
  { words: ["2 of 3 on one side", "2 of 3 one side"], rule: () => ({ twoOfThree: "one side" }) },
  { words: ["4 of 5", "four of five"], rule: () => ({ fourOfFive: true }) },
  { words: ["hugging"], points: 15, rule: (hugging) => ({ hugging }) },
  { words: ["alternating"], points: 14, rule: (alternating) => ({ alternating }) },
  { words: ["both sides"], points: 8, rule: (bothSides) => ({ bothSides }) },
  { words: ["long run"], rule: () => ({ longRun: true }) },
  { words: ["few crossings"], rule: () => ({ fewCrossings: true }) },
  { words: ["near limit"], rule: () => ({ nearLimit: true }) },
];

/**
 * The rules that a word or a mix of words stands for.
 *
 * @param text  The name of a set, or rules and sets separated by ";" or ",", each with a length where it has one.
 * @throws {DataProblem} "#VALUE!" for an unknown word, an impossible length, or a rule given in two ways.
 *
 * @example
 * readRules("Western Electric")          // => { beyond: true, shift: 8, twoOfThree: true, fourOfFive: true }
 * readRules("beyond; shift 9; 2 of 3")   // => { beyond: true, shift: 9, twoOfThree: true }
 * readRules("shift 7; western electric") // => { beyond: true, shift: 7, twoOfThree: true, fourOfFive: true }
 * readRules("anhoej; trend")             // => { beyond: true, longRun: true, fewCrossings: true, trend: 6 }
 */
export function readRules(text: string): Rules {
  const parts = text.split(/[;,]/).filter((part) => part.trim() !== "");
  if (parts.length === 0) return readPart("anhoej");
  const sets: Rules[] = [];
  const single: Rules[] = [];
  for (const part of parts) (findChoice(part, RULE_SETS) === undefined ? single : sets).push(readPart(part));
  // Of two sets the later counts; a rule by its own name is meant as it is written, wherever it stands beside a set.
  return { ...Object.assign({}, ...sets), ...together(single) };
}

/** @throws {DataProblem} "#VALUE!" where one rule is asked for in two ways: which was meant cannot be told. */
function together(all: readonly Rules[]): Rules {
  const rules: Record<string, unknown> = {};
  for (const one of all) {
    for (const [key, value] of Object.entries(one)) {
      if (key in rules && rules[key] !== value) {
        const word = RULE_WORDS.find((known) => key in known.rule(3))?.words[0] ?? key;
        throw new DataProblem("#VALUE!", `The rule "${word}" is given in two ways; keep one of the two.`);
      }
      rules[key] = value;
    }
  }
  return rules;
}

function readPart(part: string): Rules {
  const set = findChoice(part, RULE_SETS);
  if (set !== undefined) return set.rules;
  const whole = findRule(part);
  if (whole !== undefined) return whole.rule(whole.points ?? 0);
  const sized = /^(.*?)[\s=:]*(\d+)\s*(?:points?|in a row)?\s*$/i.exec(part);
  const rule = sized === null ? undefined : findRule(sized[1] ?? "");
  if (sized === null || rule?.points === undefined) throw unknown(part.trim());
  const points = Number(sized[2]);
  if (points < 3 || points > 100) {
    throw new DataProblem("#VALUE!", `"${part.trim()}" asks for ${points} points; a pattern takes 3 to 100.`);
  }
  return rule.rule(points);
}

function findRule(text: string): RuleWord | undefined {
  const wanted = plainWord(text);
  return RULE_WORDS.find((rule) => rule.words.some((word) => plainWord(word) === wanted));
}

function unknown(part: string): DataProblem {
  const sets = RULE_SETS.map((set) => set.name);
  const rules = RULE_WORDS.map((rule) =>
    rule.points === undefined ? rule.words[0] : `${rule.words[0]} ${rule.points}`,
  );
  const every = [...sets, ...RULE_SETS.flatMap((set) => set.aliases), ...RULE_WORDS.flatMap((rule) => rule.words)];
  const meant = nearestWord(part, every) ?? nearestWord(part.replace(/[\s=:]*\d+\s*$/, ""), every);
  const hint = meant === undefined ? "" : ` Did you mean "${meant}"?`;
  return new DataProblem(
    "#VALUE!",
    `"${part}" is not a rule or a set of rules.${hint} Sets: ${sets.join(", ")}. Rules to mix with ";": ${rules.join(", ")}.`,
  );
}
