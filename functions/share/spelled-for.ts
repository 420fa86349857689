import { callsIn } from "./calls-in";
import { ownName } from "./own-name";
import { plainFormula, respelled } from "./plain-formula";

/**
 * A formula as one program spells our functions: as it stands where it is spelled so already, capitals aside; else from whichever
 * program's spelling it has.
 *
 * @param prefix "DMAIC." for Excel, nothing for Google Sheets and the workbench.
 *
 * @example
 * spelledFor("=KPI(B2,95)", "DMAIC.") // => "=DMAIC.KPI(B2,95)"
 * spelledFor("=dmaic.kpi(B2,95)", "DMAIC.") // => "=dmaic.kpi(B2,95)"
 * spelledFor("=DMAIC.KPI(B2,95)", "") // => "=KPI(B2,95)"
 */
export function spelledFor(formula: string, prefix: "DMAIC." | "", taken: ReadonlySet<string> = new Set()): string {
  return isForeign(formula, prefix, taken) ? respelled(plainFormula(formula, taken), prefix, taken) : formula;
}

/** Whether another program's spelling of our functions stands in a formula, or none that can be told. */
export function isForeign(formula: string, prefix: string, taken: ReadonlySet<string> = new Set()): boolean {
  const calls = callsIn(formula).filter(({ name }) => ownName(name, taken) !== undefined);
  if (calls.length === 0) return true;
  return calls.some(({ name }) => name.toUpperCase() !== `${prefix}${ownName(name, taken) ?? ""}`);
}
