import { limitFormulas } from "../limit-formulas";
import type { Twin } from "../twin";

/** Beyond so many rows, a formula that looks at every row from each of them would make a sheet slow. */
const MOST_ROWS = 400;

/** Value, center and limits, row by row; the signals stay values. */
export const controlLimitsTwin: Twin = (given) => {
  const found = limitFormulas(given);
  if (found === undefined || found.rows.length > MOST_ROWS) return undefined;
  const rows = found.rows.map(({ value, lower, upper }) => [value, found.center, lower, upper, null]);
  return found.hasHeading ? [[null, null, null, null, null], ...rows] : rows;
};
