import { DataProblem } from "./data-problem";
import type { Series } from "./series";
import { sum } from "./sum";

/**
 * Student-hours of instruction lost to late arrivals.
 *
 *     hours = sum(minutes late x riders) / 60
 *
 * A row without minutes or without riders is left out. Never turned into money.
 *
 * @param minutesLate  Minutes after the bell, one a run or a day; 0 for a bus that is early or on time.
 * @param riders  Students who arrived with it, row by row.
 * @returns Student-hours.
 * @throws {DataProblem} "#VALUE!" for columns of different length, "#NUM!" for a negative number, "#N/A" when no row has both.
 *
 * @example
 * instructionalHours([10, 0, 25], [30, 42, 24])     // => 15
 * instructionalHours([10, null, 25], [30, 42, 24])  // => 15
 *
 * @see Charleston County School District, hours lost to late buses, 2017-18 (as reported in July 2018)
 */
export function instructionalHours(minutesLate: Series, riders: Series): number {
  if (minutesLate.length !== riders.length) {
    throw new DataProblem(
      "#VALUE!",
      `There are ${minutesLate.length} rows of minutes and ${riders.length} of riders; give two columns of the same length.`,
    );
  }
  const studentMinutes: number[] = [];
  minutesLate.forEach((minutes, row) => {
    const students = riders[row] ?? null;
    if (minutes === null || students === null) return;
    if (minutes < 0) {
      throw new DataProblem("#NUM!", `Row ${row + 1} is ${minutes} minutes late; enter 0 for a bus that was early.`);
    }
    if (students < 0) {
      throw new DataProblem("#NUM!", `Row ${row + 1} has ${students} riders; enter how many students were on the bus.`);
    }
    studentMinutes.push(minutes * students);
  });
  if (studentMinutes.length === 0) {
    throw new DataProblem("#N/A", "No row has both minutes late and riders, so there is nothing to add up.");
  }
  return sum(studentMinutes) / 60;
}
