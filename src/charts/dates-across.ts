/** Spans up to so many days show days, then months, then years. */
const DAYS_SHOWN = 100;
const MONTHS_SHOWN = 4000;

/**
 * How dates are written below a picture that reaches over so many days: never so that two ticks read alike, nor so that a year
 * could be taken for a day.
 *
 * @example
 * datesAcross(14)   // => "mmm d"
 * datesAcross(365)  // => "mmm yyyy"
 * datesAcross(9000) // => "yyyy"
 */
export function datesAcross(days: number): string {
  return days <= DAYS_SHOWN ? "mmm d" : days <= MONTHS_SHOWN ? "mmm yyyy" : "yyyy";
}
