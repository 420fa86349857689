import type { Rules } from "./rules";
import { controlChart } from "./control-chart";
import { normalNumbers } from "./normal-numbers";

/**
 * The price of a rule set: the share of stable processes whose XmR chart shows a signal all the same.
 *
 * @param points  Points on each chart.
 * @param series  How many stable series (independent normal values) are tried.
 * @returns A share between 0 and 1; the same one every time.
 *
 * @example
 * falseAlarmShare({ beyond: true }, 3, 100) // => 0
 */
export function falseAlarmShare(rules: Rules, points: number, series: number): number {
  const next = normalNumbers(20240903 + points);
  let alarms = 0;
  for (let i = 0; i < series; i++) {
    const values = Float64Array.from({ length: points }, next);
    if (controlChart({ kind: "xmr", values, rules }).phases[0]!.signals > 0) alarms++;
  }
  return alarms / series;
}
