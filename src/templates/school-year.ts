import type { PhaseChange } from "../dmaic/project";

/** The month in which a school year begins, where nobody says otherwise. */
export const JULY = 7;

/**
 * The school year that a day belongs to.
 *
 * @param firstMonth  The month in which a school year begins: 7 is July.
 *
 * @example
 * schoolYear(46027, 7) // => "2025-26"
 */
export function schoolYear(serial: number, firstMonth: number): string {
  const day = new Date(Math.round((serial - 25569) * 86_400_000));
  const begins = day.getUTCFullYear() - (day.getUTCMonth() + 1 < firstMonth ? 1 : 0);
  return `${begins}-${String((begins + 1) % 100).padStart(2, "0")}`;
}

/** The school years that dates in time order run through, each with its first date. */
export function schoolYears(
  dates: readonly number[],
  firstMonth: number,
): readonly { readonly year: string; readonly first: number }[] {
  const found: { year: string; first: number }[] = [];
  for (const first of dates) {
    const year = schoolYear(first, firstMonth);
    if (found[found.length - 1]?.year !== year) found.push({ year, first });
  }
  return found;
}

/** A phase change at the first date of each school year: new routes, new staff, new limits, on record. The first names the first phase. */
export function yearlyPhases(kpi: string, dates: readonly number[], firstMonth: number): PhaseChange[] {
  return schoolYears(dates, firstMonth).map(({ year, first }) => ({
    kpi,
    start: first,
    name: `School year ${year}`,
    why: "A new school year begins",
    by: "",
  }));
}
