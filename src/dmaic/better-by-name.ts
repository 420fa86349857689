import type { Better } from "./kpi";

const WORSE =
  /\b(late|lost|costs?|errors?|absen\w*|wait\w*|delay\w*|complaints?|incidents?|accidents?|breakdowns?|vacan\w*|turnover|missed|overtime|overdue|past due|waste\w*|minutes|suspen\w*|dropouts?|backlog|injur\w*|defects?|rework|refus\w*)\b/i;
const GOOD =
  /\b(attendance|attending|present|on[- ]time|graduat\w*|proficien\w*|passed|passing|satisf\w*|sav(ed|ings)|participat\w*|enrolled in|promot\w*|retention|uptime)\b/i;

/**
 * The direction that a KPI's name tells; undefined where it tells none, or both: nobody's direction is made up.
 *
 * @example betterByName("Minutes late")     // => "Lower"
 * @example betterByName("Graduation rate")  // => "Higher"
 * @example betterByName("Enrollment")       // => undefined
 * @example betterByName("Cost savings")     // => undefined
 */
export function betterByName(name: string): Better | undefined {
  const [isWorse, isGood] = [WORSE.test(name), GOOD.test(name)];
  if (isWorse === isGood) return undefined;
  return isWorse ? "Lower" : "Higher";
}
