/** Days without school, from one to the other. */
export interface Break {
  readonly from: number;
  readonly to: number;
}

/** So many weekdays in a row without data are a break; fewer are days on which something is missing. */
const LEAST = 3;

/** Serial days of a Saturday leave 0 when divided by 7, of a Sunday 1. */
const isWeekend = (day: number): boolean => day % 7 < 2;

/**
 * Breaks that the data themselves show: three weekdays or more on end without a row.
 *
 * A single day or two without data stay school days on which something is missing, until somebody says otherwise.
 *
 * @param days  Serial numbers of the days that have data, in any order.
 *
 * @example
 * findBreaks([46027, 46028, 46030, 46041]) // => [{ from: 46031, to: 46040 }]
 * findBreaks([46024, 46027])               // => []
 */
export function findBreaks(days: readonly number[]): Break[] {
  const sorted = [...new Set(days.map(Math.floor))].sort((a, b) => a - b);
  return sorted.slice(1).flatMap((day, i) => {
    const before = sorted[i] ?? day;
    const weekdays = Array.from({ length: day - before - 1 }, (_, k) => before + 1 + k).filter((it) => !isWeekend(it));
    return weekdays.length < LEAST ? [] : [{ from: before + 1, to: day - 1 }];
  });
}

/**
 * How many school days lie between the first and the last of some days.
 *
 * @example
 * countSchoolDays([46027, 46038], [{ from: 46031, to: 46031 }]) // => 9
 */
export function countSchoolDays(days: readonly number[], breaks: readonly Break[]): number {
  const first = Math.floor(days.reduce((a, b) => Math.min(a, b), Infinity));
  const last = Math.floor(days.reduce((a, b) => Math.max(a, b), -Infinity));
  const has = new Set(days.map(Math.floor));
  let count = 0;
  for (let day = first; day <= last; day += 1) {
    const isClosed = isWeekend(day) || breaks.some(({ from, to }) => from <= day && day <= to);
    if (has.has(day) || !isClosed) count += 1;
  }
  return count;
}
