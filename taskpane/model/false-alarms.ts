import { FALSE_ALARMS } from "../../src/statistics/false-alarms";
import { RULE_SETS } from "../../src/statistics/rule-sets";
import { shownNumber } from "./shown-number";

/** The rule sets to choose from, each with its price where it is chosen. */
export const RULE_CHOICES = RULE_SETS.map(({ name }) => ({
  value: name,
  text: `${name}: ${share(name, 24)} false alarms`,
}));

/**
 * What a rule set looks for, and what it costs.
 *
 * @example
 * ruleSetSays("limits") // => "Points outside the limits, and nothing else. False alarms: it signals on 3% of stable charts of 12 points, 6% of 24, and 9% of 36."
 */
export function ruleSetSays(name: string): string {
  const set = RULE_SETS.find((it) => it.name === name);
  if (set === undefined) return "";
  return `${set.about} False alarms: it signals on ${share(name, 12)} of stable charts of 12 points, ${share(name, 24)} of 24, and ${share(name, 36)} of 36.`;
}

function share(name: string, points: 12 | 24 | 36): string {
  return shownNumber(FALSE_ALARMS[name]?.[points] ?? 0, "0%");
}
