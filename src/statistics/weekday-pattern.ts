import { fAboveWhole } from "./distributions/f-above-whole";
import { mean } from "./mean";
import { oneWayTable } from "./one-way-table";

const DAYS = ["Saturdays", "Sundays", "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays"] as const;
/** So unlikely by chance, and so much of the variation, that a pattern is worth a word. */
const UNLIKELY = 0.01;
const PART = 0.2;
/** A day of the week that came less often says nothing. */
const OFTEN = 3;

/**
 * Whether some day of the week differs from the others, as a sentence; "" where none does.
 *
 * Goes by the dates themselves, so that holidays and missing days shift nothing. Tested by an analysis of variance of the days that
 * came three times or more: p below 0.01, and at least a fifth of the variation.
 *
 * @param values  In time order; NaN is a gap.
 * @param dates  Serial numbers, one a value; not whole weeks apart, or there is nothing to tell apart.
 *
 * @example
 * weekdayPattern([9, 5, 5, 9, 5, 6, 9, 6, 5, 8, 5, 5], [2, 3, 4, 9, 10, 11, 16, 17, 18, 23, 24, 25]) // => "Mondays differ: 8.75 on average, 5.25 on the other days. Chart each kind of day by itself, or whole weeks."
 * weekdayPattern([9, 5, 6], [2, 9, 16]) // => ""
 */
export function weekdayPattern(values: ArrayLike<number>, dates: ArrayLike<number>): string {
  const groups = DAYS.map((day, i) => ({
    day,
    values: Array.from(values).filter((value, row) => !Number.isNaN(value) && Math.floor(dates[row] ?? NaN) % 7 === i),
  })).filter((group) => group.values.length >= OFTEN);
  if (groups.length < 2) return "";
  const all = groups.flatMap((group) => group.values);
  const isVaryingWithin = groups.some((group) => group.values.some((value) => value !== group.values[0]));
  if (isVaryingWithin) {
    const { F, between, within, effect } = oneWayTable(groups.map((group) => group.values));
    if (fAboveWhole(F, between.degrees, within.degrees) >= UNLIKELY || effect < PART) return "";
  } else if (all.every((value) => value === all[0])) return "";
  const away = groups.map((group) => {
    const others = mean(groups.flatMap((it) => (it === group ? [] : it.values)));
    return { day: group.day, own: mean(group.values), others };
  });
  const most = away.reduce((a, b) => (Math.abs(b.own - b.others) > Math.abs(a.own - a.others) ? b : a));
  return `${most.day} differ: ${shown(most.own)} on average, ${shown(most.others)} on the other days. Chart each kind of day by itself, or whole weeks.`;
}

/** Three digits, without noughts at the end. */
const shown = (value: number): string => String(Number(value.toPrecision(3)));
