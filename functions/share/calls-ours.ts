import { callsIn } from "./calls-in";
import { hasTraceOfOurs, ownName } from "./own-name";

/**
 * Whether a formula calls a function of ours, under its bare name or any other spelling.
 *
 * @param taken Names in capitals that the workbook itself defines.
 *
 * @example
 * callsOurs("=ROUND(DMAIC.KPI(B2,95),2)") // => true
 * callsOurs("=\"KPI(\"&B2") // => false
 */
export function callsOurs(formula: string, taken: ReadonlySet<string> = new Set()): boolean {
  return hasTraceOfOurs(formula) && callsIn(formula).some(({ name }) => ownName(name, taken) !== undefined);
}
