import type { Column } from "../workbook/design";
import { all, fx, here, type Formula } from "../workbook/formula";

/** A whole column of the data table, seen from the phase table. */
export const data = (column: string) => all(column, "data");

/** The mean of a data column over the phase's baseline rows, "" where there is none. */
export const meanInPhase = (column: string): Formula =>
  fx`IFERROR(AVERAGEIFS(${data(column)},${data("phase")},${here("phase")},${data("base")},1),"")`;

/** The mean of a helper column that is "" outside the baseline already, such as a moving range. */
export const meanOf = (column: string): Formula =>
  fx`IFERROR(AVERAGEIFS(${data(column)},${data("phase")},${here("phase")}),"")`;

/** The sum of a data column over the phase's baseline rows. */
export const sumInPhase = (column: string): Formula =>
  fx`SUMIFS(${data(column)},${data("phase")},${here("phase")},${data("base")},1)`;

/** A calculated column of the phase table. */
export const phaseColumn = (name: string, title: string, formula: Formula, number?: string): Column => ({
  name,
  title,
  holds: { formula },
  ...(number === undefined ? {} : { number }),
});

/** The value of a phase column for a row of data. */
export const ofPhase = (column: string): Formula => fx`INDEX(${all(column, "phases")},${here("phase")})`;
