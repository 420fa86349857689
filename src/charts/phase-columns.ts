import type { Column } from "../workbook/design";
import { all, fx, here, type Formula } from "../workbook/formula";
import { helper } from "./data-columns";

/** A whole column of the data table, seen from the phase table. */
export const data = (column: string) => all(column, "data");

/** The value of a phase column for a row of data. */
export const ofPhase = (column: string): Formula => fx`INDEX(${all(column, "phases")},${here("phase")})`;

/** What rows of the phase's baseline have in common, as the criteria of AVERAGEIFS and its like. */
const inBaseline = fx`${data("phase")},${here("phase")},${data("use")},1,${data("row")},"<="&${here("until")}`;

/** The mean of a data column over the phase's baseline rows, "" where there is none. */
export const meanInPhase = (column: string): Formula => fx`IFERROR(AVERAGEIFS(${data(column)},${inBaseline}),"")`;

/** The sum of a data column over the phase's baseline rows. */
export const sumInPhase = (column: string): Formula => fx`SUMIFS(${data(column)},${inBaseline})`;

/** How many rows of the phase are in its baseline. */
export const countInPhase: Formula = fx`COUNTIFS(${inBaseline})`;

/** A calculated column of the phase table. */
export const phaseColumn = (name: string, title: string, formula: Formula, number?: string): Column => ({
  name,
  title,
  holds: { formula },
  ...(number === undefined ? {} : { number }),
});

/** Whether a row of data is in the baseline of its phase: 1 or 0. */
export const isInBaseline: Formula = fx`${here("use")}*(${here("row")}<=${ofPhase("until")})`;

/**
 * The values of a column that are in the baseline, lifted above zero, and zero elsewhere: what `medianInPhase` ranks.
 *
 * @param lowest What the values are never below.
 * @param isIn   Which rows count, as a number; the baseline, when left out.
 */
export const liftedColumn = (name: string, of: string, lowest: Formula, isIn: Formula = isInBaseline): Column =>
  helper(name, "Ranked for the median", fx`IF(${isIn}=1,${here(of)}-${lowest}+1,0)`);

/**
 * The median of a phase without an array formula: the rows of other phases rank last as zeros, the middle ones are found
 * from the top, and looked up, so that lifting costs no digit.
 */
export function medianInPhase(column: string, lifted: string, counted: Formula): Formula {
  const nth = (k: Formula) =>
    fx`INDEX(${data(column)},MATCH(SUMPRODUCT(LARGE((${data("phase")}=${here("phase")})*${data(lifted)},${k})),${data(lifted)},0))`;
  return fx`IF(${counted}=0,"",(${nth(fx`INT((${counted}+1)/2)`)}+${nth(fx`INT((${counted}+2)/2)`)})/2)`;
}
