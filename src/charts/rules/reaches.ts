import { all, fx, here, type Formula, type Reference } from "../../workbook/formula";

/**
 * Whether the run that a row is part of grows to a length, as a condition that is never an error.
 *
 * A run is counted forward, row by row, with a sign where it has a side: 1, 2, 3, ... or -1, -2, -3, ... As many rows further on
 * as are still lacking, the count shows that length exactly when the run goes on until there, for a later run has not had
 * the rows to count so far. So no row waits for the one below it: chains upward through thousands of rows are what
 * spreadsheets calculate worst.
 *
 * @param counted The column that counts, of the table "data".
 * @param length  At least 1; no run reaches a length of 0.
 * @param at      Which of its cells stands for the row: that of the row itself, or of the one below.
 */
export function reaches(counted: string, length: Formula, at: typeof here = here): Formula {
  const soFar = at(counted);
  const row = at("row");
  return fx`IF((${length}<1)+(${soFar}=0)>0,FALSE,IF(ABS(${soFar})>=${length},TRUE,${countAt(counted, fx`${row}+${length}-ABS(${soFar})`)}=SIGN(${soFar})*${length}))`;
}

/** What a column counts in a row of the table, or in its last where there are not so many. */
export const countAt = (counted: string, row: Formula | Reference): Formula =>
  fx`INDEX(${all(counted, "data")},MIN(${row},ROWS(${all(counted, "data")})))`;
