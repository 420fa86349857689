import { all, around, below, fx, here, type Formula } from "../../workbook/formula";

/** The longest pattern that a rule set can ask for. */
export const LONGEST = 100;
/** Tables longer than this look ahead row by row, not through a whole column. */
const LONG_TABLE = 1000;

/**
 * Whether the run that a row is part of grows to a length, as a condition that is never an error.
 *
 * A run is counted forward, row by row, with a sign where it has a side: 1, 2, 3, ... or -1, -2, -3, ... As many rows further on
 * as are still lacking, the count shows that length exactly when the run goes on until there, for a later run has not had
 * the rows to count so far. So no row waits for the one below it: chains upward through thousands of rows are what
 * spreadsheets calculate worst.
 *
 * In a long table each row names the cells that it may have to look at, and no others: LibreOffice tells every formula that names a
 * column of every change in it, which for 10,000 rows that name it each is a hundred million times.
 *
 * @param counted The column that counts, of the table "data".
 * @param length  From 1 to 100; no run reaches a length of 0.
 * @param rows    How many rows the table has.
 * @param at      Which of its cells stands for the row: that of the row itself, or of the one below.
 */
export function reaches(counted: string, length: Formula, rows: number, at: typeof here = here): Formula {
  const soFar = at(counted);
  const next = at === below ? 1 : 0;
  const [cells, own] =
    rows > LONG_TABLE
      ? [around(counted, next, next + LONGEST - 1), fx`1`]
      : [all(counted, "data"), fx`${here("row")}${next === 1 ? fx`+1` : fx``}`];
  const countThere = fx`INDEX(${cells},MIN(${own}+${length}-ABS(${soFar}),ROWS(${cells})))`;
  return fx`IF((${length}<1)+(${soFar}=0)>0,FALSE,IF(ABS(${soFar})>=${length},TRUE,${countThere}=SIGN(${soFar})*${length}))`;
}
