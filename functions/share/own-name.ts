import { CATALOGUE } from "../catalogue";
import { NAMESPACE } from "../find-function";

const KNOWN: ReadonlySet<string> = new Set(CATALOGUE.map(({ name }) => name));

/** How files spell what belongs to an add-in: marks in front, the namespace, a dot or a low line, the name. */
const IN_FILES = /^(?:_xlfn\.|_xlws\.|_xll\.|_xludf\.)*(?:_xldudf_)?/i;

/**
 * The name of a custom function of ours from any of its spellings: `KPI` (Google Sheets, workbench), `DMAIC.KPI` (Excel),
 * `_xldudf_DMAIC_KPI` (a file that Excel saved) or `_xludf.DMAIC.KPI` (one that Excel saved without knowing the function). A name
 * with our namespace is ours even where no such function exists.
 *
 * @param taken Names in capitals that the workbook itself defines; a bare name among them is not ours.
 * @returns undefined for every other function.
 *
 * @example
 * ownName("_xldudf_DMAIC_CONTROL_LIMITS") // => "CONTROL_LIMITS"
 * ownName("dmaic.kpi") // => "KPI"
 * ownName("_xludf.DMAIC.KPI") // => "KPI"
 * ownName("KPI", new Set(["KPI"])) // => undefined
 */
export function ownName(spelled: string, taken: ReadonlySet<string> = new Set()): string | undefined {
  const bare = spelled.replace(IN_FILES, "").toUpperCase();
  if (bare.startsWith(`${NAMESPACE}.`) || bare.startsWith(`${NAMESPACE}_`)) return bare.slice(NAMESPACE.length + 1);
  return KNOWN.has(bare) && !taken.has(bare) ? bare : undefined;
}

const TRACES = new RegExp(`${NAMESPACE}[._]|(?:${[...KNOWN].join("|")})\\s*\\(`, "i");

/**
 * Whether a formula has as much as a trace of a function of ours. Taking a formula apart costs a hundred times more, and most formulas
 * of a workbook have none.
 *
 * @example
 * hasTraceOfOurs("=SUM(KPIs!B2:B9)") // => false
 * hasTraceOfOurs("=ROUND(_xldudf_DMAIC_KPI(B2,95),2)") // => true
 * hasTraceOfOurs("=kpi (B2,95)") // => true
 */
export function hasTraceOfOurs(formula: string): boolean {
  return TRACES.test(formula);
}

/** Whether a function belongs to some add-in, ours or another's, so that programs without it cannot calculate it. */
export function isOfAddIn(spelled: string): boolean {
  return /^(?:_xlfn\.)?(?:_xldudf_|_xll\.)/i.test(spelled);
}
