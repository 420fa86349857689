import { limitFormulas } from "../limit-formulas";
import type { Twin } from "../twin";

/** Points, center, limits and sigma of the one phase; signals, firmness and verdict stay values. */
export const controlSummaryTwin: Twin = (given) => {
  const found = limitFormulas(given);
  const last = found?.rows[found.rows.length - 1];
  if (found === undefined || last === undefined) return undefined;
  return [[null, `COUNT(${found.values})`, found.center, last.lower, last.upper, last.sigma, null, null, null]];
};
