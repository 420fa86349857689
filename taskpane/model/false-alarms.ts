import { RULE_SETS } from "../../src/statistics/rule-sets";
import { shownNumber } from "./shown-number";

/** The rule sets to choose from, each with its price where it is chosen. */
export const RULE_CHOICES = RULE_SETS.map(({ name, falseAlarms }) => ({
  value: name,
  text: `${name}: ${shownNumber(falseAlarms, "0%")} false alarms`,
}));

/**
 * What a rule set looks for, and what it costs.
 *
 * @example
 * ruleSetSays("limits") // => "Points outside the limits, and nothing else. It signals on 6% of stable charts of 24 points all the same."
 */
export function ruleSetSays(name: string): string {
  const set = RULE_SETS.find((it) => it.name === name);
  if (set === undefined) return "";
  return `${set.about} It signals on ${shownNumber(set.falseAlarms, "0%")} of stable charts of 24 points all the same.`;
}
